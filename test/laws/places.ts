import { shortNames } from '../../src/read/gazetteer-names.ts'
import { loadGazetteer } from '../../src/read/gazetteer.ts'
import type { Division } from '../../src/read/gazetteer.ts'
import { seedRows } from '../../src/read/lexicon-file.ts'
import { divisionsOfTown, townsIn } from '../../src/read/towns.ts'
import { isWord } from '../../src/read/words.ts'
import type { Sample } from './sample.ts'

const gazetteer = loadGazetteer()

/** The character that stands for a division in 市委, 县长, 我旗. */
export const kindOf = (name: string): string => (name.endsWith('地区') ? '地' : (name.at(-1) ?? ''))

/** 恩施 of 恩施土家族苗族自治州; null where the short name has one character. */
export const stemOf = (name: string): string | null => {
  const stem = shortNames(name).at(-1)
  return stem !== undefined && stem.length > 1 ? stem : null
}

const provinceOf = (division: Division): Division => gazetteer.ancestors(division.id).at(-1) ?? division

const exactly = (name: string): Division | undefined => {
  const found = gazetteer.named(name).filter((division) => division.name === name)
  return found.length === 1 ? found[0] : undefined
}

/** Where a page is at home: its province, all divisions of it that the page or its answer names, and their towns that it names. */
export interface Home {
  readonly province: Division
  readonly divisions: readonly Division[]
  readonly towns: readonly { readonly name: string; readonly county: string }[]
  /** The page says 自治县 or the like without a name, so that the place it moves to must be autonomous too. */
  readonly autonomous: boolean
}

const towns = new Map(seedRows('regions/towns.tsv').map(([code = '', names = '']) => [code, names.split(' ')]))

const townsOf = (county: string): readonly string[] => towns.get(county) ?? []

const namedInAnswer = ({ answer }: Sample): readonly Division[] =>
  answer.articles
    .flatMap(({ events }) => events)
    .flatMap(({ places, participants }) => [
      ...places,
      ...participants.flatMap(({ roles }) => roles.map(({ of }) => of ?? '')),
    ])
    .flatMap((name) => exactly(name) ?? [])

const namedInText = (text: string, province: Division): readonly Division[] => {
  const flat = text.replace(/\s+/gu, '')
  const found: Division[] = []
  for (let at = 0; at < flat.length;) {
    const match = gazetteer.longestAt(flat, at, { within: province.id })
    const division = match?.candidates[0]
    if (division !== undefined) found.push(division)
    at += match?.length ?? 1
  }
  return found
}

const withAncestors = (divisions: readonly Division[]): readonly Division[] => [
  ...new Map(
    divisions.flatMap((division) => [division, ...gazetteer.ancestors(division.id)]).map((one) => [one.id, one]),
  ).values(),
]

/** The page's home; null where its answer names no division of a province. */
export const homeOf = (sample: Sample): Home | null => {
  const named = namedInAnswer(sample)
  const counts = new Map<string, number>()
  for (const division of named) counts.set(provinceOf(division).id, (counts.get(provinceOf(division).id) ?? 0) + 1)
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  const province = most === undefined ? null : gazetteer.byCode(most[0])
  if (province === null || province.id === 'CN' || /^(?:71|81|82)/u.test(province.id)) return null
  const inside = named.filter((division) => provinceOf(division).id === province.id)
  const known = withAncestors([...inside, ...namedInText(sample.text, province)])
  const towns = townsNamed(sample.text, known)
  const divisions = withAncestors([...known, ...towns.flatMap(({ county }) => gazetteer.byCode(county) ?? [])])
  const stems = divisions.map(({ name }) => stemOf(name))
  const clear = stems.every(
    (stem, i) =>
      stem === null || (!isWord(stem) && stems.indexOf(stem) === i) || !sample.text.includes(stem) || isPlace(stem),
  )
  return clear ? { province, divisions, towns, autonomous: saysAutonomous(sample.text, divisions) } : null
}

/** Towns that the text names, with the county that has them: one named on the page, else the only one near. */
const townsNamed = (text: string, divisions: readonly Division[]): Home['towns'] => {
  const known = new Set(divisions.map(({ id }) => id))
  const names = new Set(townsIn(text.replace(/\s+/gu, '')).map(({ name }) => name))
  return [...names].flatMap((name) => {
    const counties = divisionsOfTown(name)
    const near = counties.filter((county) => known.has(gazetteer.byCode(county)?.parent ?? ''))
    const county = counties.find((code) => known.has(code)) ?? (near.length === 1 ? near[0] : undefined)
    return county === undefined ? [] : [{ name, county }]
  })
}

const saysAutonomous = (text: string, divisions: readonly Division[]): boolean =>
  /自治[州县旗]/u.test(divisions.reduce((rest, { name }) => rest.replaceAll(name, ''), text.replace(/\s+/gu, '')))

/** The dictionary has many towns as words; those are no doubt where the gazetteer finds them in running text. */
const isPlace = (stem: string): boolean => gazetteer.longestAt(stem, 0)?.length === stem.length

/** Draws one of several; the law gives it chances that fast-check drew. */
export type Choose = <T>(items: readonly T[]) => T | undefined

interface Want {
  readonly under: Division
  readonly like: Division
  readonly kind: string
  readonly taken: ReadonlySet<string>
  readonly year: number | null
  /** Endings of the towns that it must have, as often as they stand there. */
  readonly towns: readonly string[]
  readonly autonomous: boolean
}

/** What kind of town a name says: 街道, 镇, 乡, 苏木. */
const townKind = (name: string): string => /街道$|苏木$|.$/u.exec(name)?.[0] ?? ''

const hasTowns = (county: string, kinds: readonly string[]): boolean => {
  const own = kinds.length === 0 ? [] : townsOf(county).map(townKind)
  return kinds.every(
    (kind) => own.filter((other) => other === kind).length >= kinds.filter((other) => other === kind).length,
  )
}

/** It bears its prefecture's name, so that a page that says the name alone may mean either. */
const isNamesake = (division: Division): boolean =>
  stemOf(division.name) === stemOf(gazetteer.byCode(division.parent ?? '')?.name ?? '')

const candidates = ({ under, like, kind, taken, year, towns, autonomous }: Want): readonly Division[] =>
  gazetteer
    .children(under.id)
    .filter(
      (division) =>
        division.level === like.level &&
        kindOf(division.name) === kind &&
        !taken.has(division.id) &&
        stemOf(division.name) !== null &&
        (isNamesake(like) || !isNamesake(division)) &&
        (!autonomous || division.name.includes('自治') === like.name.includes('自治')) &&
        hasTowns(division.id, towns) &&
        (year === null || (division.since ?? 0) <= year),
    )

const provincesLike = (province: Division): readonly Division[] =>
  gazetteer
    .children('CN')
    .filter(({ id, name }) => kindOf(name) === kindOf(province.name) && !/^(?:71|81|82)/u.test(id))

export interface Move {
  readonly home: Home
  /** Kind of divisions of a level after the move, by the kind before: 市 → 旗. */
  readonly kinds: ReadonlyMap<string, string>
  /** Code of a division → the division that takes its place. */
  readonly to: ReadonlyMap<string, Division>
  /** Town → the town that takes its place. */
  readonly towns: ReadonlyMap<string, string>
}

/**
 * A province for the page, its own or another, its divisions' places taken by others of the same level under it; null where there are
 * too few.
 */
export const moveOf = (
  home: Home,
  kinds: ReadonlyMap<string, string>,
  { choose, year }: { readonly choose: Choose; readonly year: number | null },
): Move | null => {
  const province = choose(provincesLike(home.province))
  if (province === undefined) return null
  const to = new Map([[home.province.id, province]])
  const kindsOfTowns = (county: string): readonly string[] =>
    home.towns.filter((town) => town.county === county).map(({ name }) => townKind(name))
  const taken = new Set(home.divisions.map(({ id }) => id))
  const downwards = home.divisions.toSorted(
    (one, other) => gazetteer.ancestors(one.id).length - gazetteer.ancestors(other.id).length,
  )
  for (const division of downwards) {
    if (to.has(division.id)) continue
    const under = to.get(division.parent ?? '')
    const kind = kinds.get(`${division.level} ${kindOf(division.name)}`) ?? kindOf(division.name)
    const other =
      under === undefined
        ? undefined
        : choose(
            candidates({
              under,
              like: division,
              kind,
              taken,
              year,
              towns: kindsOfTowns(division.id),
              autonomous: home.autonomous,
            }),
          )
    if (other === undefined) return null
    to.set(division.id, other)
    taken.add(other.id)
  }
  return { home, kinds, to, towns: movedTowns(home, to) }
}

const movedTowns = (home: Home, to: ReadonlyMap<string, Division>): ReadonlyMap<string, string> => {
  const taken = new Set<string>()
  return new Map(
    home.towns.map(({ name, county }) => {
      const there = townsOf(to.get(county)?.id ?? '')
      const like = there.filter((town) => townKind(town) === townKind(name) && !taken.has(town))
      const other = like.find((town) => divisionsOfTown(town).length === 1) ?? like[0] ?? name
      taken.add(other)
      return [name, other]
    }),
  )
}
