import { firstOf } from './beginnings.ts'
import type { Division, NameMatch } from './gazetteer.ts'
import type { RegionContext } from './region-context.ts'
import { hasUnit } from './region-context.ts'
import { titleParts, UNITS, type TitleParts, type Unit } from './title-parts.ts'
import { townNameAt } from './towns.ts'
import { beginsTown } from './whole-division.ts'

export interface SplitTitle {
  /** Division that the title itself names; null when it names none. */
  readonly region: Division | null
  /** Divisions of that name, of which it is one. */
  readonly among: readonly Division[]
  /** Words without the division's proper name: 市委书记 of 海东市委书记. */
  readonly local: string
  readonly parts: TitleParts
  /** The unit that leads `local`: 市 of 市委书记; null when none does. */
  readonly unit: Unit | null
}

const STATUS = /^(?:原|时任|前任)/u
/** Words that only say how new a holder is, no part of the post. */
const NEW = /^(?:新任命?的?|候任|拟任|现任)/u
/** 我市市委书记: the report's own division before a title that names its unit again. */
const OURS = /^[我本](?<unit>[省市州县区旗盟])(?=[省市州县区旗盟副代]|常务)/u
const HEAD = /^(?:常务|第一)?(?:副|代理|代)?(?:[省市州县区旗盟乡镇]长|主席|行政长官|行署专员|专员)/u
/** Divisions below the gazetteer's. */
const TOWN = new Set<string>(['乡', '镇', '街道'])
const SELF = new Set<TitleParts['shape']>(['OWN', 'HEAD', 'DEPARTMENT'])

const firstUnit = firstOf(UNITS)

export const unitAt = (text: string): Unit | null => firstUnit(text, 0) ?? null

/** The unit that ends a division's full name: 自治州 of 海西蒙古族藏族自治州. */
export const unitOf = (name: string): Unit | null =>
  name.endsWith('地区') ? null : (UNITS.find((unit) => name.endsWith(unit)) ?? null)

/** What stays of a title once `printed`, a division's name, is cut from its start. */
function localWords(printed: string, rest: string, region: Division): string {
  if (printed.endsWith('地区') && /^(?:行署|行政公署|专员公署)/u.test(rest)) return printed.slice(-2) + rest
  const unit = unitOf(printed)
  if (unit === null || !hasUnit(region, unit) || HEAD.test(rest)) return rest
  if (FUSED.test(rest)) return unit + rest
  const shape = titleParts(unit + rest)?.shape
  return shape === 'OWN' || (shape === 'HEAD' && WARDEN.test(rest)) ? unit + rest : rest
}

/** 级河长 and 总林长 behind a division's name. */
const WARDEN = /^级|^(?:第一|常务)?(?:副|双)?总/u

/** The head whose unit the division's name has already: 石桥市长. */
const FUSED = /^长(?:助理)?$/u

interface Cut {
  readonly region: Division
  readonly among: readonly Division[]
  readonly local: string
}

/** A division whose name is a word as well (郊区, 理县), where a title of one of its bodies shows that it is meant. */
function wordAt(title: string, context: RegionContext): NameMatch | null {
  const name = WORD_NAMED.exec(title)?.[0] ?? ''
  if (name === '' || titleParts(name.slice(-1) + title.slice(name.length))?.shape !== 'OWN') return null
  const candidates = context.named(name)
  return candidates.length === 0 ? null : { candidates, length: name.length }
}

const WORD_NAMED = /^(?:郊区|城区|矿区|理县)(?![区县])/u

/** A division whose short name is a word, before its garrison: 文山军分区司令员. */
function garrisonAt(title: string, context: RegionContext): NameMatch | null {
  const name = GARRISON.exec(title)?.[0] ?? ''
  const candidates = name === '' ? [] : context.named(name).filter(({ level }) => level === 'PREFECTURE')
  return candidates.length === 0 ? null : { candidates, length: name.length }
}

const GARRISON = /^\p{Script=Han}{2,4}(?=军分区)/u

const divisionOf = (title: string, context: RegionContext): NameMatch | null =>
  context.at(title, 0) ?? wordAt(title, context) ?? garrisonAt(title, context)

/** Cities after which military regions are called, of which those are no bodies: 沈阳军区司令员. */
const THEATRE = /^原?军区/u

/** True where a division's name is all that there is, or is none: 代县长 is the acting head of a county, 石桥镇 the town of a county of that name. */
function isNoBody(title: string, { candidates, length }: NameMatch): boolean {
  const rest = title.slice(length)
  if (rest === '' || title.startsWith('代县长') || (townNameAt(title, 0)?.length ?? 0) > length) return true
  return THEATRE.test(rest) && candidates.every(({ name }) => name.endsWith('市'))
}

function cutRegion(title: string, context: RegionContext): Cut | null {
  const match = divisionOf(title, context)
  if (match === null) return null
  const printed = title.slice(0, match.length)
  const rest = title.slice(match.length)
  if (isNoBody(title, match)) return null
  const unit = unitOf(printed) ?? unitAt(rest)
  const fitting = unit === null ? match.candidates : match.candidates.filter((one) => hasUnit(one, unit))
  if (fitting.length === 0 && TOWN.has(unit ?? '')) return null
  const among = fitting.length > 0 ? fitting : match.candidates
  const region = context.choose(among)
  return region === null ? null : { region, among, local: localWords(printed, rest, region) }
}

/** The head of a town behind its name: 石坎镇镇长. */
const TOWN_HEAD =
  /^(?<name>\p{Script=Han}{1,6}?)(?<unit>[镇乡]|苏木)(?<rest>(?:常务)?(?:副|代|代理)?(?:镇长|乡长|苏木达)(?:候选人)?)$/u

/** Zones, which are bodies and no divisions: 某某新区党委书记. */
const ZONE =
  /(?:[新园林矿]|军分|开发|示范|高新|经开|度假|管理|风景|保税|产业|集聚|工业|保护|试验|实验|合作|综合|物流|先行|核心|功能)$/u

/** A division that no gazetteer has (下关市, 某镇): the shortest words before a unit with a body of its own behind it. */
const UNKNOWN =
  /^(?<name>(?!第?[一二三四五六七八九十]+届)\p{Script=Han}{2,7}?)(?<unit>自治州|自治县|[市州县区旗盟乡镇]|街道)(?<rest>(?:党工?委|委|人民政府|政府|人大|政协|纪委|办事处)\p{Script=Han}+)$/u

/** True for the title of a body of a town, whose name leads it. */
const isOfTown = (title: string): boolean =>
  TOWN_HEAD.test(title) || (unitAt(title) === null && TOWN.has(UNKNOWN.exec(title)?.groups?.['unit'] ?? ''))

/** A title from which the divisions that lead it are cut. */
interface Led {
  readonly region: Division | null
  readonly among: readonly Division[]
  readonly rest: string
}

/** Cuts division after division from a title's start, as long as what stays is a title: 某市某区区委书记. */
function cutRegions(title: string, context: RegionContext): Led {
  let led: Led = { region: null, among: [], rest: title }
  for (let cut = cutRegion(title, context); cut !== null;) {
    const { region, among, local } = cut
    const shape = titleParts(local)?.shape
    const next = shape === 'ORDINARY' ? cutRegion(local, context) : null
    if (shape === undefined || (!SELF.has(shape) && next === null && !isOfTown(local))) break
    led = { region, among, rest: local }
    cut = next
  }
  return led
}

/** True where a division's or town's name begins with 原, unless that is its short name and a title stands behind 原 (原州委书记). */
function beginsDivision(words: string, context: RegionContext): boolean {
  if (beginsTown(words, 0, 1)) return true
  const match = context.at(words, 0)
  if (match === null) return false
  const full = match.candidates.some(({ name }) => words.startsWith(name))
  return full || !SELF.has(titleParts(words.slice(1))?.shape ?? 'BARE')
}

/** 原 and its like before a title; none where a division's name begins with them (原平市). */
const statusOf = (words: string, context: RegionContext): string =>
  beginsDivision(words, context) ? '' : (STATUS.exec(words)?.[0] ?? '')

function splitWords(words: string, context: RegionContext): SplitTitle | null {
  const status = statusOf(words, context)
  const { region, among, rest } = cutRegions(words.slice(status.length), context)
  const loose = region === null || isOfTown(rest) ? looseRegion(rest) : null
  if (loose !== null) return loose
  const whole = titleParts(status + rest)?.shape === 'ORDINARY'
  const local = whole ? words : status + rest
  const parts = titleParts(local)
  const unit = unitAt(rest) ?? (parts === null ? null : headUnit(parts)) ?? officeUnit(rest)
  return parts === null ? null : { region, among, local, parts, unit }
}

/** Cuts a title into the division it names, or calls its own, and its words without the division's proper name. */
export function splitTitle(title: string, context: RegionContext): SplitTitle | null {
  const unit = unitAt(OURS.exec(title)?.groups?.['unit'] ?? '')
  if (unit === null) return splitWords(title.replace(NEW, ''), context)
  const found = splitWords(title.replace(OURS, ''), context)
  const own = context.ours(unit)
  return found?.region !== null || own === null ? (found ?? null) : { ...found, region: own, among: [own] }
}

/** The office of a prefecture's commissioner needs no 地区 before it, nor that of a league's head (行署盟长) 盟. */
const officeUnit = (words: string): Unit | null => {
  const office = /^(?:行署|行政公署|专员公署)(?<league>(?:常务)?副?盟长)?/u.exec(words)
  return office === null ? null : office.groups?.['league'] === undefined ? '地' : '盟'
}

/** 区 of 副区长: the head of a government names its unit in the rank. */
const headUnit = (parts: TitleParts): Unit | null =>
  parts.shape === 'HEAD' ? (UNITS.find((unit) => parts.rank === `${unit}长`) ?? null) : null

/** A division by its name alone. */
const looseDivision = (name: string, unit: string): Division => ({
  id: '',
  name: name + unit,
  shortName: name,
  level: TOWN.has(unit) ? 'TOWNSHIP' : 'COUNTY',
  parent: null,
  since: null,
  until: null,
  successor: null,
})

/** True for words before a unit that name no division. */
const isNoDivision = (name: string, unit: string): boolean =>
  /^(?:中共|政协|全国|中央|共青团|民革|民盟|民建|民进|农工党?|致公党?|九三学社|台盟)|届$/u.test(name) ||
  (unit === '区' && ZONE.test(name)) ||
  DIVISIONAL.test(name)

/** A division of the corps that opens up land, with its city: 第九师石桥市党委书记. */
const DIVISIONAL = /^(?:兵团)?第?[一二三四五六七八九十]+师/u

/** A title that begins with a division no gazetteer has. */
interface Loose {
  readonly name: string
  readonly unit: string
  /** What stays of the title without the division's proper name. */
  readonly local: string
  /** True for the head of a town, whose rank names the unit again: 石坎镇镇长. */
  readonly head: boolean
}

function looseWords(title: string): Loose | null {
  const town = TOWN_HEAD.exec(title)?.groups
  const groups = town ?? UNKNOWN.exec(title)?.groups
  if (groups === undefined) return null
  const { name = '', unit = '', rest = '' } = groups
  return { name, unit, local: town === undefined ? unit + rest : rest, head: town !== undefined }
}

function looseRegion(title: string): SplitTitle | null {
  const loose = looseWords(title)
  if (loose === null || unitAt(title) !== null || isNoDivision(loose.name, loose.unit)) return null
  const { name, unit, local, head } = loose
  const parts = titleParts(local)
  if (parts === null || (!head && parts.shape !== 'OWN')) return null
  const region = looseDivision(name, unit)
  return { region, among: [region], local, parts, unit: unitAt(local) }
}
