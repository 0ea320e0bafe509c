import type { Dateline } from '../page/layout.ts'
import type { SentenceReading } from './draft.ts'
import type { Division, Gazetteer } from './gazetteer.ts'
import { once, seedRows } from './lexicon-file.ts'
import type { Stretch } from './passage.ts'
import type { RegionContext } from './region-context.ts'
import type { RegionHit } from './region-scan.ts'
import { divisionsOfTown, townsIn } from './towns.ts'

/** What the place of an event is told from. */
export interface PlaceAsked {
  readonly page: string
  readonly gazetteer: Gazetteer
  readonly context: RegionContext
  readonly dateline: Dateline | null
  readonly title: string
  /** Sentences of the event's chapter that do not tell of another event alone. */
  readonly sentences: readonly SentenceReading[]
  /** Those up to the next event, with those before it in its own paragraph. */
  readonly territory: readonly SentenceReading[]
  readonly people: ReadonlySet<string>
  /** Division that most of the participants' posts are of. */
  readonly host: Division | null
}

export interface FoundPlace {
  readonly division: Division
  readonly stretch: Stretch
  /** As printed where the gazetteer has another name today. */
  readonly name: string
  readonly rule?: string
  /** Divisions of the printed name, of which it is one; absent where no other was possible. */
  readonly among?: readonly Division[]
}

/** A town, or a former division, that the gazetteer does not have; its id is empty. */
export const unlistedDivision = (name: string): Division => ({
  id: '',
  name,
  shortName: name,
  level: 'TOWNSHIP',
  parent: null,
  since: null,
  until: null,
  successor: null,
})

export const unlisted = (name: string, stretch: Stretch): FoundPlace => ({
  division: unlistedDivision(name),
  name,
  stretch,
})

const SHARED =
  /(?<list>(?:\p{Script=Han}{1,5}、)+\p{Script=Han}{1,5}?)等?[一二两三四五六七八九十0-9]*个?(?<unit>[市县区州旗镇乡])/u

/** The divisions of 甲、乙、丙三县: each item is read with the unit of all. */
function sharedUnit(stretch: Stretch, asked: PlaceAsked): FoundPlace[] {
  const words = stretch.passage.text.slice(stretch.start, stretch.end)
  const match = SHARED.exec(words)
  const { list, unit } = match?.groups ?? {}
  if (match === null || list === undefined || unit === undefined) return []
  let start = stretch.start + match.index
  return list.split('、').flatMap((item) => {
    const at = { passage: stretch.passage, start, end: start + item.length }
    start = at.end + 1
    const among = item.endsWith(unit) ? [] : asked.context.named(item + unit)
    const division = asked.context.choose(among)
    return division === null ? [] : [{ division, name: division.name, stretch: at, among }]
  })
}

/** What makes a division's short name that of something else: 嘉陵江, 锦江宾馆. */
const NO_DIVISION =
  /^(?:[江河湖海山岭峰峡沟路街桥港湾口寺村]|大?(?:宾馆|殡仪馆|酒店|饭店|会馆|大厦|山庄|花园|公园|公司|集团|中学|小学|医院|大学|学院|股份|警备区|预备役))/u

const SHORT_TOWNS =
  /(?<list>(?:\p{Script=Han}{2,3}、)*\p{Script=Han}{2,3}?)等?[一二两三四五六七八九十0-9]*个?(?:乡镇|镇乡|镇街)/u
const TOWN_UNITS = ['镇', '乡', '街道', '民族乡'] as const

/** The towns of 竹园、木鱼等乡镇, as the lists of towns of the host's county have them. */
function shortTowns(stretch: Stretch, { host }: PlaceAsked): FoundPlace[] {
  const words = stretch.passage.text.slice(stretch.start, stretch.end)
  const match = /乡镇|镇乡|镇街/u.test(words) ? SHORT_TOWNS.exec(words) : null
  const list = match?.groups?.['list']
  if (match === null || list === undefined || host === null) return []
  let start = stretch.start + match.index
  return list.split('、').flatMap((item) => {
    const at = { passage: stretch.passage, start, end: start + item.length }
    start = at.end + 1
    const name = TOWN_UNITS.map((unit) => item + unit).find((one) => divisionsOfTown(one).includes(host.id))
    return name === undefined ? [] : [unlisted(name, at)]
  })
}

/** The town of the host's county that a stretch names without its unit: 在乔庄召开. */
export function shortTown(stretch: Stretch, { host }: PlaceAsked): FoundPlace[] {
  const words = stretch.passage.text.slice(stretch.start, stretch.end)
  const name =
    host === null
      ? undefined
      : ['镇', '街道'].map((unit) => words + unit).find((one) => divisionsOfTown(one).includes(host.id))
  return name === undefined ? [] : [unlisted(name, stretch)]
}

const countries = once(() => seedRows('regions/countries.tsv').map(([name = '']) => name))

/** Countries that a stretch lists from its begin on: 赴韩国、日本访问. */
function abroad(stretch: Stretch): FoundPlace[] {
  const found: FoundPlace[] = []
  let { start } = stretch
  for (;;) {
    const at = start
    const name = countries().find((one) => stretch.passage.text.startsWith(one, at))
    if (name === undefined || at + name.length > stretch.end) return found
    found.push(unlisted(name, { passage: stretch.passage, start: at, end: at + name.length }))
    start = at + name.length
    if (!/[、和]/u.test(stretch.passage.text[start] ?? '')) return found
    start++
  }
}

/** A list of villages or sites, whose names are no short ones of divisions: 石桥、柳湾等村委会. */
const OF_SMALL = /等[^，。；、]{0,3}(?:村|社区|居委会|小区|企业|公司|项目)/u

/** Divisions named in a stretch; in 甲、乙等县 the unit is that of all. */
export function regionsIn(stretch: Stretch, asked: PlaceAsked): FoundPlace[] {
  const words = stretch.passage.text.slice(stretch.start, stretch.end)
  const shared = /等(?<unit>[市县区州旗镇乡])/u.exec(words)?.groups?.['unit']
  const small = OF_SMALL.test(words)
  const listed = sharedUnit(stretch, asked)
  const hits = asked.context.hits(words, asked.people)
  const named = hits.flatMap(({ candidates, start, end, full }) => {
    if (!full && (small || NO_DIVISION.test(words.slice(end)))) return []
    const printed = words.slice(start, end)
    const wanted =
      shared === undefined ? [] : candidates.filter((one) => one.name === printed + shared || one.name.endsWith(shared))
    const among = wanted.length > 0 ? wanted : candidates
    const division = asked.context.choose(among)
    if (division === null) return []
    const former = shared !== undefined && printed.length === 2 && !division.name.endsWith(shared)
    const at = { passage: stretch.passage, start: stretch.start + start, end: stretch.start + end }
    return [{ division, name: former ? printed + shared : division.name, stretch: at, among }]
  })
  return [...abroad(stretch), ...(listed.length > 1 && listed.length >= named.length ? listed : named)]
}

/** Without those that another of the list lies in: 毕节市金沙县 is 金沙县. */
export function specific(found: readonly FoundPlace[], gazetteer: Gazetteer): FoundPlace[] {
  const unique = found.filter((one, index) => found.findIndex((other) => other.name === one.name) === index)
  const listed = unique.map((one) => one.division).filter(({ id }) => id !== '')
  return unique.filter(
    ({ division }) =>
      !listed.some((other) => other !== division && division.id !== '' && gazetteer.isWithin(other.id, division.id)),
  )
}

const LOOSE = /^\p{Script=Han}{2,5}?(?:[市县区镇乡旗州]|街道)(?!\p{Script=Han}{0,2}(?:委|政府))/u

/** A division by its form that no gazetteer has. */
export function loose(stretch: Stretch): FoundPlace[] {
  const words = stretch.passage.text.slice(stretch.start, stretch.end)
  const name = LOOSE.exec(words)?.[0]
  if (name === undefined || /^[全我本该各城市县]|[的下]|(?:开发|园|新|工业|示范|高新|保税)区$/u.test(name)) return []
  return [unlisted(name, { ...stretch, end: stretch.start + name.length })]
}

const TOWN = /^(?<name>\p{Script=Han}{1,8}?(?:民族乡|族乡|街道|镇|乡|苏木))/u
/** What may follow a town that is a destination; a site named after a town (石桥镇污水处理厂) is none. */
const AFTER_TOWN =
  /^(?:$|[、，。和及与等的就对]|现场|实地|调研|考察|检查|督导|督查|指导|走访|慰问|看望|视察|参观|开展|查看|察看|主持|组织|参加|出席|\p{Script=Han}{1,4}(?:[村河江湖溪]|社区|嘎查|居委会|居民?委))/u
const NO_TOWN =
  /^(?:[各全本我该两乡城村小集下等]|部分|有关|所有|一些|基层|重点|沿线|其他)|(?:城乡|家乡|乡镇|城镇|村镇|小镇|[两三四五几个][乡镇])$|[的了在到是和等]/u

const knownTownAt = (words: string): string | undefined =>
  townsIn(words.slice(0, 10)).find(({ start }) => start === 0)?.name

/** The town that words begin with: one that the lists of towns know, else by its form. */
export function townAt(words: string): string | null {
  const known = knownTownAt(words)
  const name = known ?? TOWN.exec(words)?.groups?.['name']
  return name === undefined || name.length < 2 || (known === undefined && NO_TOWN.test(name)) ? null : name
}

/** True for a short name that tells where the town behind it lies (武都城关镇), not for a town's own first characters. */
function leads(chunk: string, hit: RegionHit, { gazetteer, host }: PlaceAsked): boolean {
  if (knownTownAt(chunk) !== undefined) return false
  if (knownTownAt(chunk.slice(hit.end)) !== undefined || host === null) return true
  const provinceOf = ({ id }: Division): string => gazetteer.ancestors(id).at(-1)?.id ?? id
  return hit.candidates.some((one) => provinceOf(one) === provinceOf(host))
}

/** What ties a leader to a town: 到联系点某镇. */
const LINKED =
  /^(?:(?:基层)?(?:联系|帮扶|挂点|挂联|包联|包抓|扶贫|驻点|结对|对口)+(?:点|的)?|位于|地处|我[县市区州旗]的?|所在的?)/u

/** How many characters of a chunk stand before its town: a division that leads it, or what ties a leader to it. */
function beforeTown(chunk: string, asked: PlaceAsked): number {
  const division = asked.context
    .hits(chunk, asked.people)
    .findLast((hit) => hit.full || (hit.start === 0 && leads(chunk, hit, asked)))
  const under = division !== undefined && !/^(?:镇|乡|街道)/u.test(chunk.slice(division.end))
  return under ? division.end : (LINKED.exec(chunk)?.[0].length ?? 0)
}

/** Where a chunk names a town of the host's county that has a village behind it: 第一个支部诞生地石桥镇柳湾村. */
function ownTownIn(chunk: string, { host }: PlaceAsked): number | null {
  const own = townsIn(chunk).findLast(
    ({ name, end }) =>
      host !== null && divisionsOfTown(name).includes(host.id) && /^\p{Script=Han}{1,4}村/u.test(chunk.slice(end)),
  )
  return own?.start ?? null
}

/** Towns by their form; `inSite`: also those that a site is named after, as where a ceremony is held. */
export function towns(stretch: Stretch, asked: PlaceAsked, { inSite = false } = {}): FoundPlace[] {
  const words = stretch.passage.text.slice(stretch.start, stretch.end)
  const found: FoundPlace[] = shortTowns(stretch, asked)
  for (const { 0: chunk, index } of words.matchAll(/[^、，和及与（）]+/gu)) {
    const from = index + (ownTownIn(chunk, asked) ?? beforeTown(chunk, asked))
    const name = townAt(words.slice(from))
    if (name === null) continue
    const listed = found.length > 0 && /[、和及与]/u.test(words[index - 1] ?? '')
    if (!inSite && !listed && !AFTER_TOWN.test(words.slice(from + name.length))) continue
    const start = stretch.start + from
    found.push(unlisted(name, { passage: stretch.passage, start, end: start + name.length }))
  }
  return found
}
