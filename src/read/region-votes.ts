import type { Dateline, PageArticle } from '../page/layout.ts'
import type { Division, Gazetteer } from './gazetteer.ts'
import { once, seedRows } from './lexicon-file.ts'
import type { RegionVote } from './region-context.ts'
import { meantBy, regionHits, type RegionHit, type RegionScan } from './region-scan.ts'
import { divisionsOfTown, townsIn } from './towns.ts'

/** What a naming weighs, by where it stands. */
const WEIGHTS = { publisher: 5, agency: 5, strange: 1.5, dateline: 3, headline: 2, body: 1, page: 0.15 } as const
/** A division that is named with its own body (宜都市政协) is more at home than one in passing. */
const OWN_BODY = /^(?:委|人大|政协|政府|人民政府|纪委|监委|区委|县委|市委|州委)/u
const AGENCY_TAIL =
  /(?:日报|晚报|晨报|报社|报|融媒体中心|融媒|新闻网|网|电视台|广播电视台|发布|客户端|在线|政府网|信息网)$/u

/** What a site puts before the name of its place: 今日青川, 掌上广元. */
const SITE_HEAD =
  /^(?:中共|政协|(?:兵团)?第?[一二三四五六七八九十]{1,2}师|今日|魅力|美丽|大美|最美|醉美|掌上|云上|指尖|智慧|[微爱]|幸福|活力|文明|平安|法治|阳光|清廉|发现|看见?|爱上|视听|无线|新闻|网信|[新大])(?=\p{Script=Han}{2})/u

interface Source {
  readonly text: string
  readonly weight: number
}

/** A river's name that ends like a county's: 石梁河 is not 梁河. */
const OF_WATER = /^(?![在到来赴往从向与和及是对为由自于至市省州县区旗盟])\p{Script=Han}{2,}[河江湖溪]$/u

const isWater = (text: string, start: number, end: number): boolean =>
  OF_WATER.test(text.slice(start - 1, end)) || /^[江河]/u.test(text.slice(end))

/** 代县长 is the acting head of a county, not of 代县. */
const isActing = (name: string, after: string): boolean => name === '代县' && after.startsWith('长')

/** A university is named after a place that the report need not be of: 厦门大学. */
const OF_SCHOOL = /^(?:大学|师范|理工|科技大|医科大|农业大|工业大|财经大|学院)/u

/** Who came to the report's own division: 率水利参观团一行十五人，8日到我县. */
const PARTY = /[率团组队]|一行|考察|调研|视察|参观|来访/u

/** 来我市, and 来青考察 in a report from 青川县. */
const CAME =
  '[来到赴抵][我本][省市州县区旗盟]|[来莅]\\p{Script=Han}(?=(?:参观)?考察|参观|调研|视察|检查|督[查导]|对接|走访|慰问|访问|指导)'

const PARTY_CAME = new RegExp(`^(?<party>[^。；]{0,40}?)(?:${CAME})`, 'u')

/** How a paper speaks of its own division, without which it tells of no guests there. */
const OWN_UNIT = new RegExp(CAME, 'u')

/** Where those come from who visit the report's own division: 甲市人大来我县视察, 来我县考察的乙市某公司. */
const isGuest = (text: string, start: number, end: number): boolean => {
  const came = PARTY_CAME.exec(text.slice(end, end + 48))
  const party = came?.groups?.['party']
  return (
    (party !== undefined && (!party.includes('，') || PARTY.test(party))) ||
    /来[我本][省市州县区旗盟]\p{Script=Han}{0,6}的$/u.test(text.slice(Math.max(0, start - 12), start))
  )
}

/** Where an office stands that keeps its distance: 驻广州总领事馆. */
const isPosted = (text: string, start: number): boolean => text.charAt(start - 1) === '驻'

/** A text with the divisions that it names. */
interface Scanned extends Source {
  readonly hits: readonly RegionHit[]
}

const scanned = (scan: RegionScan, source: Source): Scanned => ({ ...source, hits: regionHits(scan, source.text) })

/** Codes of the divisions that texts name as those from where guests came. */
const guestsIn = (sources: readonly Scanned[]): ReadonlySet<string> =>
  new Set(
    sources
      .filter(({ text }) => OWN_UNIT.test(text))
      .flatMap(({ text, hits }) => hits.filter(({ start, end }) => isGuest(text, start, end)))
      .flatMap(({ candidates }) => candidates.map(({ id }) => id)),
  )

/** What a text's namings weigh, one vote a name; guests' divisions weigh nothing. */
function votesIn({ text, weight, hits }: Scanned, guests: ReadonlySet<string>): RegionVote[] {
  const found = new Map<string, { candidates: RegionVote['candidates']; weight: number; full: boolean }>()
  for (const { candidates, start, end, full } of hits) {
    const name = text.slice(start, end)
    if (candidates.every(({ id }) => guests.has(id))) continue
    if (isPosted(text, start) || (!full && OF_SCHOOL.test(text.slice(end, end + 4)))) continue
    if (full ? isActing(name, text.slice(end, end + 1)) : isWater(text, start, end)) continue
    const own = weight * (OWN_BODY.test(text.slice(end, end + 4)) ? 2 : 1) * (full ? 1 : 0.6)
    const vote = found.get(name)
    if (vote === undefined) found.set(name, { candidates, weight: own, full })
    else vote.weight += own
  }
  return [...found.values()]
}

/** The division below others that the words behind their name go on with: 石景山区 in 北京市石景山区政府; null where they do not. */
function below(gazetteer: Gazetteer, above: readonly Division[], rest: string): readonly Division[] | null {
  for (let length = rest.length; length > 1; length--) {
    const within = gazetteer
      .named(rest.slice(0, length))
      .filter(({ id }) => above.some((one) => one.id !== id && gazetteer.isWithin(id, one.id)))
    if (within.length > 0) return below(gazetteer, within, rest.slice(length)) ?? within
  }
  return null
}

/** Votes of a name that stands for a place by itself (青海新闻网, 合作), where also short names that are words count. */
function votesOfName({ gazetteer, year }: RegionScan, { text, weight }: Source): RegionVote[] {
  const name = text.replace(AGENCY_TAIL, '')
  for (const words of [name, name.replace(SITE_HEAD, '')])
    for (let length = words.length; length > 1; length--) {
      const all = gazetteer.named(words.slice(0, length))
      if (all.length === 0) continue
      const standing = meantBy(words.slice(0, length), all, year)
      const above = standing.length > 0 ? standing : all
      const candidates = below(gazetteer, above, words.slice(length)) ?? above
      return [{ candidates, weight, full: true, paper: weight === WEIGHTS.publisher }]
    }
  return []
}

export interface Surroundings {
  /** What the whole page's words say, its headers and source lines included. */
  readonly page: readonly RegionVote[]
  /** Names of people, whose characters name no place. */
  readonly people: ReadonlySet<string>
  readonly publisher: string | null
  readonly year: number | undefined
}

/** One vote for all that name the same: every article counts them anew, and a page may name its towns thousands of times. */
function together(votes: readonly RegionVote[]): RegionVote[] {
  const found = new Map<string, RegionVote>()
  for (const vote of votes) {
    const key = `${String(vote.full)} ${vote.candidates.map(({ id }) => id).join(' ')}`
    const same = found.get(key)
    found.set(key, same === undefined ? vote : { ...same, weight: same.weight + vote.weight })
  }
  return [...found.values()]
}

/** What the words of a whole page say, a little for each of its articles. */
export function pageVotes(scan: RegionScan, page: string): RegionVote[] {
  const source = { text: page.replace(/\s+/gu, ''), weight: WEIGHTS.page }
  const read = scanned(scan, source)
  return together([...votesIn(read, guestsIn([read])), ...townVotes(scan, source)])
}

/** Agencies of the whole country, whose names say nothing of a place. */
const NATIONWIDE = /^(?:新华|人民|中新|中央|本报|本台|央视)/u

const textOf = (article: PageArticle): Source[] => [
  ...[...article.kicker, ...article.headline].map((line) => ({ text: line.flat.text, weight: WEIGHTS.headline })),
  ...article.paragraphs.map((flat) => ({ text: flat.text, weight: WEIGHTS.body })),
]

/** What an agency's name weighs; little where the report never names the place that it seems to be named after. */
function agencyWeight(agency: string, sources: readonly Source[]): number {
  const place = agency.slice(0, 2)
  const told = sources.some(({ text }) => text.replaceAll(agency, '').includes(place))
  return told ? WEIGHTS.agency : WEIGHTS.strange
}

const datelineVotes = (scan: RegionScan, dateline: Dateline | null, sources: readonly Source[]): RegionVote[] =>
  dateline === null
    ? []
    : [
        ...(dateline.agency === null || NATIONWIDE.test(dateline.agency)
          ? []
          : votesOfName(scan, { text: dateline.agency, weight: agencyWeight(dateline.agency, sources) })),
        ...(dateline.place === null ? [] : votesOfName(scan, { text: dateline.place, weight: WEIGHTS.dateline })),
      ]

/** What a town's naming weighs for its county, beside the county's own. */
const OF_TOWN = 0.7

/** A division of the corps that opens up land where a text names it: 第八师, 十四师. */
const CORPS = /(?:兵团|第|^|[，。、（在到赴来于和与])(?<nth>十?[一二三四五六七八九]|十)师(?![范生资徒傅长父])/gu

const citiesOfCorps = once(
  () => new Map(seedRows('regions/corps.tsv').map(([nth = '', code = '']) => [nth, code] as const)),
)

/** Such a division speaks for the city where it sits. */
function corpsVotes(gazetteer: Gazetteer, { text, weight }: Source): RegionVote[] {
  if (!text.includes('师')) return []
  const named = new Set([...text.matchAll(CORPS)].map(({ groups }) => groups?.['nth'] ?? ''))
  return [...named].flatMap((nth) => {
    const city = gazetteer.byCode(citiesOfCorps().get(nth) ?? '')
    return city === null ? [] : [{ candidates: [city], weight, full: true }]
  })
}

/** A town speaks for its county, the less the more counties have one of its name; 张镇 may be a person. */
function townVotes({ gazetteer, people }: RegionScan, { text, weight }: Source): RegionVote[] {
  return townsIn(text).flatMap(({ name, start, end }) => {
    if ([end, end + 1, end + 2].some((until) => people.has(text.slice(start, until)))) return []
    const codes = divisionsOfTown(name)
    const divisions = codes.map((code) => gazetteer.byCode(code)).filter((one) => one !== null)
    return divisions.map((division) => ({
      candidates: [division],
      weight: (OF_TOWN * weight) / codes.length,
      full: codes.length === 1,
    }))
  })
}

/** All that tells which divisions an article is about: publisher, dateline, headline, body, and a little the page's other articles. */
export function regionVotes(gazetteer: Gazetteer, article: PageArticle, around: Surroundings): RegionVote[] {
  const { publisher } = around
  const scan: RegionScan = { gazetteer, year: around.year, people: around.people }
  const sources = textOf(article)
  const read = sources.map((source) => scanned(scan, source))
  const guests = guestsIn(read)
  return [
    ...(publisher === null ? [] : votesOfName(scan, { text: publisher, weight: WEIGHTS.publisher })),
    ...datelineVotes(scan, article.dateline, sources),
    ...sources.flatMap((source) => townVotes(scan, { ...source, weight: 1 })),
    ...sources.flatMap((source) => corpsVotes(gazetteer, source)),
    ...read.flatMap((source) => votesIn(source, guests)),
    ...around.page,
  ]
}
