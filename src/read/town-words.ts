import type { Division } from './gazetteer.ts'
import type { Stretch } from './passage.ts'
import { shortTowns, unlisted } from './place-words.ts'
import type { PlaceAsked } from './place-asked.ts'
import type { FoundPlace } from './place-words.ts'
import type { RegionHit } from './region-scan.ts'
import { divisionsOfTown, townsIn } from './towns.ts'
import { beginsTown } from './whole-division.ts'

const TOWN = /^(?<name>\p{Script=Han}{2,8}?(?:民族乡|族乡|街道|镇|乡(?!村(?![民委组部级道])|[情愁音亲贤友])|苏木))/u
/** What may follow a town that is a destination; a site named after a town (石桥镇污水处理厂) is none. */
const AFTER_TOWN =
  /^(?:$|[、，。和及与等的就对各]|现场|实地|调研|考察|检查|督导|督查|指导|走访|慰问|看望|视察|参观|开展|查看|察看|主持|组织|参加|出席|部分|(?:[两数多\d]|[一二三四五六七八九十]+)[余多]?[户名位家]|(?:特困|困难|贫困|受灾|老)(?:群众|职工|党员|户|家庭)|\p{Script=Han}{1,4}(?:[村河江湖溪]|社区|嘎查|居委会|居民?委))/u
/** What the party did there, after which no more stops are listed: 到石桥镇柳湾村、沙州镇考察了果园和敬老院. */
const DONE = /考察|调研|检查|督[导查]|走访|慰问|看望|视察|参观|[查察]看|了解|开展|进行|实地|入户/u
/** An item of a list that has no town of its own but goes on with that of the one before: 石桥镇柳湾村、南山村. */
const OF_SAME = /(?:村|社区|嘎查|居委会|居民?委|城区)$/u
/** A village behind its town, which is a site where the list has sites without a town. */
const VILLAGE = /^\p{Script=Han}{1,4}(?:村|社区|嘎查|居委会|居民?委)/u
const NO_TOWN =
  /^(?:[各全本我该两乡城村小集下等年月日]|调研|考察|视察|检查|督导|督查|推进|部分|有关|所有|一些|基层|重点|沿线|其他)|(?:城乡|家乡|乡镇|城镇|村镇|小镇|古镇|[两三四五几个][乡镇])$|[的了在到是和等]/u

const knownTownAt = (words: string): string | undefined =>
  townsIn(words.slice(0, 16)).find(({ start }) => start === 0)?.name

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

/** Where the town begins behind its county's short name: 武都城关镇; 0 where no such name stands there. */
function underShort(chunk: string, { gazetteer }: PlaceAsked): number {
  const town = townsIn(chunk).find(({ name, start }) => {
    const codes = divisionsOfTown(name)
    return start >= 2 && start <= 4 && gazetteer.named(chunk.slice(0, start)).some(({ id }) => codes.includes(id))
  })
  return town?.start ?? 0
}

/** How many characters of a chunk stand before its town: a division that leads it, or what ties a leader to it. */
function beforeTown(chunk: string, asked: PlaceAsked): number {
  const division = asked.context
    .hits(chunk, asked.people)
    .findLast((hit) => hit.full || (hit.start === 0 && leads(chunk, hit, asked)))
  const under = division !== undefined && !/^(?:镇|乡|街道)/u.test(chunk.slice(division.end))
  return under ? division.end : (LINKED.exec(chunk)?.[0].length ?? underShort(chunk, asked))
}

/** Where a chunk names a town of the host's county that has a village behind it: 第一个支部诞生地石桥镇柳湾村. */
function ownTownIn(chunk: string, { host }: PlaceAsked): number | null {
  const own = townsIn(chunk).findLast(
    ({ name, end }) =>
      host !== null && divisionsOfTown(name).includes(host.id) && /^\p{Script=Han}{1,4}村/u.test(chunk.slice(end)),
  )
  return own?.start ?? null
}

interface TownChunk {
  readonly words: string
  /** Where the chunk begins. */
  readonly index: number
  /** Where the town stands in it. */
  readonly start: number
  readonly end: number
  /** The town that it begins with; null where it begins with none. */
  readonly name: string | null
  /** A site is named after the town: 石桥镇污水处理厂. */
  readonly site: boolean
  /** A village of the town is named: 石桥镇柳湾村. */
  readonly village: boolean
}

function chunksOf(words: string, asked: PlaceAsked): readonly TownChunk[] {
  const chunks: TownChunk[] = []
  for (const match of words.matchAll(/[^、，和及与（）]+/gu)) {
    const index = match.index > 0 && beginsTown(words, match.index - 1, match.index) ? match.index - 1 : match.index
    // 永和镇 goes on across what parts other items.
    if (index < (chunks.at(-1)?.end ?? 0)) continue
    const chunk = words.slice(index, match.index + match[0].length)
    const start = index + (ownTownIn(chunk, asked) ?? beforeTown(chunk, asked))
    const name = townAt(words.slice(start))
    const end = start + (name?.length ?? 0)
    const behind = words.slice(end)
    const site = name !== null && !AFTER_TOWN.test(behind)
    chunks.push({ words: chunk, index, start, end, name, site, village: name !== null && VILLAGE.test(behind) })
  }
  return chunks
}

/** Tells of a town whether its site or village hides it, as others of the list have no town. */
type Hides = (chunk: TownChunk) => boolean
const HIDES_NONE: Hides = () => false

function hiddenIn(words: string, chunks: readonly TownChunk[]): Hides {
  const towned = ({ index, name }: TownChunk): boolean => name !== null || /[（）]/u.test(words[index - 1] ?? '')
  const sites = chunks.every(towned)
  if (sites) return HIDES_NONE
  const done = words.search(DONE)
  const stops = chunks.filter(({ index }) => done <= 0 || index < done)
  const villages = stops.every((one) => towned(one) || OF_SAME.test(one.words))
  return ({ site, village }) => site || (village && !villages)
}

/**
 * Towns by their form. One that a site is named after counts where each site of the list has its town, as the way then led through
 * those towns; `inSite`: always, as where a ceremony is held.
 */
export function towns(stretch: Stretch, asked: PlaceAsked, { inSite = false } = {}): FoundPlace[] {
  const words = stretch.passage.text.slice(stretch.start, stretch.end)
  const found: FoundPlace[] = shortTowns(stretch, asked)
  const chunks = chunksOf(words, asked)
  const hidden = inSite ? HIDES_NONE : hiddenIn(words, chunks)
  for (const chunk of chunks) {
    const { index, start, end, name, site } = chunk
    const listed = found.length > 0 && /[、和及与]/u.test(words[index - 1] ?? '')
    if (name === null || (hidden(chunk) && !listed)) continue
    const at = { ...stretch, start: stretch.start + start, end: stretch.start + end }
    found.push({ ...unlisted(name, at), site })
  }
  return found
}
