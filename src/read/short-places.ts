import type { Division } from './gazetteer.ts'
import { once, seedRows } from './lexicon-file.ts'
import type { PlaceAsked } from './place-asked.ts'
import type { FoundPlace } from './place-words.ts'
import type { Stretch } from './passage.ts'
import type { Unit } from './title-parts.ts'

/** Codes of the divisions that one character stands for, by kind: provinces (浙) and great cities (榕). */
const codesOf = once(() => {
  const found = { city: new Map<string, string[]>(), abbreviation: new Map<string, string[]>() }
  for (const [code = '', short = '', kind] of seedRows('regions/short-names.tsv'))
    if (kind === 'city' || kind === 'abbreviation') found[kind].set(short, [...(found[kind].get(short) ?? []), code])
  return found
})

const UNITS: readonly Unit[] = ['县', '市', '区', '旗', '州', '省']

/** Divisions that the report is of: its county, its city, its province. */
const ownOf = ({ context }: PlaceAsked): Division[] =>
  UNITS.map((unit) => context.forUnit(unit)).filter((one): one is Division => one !== null)

/** The division that one character stands for: of the report's own ones (青 in 青川县), else by custom (榕 for 福州市); null for any other character. */
export function shortDivision(short: string, asked: PlaceAsked): Division | null {
  const { gazetteer, context } = asked
  const own = ownOf(asked)
  const begun = own.find(({ name }) => name.startsWith(short))
  if (begun !== undefined) return begun
  const divisions = (codes: readonly string[] = []): Division[] =>
    codes.map((code) => gazetteer.byCode(code)).filter((one): one is Division => one !== null)
  const cities = divisions(codesOf().city.get(short))
  const near = cities.find(({ id }) =>
    [id, ...gazetteer.ancestors(id).map((one) => one.id)].some((code) => context.weight(code) > 0),
  )
  if (near !== undefined) return near
  const [province] = divisions(codesOf().abbreviation.get(short))
  return province ?? cities[0] ?? null
}

/** One or more characters that stand for divisions, and what shows that they do: 赴京津考察, 在榕会见. */
const SHORTS =
  /^(?<list>\p{Script=Han}(?:[、和及]?\p{Script=Han}){0,3}?)(?:等?[两三四]?(?:地|省市|省区市|[省市]))?(?:$|，|开展|进行|考察|调研|调查|学习|招商|访问|对接|参观|慰问|看望|走访|检查|督[导查]|视察|指导|洽谈|参[加会]|出席|交流|推介|拜访|拜会|取经|观摩|采风|座谈|会[见谈晤])/u

/** The divisions that a stretch names by one character each, where nothing else could be meant. */
export function shortDivisions({ passage, start, end }: Stretch, asked: PlaceAsked): FoundPlace[] {
  const list = SHORTS.exec(passage.text.slice(start, end))?.groups?.['list'] ?? ''
  const found = [...list.matchAll(/[^、和及]/gu)].map(({ 0: short, index }) => ({
    at: start + index,
    division: shortDivision(short, asked),
  }))
  const all = found.flatMap(({ at, division }) =>
    division === null ? [] : [{ division, name: division.name, stretch: { passage, start: at, end: at + 1 } }],
  )
  return all.length === found.length ? all : []
}
