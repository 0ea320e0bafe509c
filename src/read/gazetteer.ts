import type { Region } from '../fact/graph.ts'
import { LEVELS } from '../fact/reading.ts'
import type { Level } from '../fact/reading.ts'
import { Beginnings } from './beginnings.ts'
import { shortNames } from './gazetteer-names.ts'
import { once, seedRows } from './lexicon-file.ts'
import { PairFilter } from './pair-filter.ts'

/** A division of today or of former years. */
export interface Division extends Region {
  /** First year whose list has it; null where it is older than the lists (1980) or the change is not known. */
  readonly since: number | null
  /** Last year whose end-of-year list has it; null while it stands. It may have lasted into the year after. */
  readonly until: number | null
  /** Code of the division that took its place (康定县 → 康定市); null while it stands and where none or several did. */
  readonly successor: string | null
}

/** `within`: code of a division that the answer must be or lie in. `year`: when the text was written. */
export interface NameQuestion {
  readonly within?: string
  readonly year?: number
}

/** What a name at one place of a text may mean; `length` in UTF-16 units. */
export interface NameMatch {
  readonly candidates: readonly Division[]
  readonly length: number
}

/** The whole country, which roles are of (`总书记` of 中国); it is no division and stands in no list. */
export const NATION: Division = {
  id: 'CN',
  name: '中国',
  shortName: '中国',
  level: 'NATIONAL',
  parent: null,
  since: null,
  until: null,
  successor: null,
}

/** How a name names a division; the order in which they are believed. */
const FORMS = ['FULL', 'SHORT', 'ABBREVIATION'] as const
type Form = (typeof FORMS)[number]

interface Named {
  readonly division: Division
  readonly form: Form
}

export class Gazetteer {
  /** Every division, former ones last. */
  readonly regions: readonly Division[]
  readonly #byCode: ReadonlyMap<string, Division>
  readonly #children: ReadonlyMap<string, readonly Division[]>
  readonly #names: ReadonlyMap<string, readonly Named[]>
  readonly #ancestors = new Map<string, readonly Division[]>()
  /** Where the names may begin that running text is searched for. */
  readonly #beginnings: Beginnings
  readonly #filter: PairFilter

  constructor() {
    this.regions = readDivisions()
    this.#byCode = new Map([NATION, ...this.regions].map((division) => [division.id, division]))
    this.#children = grouped(this.regions, ({ parent, until }) => (until === null ? parent : null))
    const names = nameRows(this.regions, this.#byCode)
    this.#names = new Map(
      [...grouped(names, ([name]) => name)].map(([name, rows]) => [
        name,
        rows.map(([, named]) => named).sort(believed),
      ]),
    )
    const searched = searchedNames(names)
    this.#beginnings = new Beginnings(searched)
    this.#filter = new PairFilter(searched)
  }

  /** A division by its code, `CN` for the nation; null when there is none. */
  byCode(code: string): Division | null {
    return this.#byCode.get(code) ?? null
  }

  /**
   * What a full name, short name (大理州, 大理) or abbreviation (黔) may mean, best first: those that stood in the year, full
   * names before short ones, higher levels before lower ones. Empty when it names nothing.
   */
  named(text: string, { within, year }: NameQuestion = {}): readonly Division[] {
    const found = (this.#names.get(text) ?? []).map(({ division }) => division)
    const inside = within === undefined ? found : found.filter(({ id }) => this.isWithin(id, within))
    if (year === undefined) return inside
    const stood = inside.filter((division) => stoodIn(division, year))
    return [...stood, ...inside.filter((division) => !stood.includes(division))]
  }

  /** The same of two UTF-16 units as one number, faster and less surely. */
  mayBeginWith(pair: number): boolean {
    return this.#filter.mayBeginWith(pair)
  }

  /** False where no name that running text is searched for can begin at `index`. */
  mayBegin(text: string, index: number): boolean {
    return this.#filter.mayBegin(text, index) && this.#beginnings.lengthsAt(text, index).length > 0
  }

  /**
   * The longest name of a division that begins at `index`. Abbreviations are passed over, and so are short names that are
   * ordinary words (和平, 合作): those are for places where a division is expected.
   */
  longestAt(text: string, index: number, question: NameQuestion = {}): NameMatch | null {
    for (const length of this.#beginnings.lengthsAt(text, index)) {
      const name = this.#nameOf(text, index, length)
      const candidates = name === null ? [] : this.named(name, question)
      if (candidates.length > 0) return { candidates, length }
    }
    return null
  }

  /** The name that `longestAt` finds where it may lie anywhere; null where none begins. */
  nameAt(text: string, index: number): string | null {
    for (const length of this.#beginnings.lengthsAt(text, index)) {
      const name = this.#nameOf(text, index, length)
      if (name !== null) return name
    }
    return null
  }

  #nameOf(text: string, index: number, length: number): string | null {
    const name = text.slice(index, index + length)
    return name.length < length || !this.#names.has(name) || wordLike().has(name) ? null : name
  }

  /** From the division's parent up to its province; empty for provinces, unknown codes and the nation. */
  ancestors(code: string): readonly Division[] {
    const kept = this.#ancestors.get(code)
    if (kept !== undefined) return kept
    const parent = this.#byCode.get(this.#byCode.get(code)?.parent ?? '')
    const found = parent === undefined ? [] : [parent, ...this.ancestors(parent.id)]
    if (this.#byCode.has(code)) this.#ancestors.set(code, found)
    return found
  }

  /** Divisions of today right below this one; provinces below `CN`. */
  children(code: string): readonly Division[] {
    if (code === NATION.id) return this.regions.filter(({ level, until }) => level === 'PROVINCE' && until === null)
    return this.#children.get(code) ?? []
  }

  /** True when the division is the other one or lies in it; everything lies in `CN`. */
  isWithin(code: string, ancestor: string): boolean {
    return code === ancestor || ancestor === NATION.id || this.ancestors(code).some(({ id }) => id === ancestor)
  }

  /** Name with those of all divisions above: 青海省海西蒙古族藏族自治州德令哈市; null for an unknown code. */
  fullName(code: string): string | null {
    const division = this.byCode(code)
    if (division === null) return null
    return [division, ...this.ancestors(code)]
      .map(({ name }) => name)
      .reverse()
      .join('')
  }
}

/** The gazetteer of `seed/regions`, read once. */
export const loadGazetteer = once(() => new Gazetteer())

const wordLike = once(() => new Set(seedRows('regions/short-words.tsv').map(([word = '']) => word)))

const isLevel = (text: string): text is Level => (LEVELS as readonly string[]).includes(text)

function readDivisions(): Division[] {
  const custom = new Map(
    seedRows('regions/short-names.tsv')
      .filter(([, , kind]) => kind === 'customary')
      .map(([code = '', short = '']) => [code, short] as const)
      .reverse(),
  )
  return seedRows('regions/divisions.tsv').map(([id = '', name = '', level = '', parent, since, until, successor]) => ({
    id,
    name,
    shortName:
      [...shortNames(name), custom.get(id)].find((short) => short !== undefined && !wordLike().has(short)) ?? name,
    level: isLevel(level) ? level : 'COUNTY',
    parent: parent === undefined || parent === '' ? null : parent,
    since: since ? Number(since) : null,
    until: until ? Number(until) : null,
    successor: successor === undefined || successor === '' ? null : successor,
  }))
}

type NameRow = readonly [string, Named]

function nameRows(regions: readonly Division[], byCode: ReadonlyMap<string, Division>): NameRow[] {
  const rows = regions.flatMap((division): NameRow[] => [
    [division.name, { division, form: 'FULL' }],
    ...shortNames(division.name).map((short): NameRow => [short, { division, form: 'SHORT' }]),
  ])
  for (const [code = '', short = '', kind] of seedRows('regions/short-names.tsv')) {
    const division = byCode.get(code)
    if (division === undefined || kind === 'city' || shortNames(division.name).includes(short)) continue
    rows.push([short, { division, form: kind === 'abbreviation' ? 'ABBREVIATION' : 'SHORT' }])
  }
  return rows
}

/** Former divisions are looked for by full name only: their short ones are mostly those of a present one. */
const searchedNames = (rows: readonly NameRow[]): string[] =>
  rows
    .filter(([, { division, form }]) => form === 'FULL' || (form === 'SHORT' && division.until === null))
    .map(([name]) => name)

const stoodIn = ({ since, until }: Division, year: number): boolean =>
  (since ?? 0) <= year && year <= (until ?? Infinity) + 1

/** Those of today first, then full names, then higher levels, then by code. */
const believed = (one: Named, other: Named): number =>
  rankOf(one) - rankOf(other) || (one.division.id < other.division.id ? -1 : 1)

const rankOf = ({ division, form }: Named): number =>
  (division.until === null ? 0 : 100) + FORMS.indexOf(form) * 10 + LEVELS.indexOf(division.level)

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}
