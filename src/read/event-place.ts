import type { Evidence } from '../fact/evidence.ts'
import type { Draft } from './draft.ts'
import type { Division } from './gazetteer.ts'
import { quote } from './passage.ts'
import { heldIn } from './place-held.ts'
import { ours, visited } from './place-visited.ts'
import { unlistedDivision } from './place-words.ts'
import type { PlaceAsked } from './place-asked.ts'
import type { FoundPlace } from './place-words.ts'
import { unitAt } from './title-region.ts'
import { isOfGuests, isOfTwo } from './title-sides.ts'
import { townAt } from './town-words.ts'
import { divisionsOfTown } from './towns.ts'
import { maybe, tryWaysOr, type Candidate, type Choice, type Way } from './weigh.ts'

export interface Placed {
  readonly places: readonly string[]
  readonly regions: readonly (string | null)[]
  readonly evidence: readonly Evidence[]
  /** For each place the divisions of which it was chosen. */
  readonly among: readonly (readonly Division[])[]
}

export interface PlaceQuestion extends PlaceAsked {
  /** Where the visit right before it in the article went; null when no visit was. */
  readonly before: Placed | null
  /** Where the meeting or ceremony was held that the article told of last; null when it told of none. */
  readonly main: Placed | null
}

const OURS = /[我全本](?<unit>[省市州县区旗盟镇乡]|自治区)/u

function answer(found: readonly FoundPlace[], page: string): Placed {
  return {
    places: found.map((one) => one.name),
    regions: found.map((one) => (one.division.id === '' || one.name !== one.division.name ? null : one.division.id)),
    evidence: found.map((one) => quote(page, one.stretch, { rule: one.rule ?? 'place-held' })),
    among: found.map(({ division, among = [division] }) => among),
  }
}

function inferred(division: Division, rule: string): Placed {
  const source = division.id === '' ? 'page' : `seed/regions/divisions.tsv#${division.id}`
  return {
    places: [division.name],
    regions: [division.id === '' ? null : division.id],
    evidence: [{ basis: 'INFERRED', rule, source }],
    among: [[division]],
  }
}

/** What may stand before the division in a name of a meeting. */
const BEFORE =
  /^(?:(?:19|20)\d{2}年?(?:中国)?(?!共)|政协|中共|中国共产党|共青团|中国[·•](?=\p{Script=Han}{2,4}第)|(?:第?[一二三四五六七八九十百\d]+|首)届|“[^”]{1,12}”)/u
const OF_TOWN = /^(?:第[一二三四五六七八九十百]+[届次]|党委|党代会|人大|人民|政府|政协)/u

/** The lowest of the divisions that a title begins with one after the other: 某市某区第八次代表大会. */
function leading(title: string, asked: PlaceAsked): Division | null {
  let found: Division | null = null
  let at = 0
  if (isOfGuests(title)) return found
  for (;;) {
    const match = asked.context.at(title, at)
    if (match === null) break
    const above: Division | null = found
    const below = match.candidates.filter((one) => above === null || asked.gazetteer.isWithin(one.id, above.id))
    const next = asked.context.choose(below)
    if (next === null) break
    found = next
    at += match.length
  }
  return found === null ? null : (townBelow(title.slice(at), found) ?? found)
}

/** What is opened or handed over where it stands. */
const STANDS_THERE = /落成|奠基|开工|竣工|启用|开园|揭牌|通水|通车|入住|剪彩|交付|挂牌/u

/** The town of a division that the name of what is opened there goes on with: 青川县木鱼镇敬老院落成典礼. */
function townBelow(rest: string, { id }: Division): Division | null {
  const town = STANDS_THERE.test(rest) ? townAt(rest) : null
  return town !== null && divisionsOfTown(town).includes(id) ? unlistedDivision(town) : null
}

/** 省委巡视组巡视某县工作动员会 is held where they inspect. */
const INSPECTED =
  /(?:巡视|巡察|督察|调研|考察|督导)(?<of>\p{Script=Han}{2,12}?[省市州县区旗盟])(?=工作|情况|座谈会|汇报会|反馈会)/u

/** The division that a meeting of inspectors or visitors is about. */
function inspectedBy(title: string, { context, people }: PlaceAsked): Division | null {
  const words = INSPECTED.exec(title)?.groups?.['of']
  const hit = words === undefined ? undefined : context.hits(words, people).at(-1)
  return hit === undefined ? null : context.choose(hit.candidates)
}

/** The division whose body meets, as the event's name tells it: 市委常委会 → 西宁市. */
function ofTitle(asked: PlaceAsked): Division | null {
  const title = asked.title
    .replace(BEFORE, '')
    .replace(/（(?=\p{Script=Han}{2,8}）)|(?<=（\p{Script=Han}{2,8})）/gu, '')
  if (isOfTwo(title, asked.context)) return null
  const inspected = inspectedBy(title, asked)
  if (inspected !== null) return inspected
  const named = leading(title, asked)
  if (named) return named
  const town = townAt(title)
  if (town !== null && OF_TOWN.test(title.slice(town.length))) return unlistedDivision(town)
  const unit = unitAt(OURS.exec(asked.title)?.groups?.['unit'] ?? title)
  return unit === null ? null : asked.context.forUnit(unit)
}

const NATIONAL_DESK = /^(?:本报|本台|记者)/u

/** The division that the report was filed from; null when only a far agency's is told. */
function filedFrom({ dateline, context }: PlaceAsked): Division | null {
  const place = dateline?.place ?? null
  if (dateline === null || place === null) return null
  const own = !dateline.agency || NATIONAL_DESK.test(dateline.agency) || dateline.date !== null
  return own ? context.choose(context.named(place)) : null
}

/** The same where an event's name does not begin with a division that the desk lies outside of: 新华社贵阳电 on a session of a prefecture. */
function deskOf(draft: Draft, asked: PlaceAsked): Division | null {
  const desk = filedFrom(asked)
  const named = desk === null || draft.kind === 'VISIT' ? null : leading(asked.title.replace(BEFORE, ''), asked)
  return desk !== null && named !== null && named.id !== '' && !asked.gazetteer.isWithin(desk.id, named.id)
    ? null
    : desk
}

/** The division that the paper calls its own (来我市), where a visit went to no place that lies elsewhere. */
function oursOf(draft: Draft, asked: PlaceQuestion, here: Division | null): Placed[] {
  if (here === null) return []
  const inside = ({ division }: FoundPlace): boolean =>
    division.id === '' || asked.gazetteer.isWithin(division.id, here.id)
  const [stated = []] = visited(draft, asked, here)
  const site = stated.length === 1 && stated[0]?.site === true
  return stated.some(inside) && !site ? [] : [inferred(here, 'place-ours')]
}

function* placed(found: Iterable<readonly FoundPlace[]>, page: string): Iterable<Placed> {
  for (const one of found) yield answer(one, page)
}

/** A meeting with which a visit ends. */
const ROUND =
  /^\p{Script=Han}{0,4}(?:反馈会|座谈会|汇报会|现场会|交流会|见面会|沟通会|调度会|办公会|点评会|联席会|会议)$/u

/** A meeting of hosts and guests: 两地扶贫协作联席会议. */
const OF_BOTH = /^(?:两[地省市县区旗州校]|双方)/u

/** True for a place far from the report's own division. */
function isAbroad({ regions }: Placed, { context, gazetteer }: PlaceQuestion): boolean {
  const home = context.home()
  if (home === null) return false
  return regions.every(
    (code) => code !== null && !gazetteer.isWithin(code, home.id) && !gazetteer.isWithin(home.id, code),
  )
}

/** Where the visit before went, with which a meeting without a name of its own ends, and the talks that it came for elsewhere. */
function afterVisit({ kind }: Draft, asked: PlaceQuestion): Placed[] {
  const { before, title } = asked
  if (before?.places.length !== 1) return []
  if (kind === 'TALKS') return isAbroad(before, asked) ? [before] : []
  const round = ROUND.test(title) || OF_BOTH.test(title) || isOfTwo(title, asked.context)
  return round && ofTitle(asked) === null ? [before] : []
}

const inferredOf = (division: Division | null, rule: string): Placed[] =>
  division === null ? [] : [inferred(division, rule)]

function visitWays(draft: Draft, asked: PlaceQuestion): Way<Placed>[] {
  const here = ours(draft, asked)
  return [
    {
      rule: 'place-ours',
      score: 7,
      why: 'the visit came to the report’s own division',
      find: () => oursOf(draft, asked, here),
    },
    {
      rule: 'place-visited',
      score: 6,
      why: 'the visit went there',
      find: () => placed(visited(draft, asked, here), asked.page),
    },
  ]
}

const meetingWays = (draft: Draft, asked: PlaceQuestion): Way<Placed>[] => [
  { rule: 'place-held', score: 6, why: 'it was held there', find: () => placed(heldIn(draft, asked), asked.page) },
  {
    rule: 'place-beside',
    score: 5.5,
    why: 'it was before or after an event that was held there',
    find: () => (draft.aside && (draft.kind === 'TALKS' || ROUND.test(asked.title)) ? maybe(asked.main) : []),
  },
  { rule: 'place-after-visit', score: 5, why: 'the visit before it went there', find: () => afterVisit(draft, asked) },
]

const hostWays = (draft: Draft, asked: PlaceQuestion): Way<Placed>[] => [
  {
    rule: 'place-dateline',
    score: 4,
    why: 'the report was filed from there',
    find: () => inferredOf(deskOf(draft, asked), 'place-dateline'),
  },
  {
    rule: 'place-title',
    score: 3,
    why: 'its name tells whose body meets',
    find: () => inferredOf(draft.kind === 'VISIT' ? null : ofTitle(asked), 'place-host'),
  },
  {
    rule: 'place-host',
    score: 2,
    why: 'most of those present are of it',
    find: () => inferredOf(asked.host, 'place-host'),
  },
  {
    rule: 'place-home',
    score: 1,
    why: 'the report is most about it',
    find: () => inferredOf(asked.context.home(), 'place-host'),
  },
]

const NOWHERE: Candidate<Placed> = {
  value: { places: [], regions: [], evidence: [], among: [] },
  score: 0,
  rule: 'place-none',
  why: 'nothing tells where',
}

/** Where an event took place; what nothing states is the division of the body that meets. `all`: with what lost. */
export function weighPlaces(draft: Draft, asked: PlaceQuestion, all: boolean): Choice<Placed> {
  const stated = draft.kind === 'VISIT' ? visitWays(draft, asked) : meetingWays(draft, asked)
  return tryWaysOr([...stated, ...hostWays(draft, asked)], NOWHERE, all)
}
