import { firstOf } from './beginnings.ts'
import { expectedIn } from './expected-places.ts'
import type { Division, Gazetteer } from './gazetteer.ts'
import { once, seedRows } from './lexicon-file.ts'
import type { Stretch } from './passage.ts'
import type { PlaceAsked } from './place-asked.ts'
import type { RegionHit } from './region-scan.ts'
import { divisionsOfTown } from './towns.ts'

export interface FoundPlace {
  readonly division: Division
  readonly stretch: Stretch
  /** As printed where the gazetteer has another name today. */
  readonly name: string
  readonly rule?: string
  /** True for a town after which only a site is named: 石桥镇敬老院. */
  readonly site?: boolean
  /** Divisions of the printed name, of which it is one; absent where no other was possible. */
  readonly among?: readonly Division[]
}

/** A town, or a former division, that the gazetteer does not have; its id is empty. */
export const unlistedDivision = (name: string, level: Division['level'] = 'TOWNSHIP'): Division => ({
  id: '',
  name,
  shortName: name,
  level,
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
  /(?<list>(?:\p{Script=Han}{1,5}、)+\p{Script=Han}{1,5}?(?:[和及]\p{Script=Han}{2,5}?)?|\p{Script=Han}{2,4}[和及]\p{Script=Han}{2,4}?)等?[一二两三四五六七八九十0-9]*个?(?<units>[市县区州旗]{1,3}|[镇乡])/u

/** The divisions of 甲、乙、丙三县: each item is read with the unit of all, of 两县市 with that which fits. */
function sharedUnit(stretch: Stretch, asked: PlaceAsked): FoundPlace[] {
  const words = stretch.passage.text.slice(stretch.start, stretch.end)
  const match = SHARED.exec(words)
  const { list, units } = match?.groups ?? {}
  if (match === null || list === undefined || units === undefined) return []
  const from = stretch.start + match.index
  return [...list.matchAll(/[^、和及]+|和[^、和及]/gu)].flatMap(({ 0: item, index }) => {
    const at = { passage: stretch.passage, start: from + index, end: from + index + item.length }
    const among = units.split(/(?=.)/u).flatMap((unit) => (item.endsWith(unit) ? [] : asked.context.named(item + unit)))
    const division = asked.context.choose(among)
    return division === null ? [] : [{ division, name: division.name, stretch: at, among }]
  })
}

/** What makes a division's short name that of something else: 嘉陵江, 锦江宾馆. */
const NO_DIVISION =
  /^(?:[江河湖海山岭峰峡沟路街桥港湾口寺村]|大?(?:宾馆|殡仪馆|酒店|饭店|会馆|大厦|山庄|花园|公园|公司|集团|中学|小学|医院|大学|学院|股份|警备区|卫戍区|总队|支队|预备役|军区|空军|海军|战区)|煤矿|煤业|电厂|[农林牧]场|社区|小区|\p{Script=Han}{1,16}有限(?:责任)?公司)/u

const SHORT_TOWNS =
  /(?<list>(?:\p{Script=Han}{2,3}、)*\p{Script=Han}{2,3}?(?:[和及与](?<last>\p{Script=Han}{2,3}?))?)(?:等?[一二两三四五六七八九十0-9]*个?(?:乡镇|镇乡|镇街)|等?[两三四五六七八九十]个?[镇乡])/u
/** What a list of towns without their units ends with. */
const SOME_TOWNS = /[乡两三四五六七八九十个]镇|[镇两三四五六七八九十个]乡|镇街/u
const TOWN_UNITS = ['镇', '乡', '街道', '民族乡'] as const

/** The towns of 竹园、木鱼和沙州等乡镇, as the lists of towns of the host's county have them. */
export function shortTowns(stretch: Stretch, { host }: PlaceAsked): FoundPlace[] {
  const words = stretch.passage.text.slice(stretch.start, stretch.end)
  const match = SOME_TOWNS.test(words) ? SHORT_TOWNS.exec(words) : null
  const { list, last = '' } = match?.groups ?? {}
  if (match === null || list === undefined || host === null) return []
  const others = last === '' ? list : list.slice(0, -last.length - 1)
  let start = stretch.start + match.index
  return [...others.split('、'), ...(last === '' ? [] : [last])].flatMap((item) => {
    const from = start + (/^[到在往入](?=\p{Script=Han}{2})/u.exec(item)?.[0].length ?? 0)
    const at = { passage: stretch.passage, start: from, end: start + item.length }
    start = at.end + 1
    const short = stretch.passage.text.slice(at.start, at.end)
    const name = TOWN_UNITS.map((unit) => short + unit).find((one) => divisionsOfTown(one).includes(host.id))
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

const countryAt = once(() => firstOf(seedRows('regions/countries.tsv').map(([name = '']) => name)))

/** Countries that a stretch lists from its begin on: 赴韩国、日本访问. */
function abroad(stretch: Stretch): FoundPlace[] {
  const found: FoundPlace[] = []
  let { start } = stretch
  for (;;) {
    const at = start
    const name = countryAt()(stretch.passage.text, at)
    if (name === undefined || at + name.length > stretch.end) return found
    if (/[省市县区乡镇村]/u.test(stretch.passage.text[at + name.length] ?? '')) return found
    found.push(unlisted(name, { passage: stretch.passage, start: at, end: at + name.length }))
    start = at + name.length
    if (!/[、和]/u.test(stretch.passage.text[start] ?? '')) return found
    start++
  }
}

/** A list of villages or sites, whose names are no short ones of divisions: 石桥、柳湾等村委会. */
const OF_SMALL = /等[^，。；、]{0,3}(?:村|社区|居委会|小区|企业|公司|项目)/u

/** What follows a division that only tells where people are from: 看望山东省第五批援藏干部. */
const FROM_THERE =
  /^(?:(?:第[一二三四五六七八九十\d]{1,3}批|对口)?(?:援[藏疆青川]|籍|客[人商]|嘉宾|来宾|派驻|选派)|(?:[、和及][^，。；、和及]{2,10})*(?:代表|考察)团(?:驻地|住地|讨论|审议|下榻|成员|一行|全体))/u

/** True for a division of the report's own prefecture that begins where a country's name does: 黑山县 in 锦州市. */
const isOwnAt = ({ division, stretch }: FoundPlace, start: number, { context }: PlaceAsked): boolean =>
  stretch.start === start && context.weight(division.parent ?? '') > 0

/** The divisions whose name ends where another begins. */
const before = (hits: readonly RegionHit[], start: number): readonly Division[] =>
  hits.find(({ end }) => end === start)?.candidates ?? []

/** True for a short name right behind a division that has none of the name in it: 延边阿里郎剧场 is not in 阿里. */
const isElsewhere = (candidates: readonly Division[], above: readonly Division[], { gazetteer }: PlaceAsked): boolean =>
  above.length > 0 && !candidates.some(({ id }) => above.some((one) => gazetteer.isWithin(id, one.id)))

/** Divisions named in a stretch; in 甲、乙等县 the unit is that of all. */
export function regionsIn(stretch: Stretch, asked: PlaceAsked): FoundPlace[] {
  const words = stretch.passage.text.slice(stretch.start, stretch.end)
  const shared = /等(?<unit>[市县区州旗镇乡])/u.exec(words)?.groups?.['unit']
  const small = OF_SMALL.test(words)
  const listed = sharedUnit(stretch, asked)
  const found = asked.context.hits(words, asked.people)
  const hits = [...found, ...expectedIn(words, found, asked)].sort((one, other) => one.start - other.start)
  const named = hits.flatMap(({ candidates, start, end, full }) => {
    if (FROM_THERE.test(words.slice(end))) return []
    if (!full && (small || NO_DIVISION.test(words.slice(end)) || isElsewhere(candidates, before(hits, start), asked)))
      return []
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
  const countries = abroad(stretch).filter(({ stretch: { start } }) => !named.some((one) => isOwnAt(one, start, asked)))
  return [...countries, ...(listed.length > 1 && listed.length >= named.length ? listed : named)]
}

/** True for a division that stands in a list before one that lies in it, both of which are meant: 苏州市、昆山市. */
function isBefore({ stretch }: FoundPlace, other: FoundPlace): boolean {
  const { text } = stretch.passage
  if (other.stretch.passage !== stretch.passage || other.stretch.start < stretch.end) return false
  return /^[、和及][^，。；：]*$/u.test(text.slice(stretch.end, other.stretch.start))
}

/** Without those that another of the list lies in: 毕节市金沙县 is 金沙县. */
export function specific(found: readonly FoundPlace[], gazetteer: Gazetteer): FoundPlace[] {
  const unique = found.filter((one, index) => found.findIndex((other) => other.name === one.name) === index)
  const listed = unique.filter(({ division }) => division.id !== '')
  return unique.filter(
    (one) =>
      !listed.some(
        (other) =>
          other.division !== one.division &&
          one.division.id !== '' &&
          gazetteer.isWithin(other.division.id, one.division.id) &&
          !isBefore(one, other),
      ),
  )
}

const LOOSE = /^\p{Script=Han}{2,5}?(?:[市县区镇乡旗州]|街道)(?!\p{Script=Han}{0,2}(?:委|政府))/u

/** Words that end like a division's name: 开发区, 办公区, 自治县 without a name. */
const NO_NAME =
  /^(?:[全我本该各城市县]|自治)|[的下]|(?:开发|[园新小景厂校营库林矿社片街战灾疫山牧湖]|工业|示范|高新|保税|办公|生活|居住|家属|功能|活动|接待|会议)区$|[古小]镇$/u

/** A division by its form that no gazetteer has. */
export function loose(stretch: Stretch): FoundPlace[] {
  const words = stretch.passage.text.slice(stretch.start, stretch.end)
  const name = LOOSE.exec(words)?.[0]
  if (name === undefined || NO_NAME.test(name)) return []
  return [unlisted(name, { ...stretch, end: stretch.start + name.length })]
}
