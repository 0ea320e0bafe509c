import type { Draft } from './draft.ts'
import type { Division } from './gazetteer.ts'
import type { Stretch } from './passage.ts'
import { told } from './place-held.ts'
import { people } from './build-state.ts'
import { stopsOf, untilSpeech } from './course.ts'
import { regionsIn, specific } from './place-words.ts'
import type { PlaceAsked } from './place-asked.ts'
import type { FoundPlace } from './place-words.ts'
import { ROUTE_FORMS, VISIT_FORMS } from './rules/place-forms.ts'
import type { PlaceForm } from './rules/place-forms.ts'
import { shortDivision, shortDivisions } from './short-places.ts'
import { unitAt } from './title-region.ts'
import { towns } from './town-words.ts'
import { divisionsOfTown } from './towns.ts'

interface Form {
  readonly id: string
  readonly regex: RegExp
}

const compiled = (rows: readonly PlaceForm[]): Form[] =>
  rows.map(({ id, pattern }) => ({ id, regex: new RegExp(pattern, 'gu') }))

const VISIT = compiled(VISIT_FORMS)
const ROUTE = compiled(ROUTE_FORMS)
const OURS =
  /[我全本](?<unit>[省市州县区旗盟镇乡]|自治区)(?!(?:学习|党政|友好|经贸|招商|政协|人大|政府|企业|工商)*(?:考察|代表|访问|招商|小分|学习|工作)[团组队])|来(?<to>[省市州县区旗盟镇乡])(?=[，。调考视检督走慰])/u

interface Stops {
  readonly towns: FoundPlace[]
  readonly regions: FoundPlace[]
}

function stopsIn(stretch: Stretch, forms: readonly Form[], asked: PlaceAsked): Stops {
  const { passage, start, end } = stretch
  const text = passage.text.slice(start, end)
  const found: Stops = { towns: [], regions: [] }
  for (const { id, regex } of forms)
    for (const match of text.matchAll(regex)) {
      const place = match.groups?.['place'] ?? ''
      const from = start + match.index + match[0].lastIndexOf(place)
      const at = { passage, start: from, end: from + place.length }
      const near = towns(at, asked)
      const named = namedAt(at, asked)
      if (id === 'place-stop' && !isStop(at, [...near, ...named])) continue
      found.towns.push(...near.map((one) => ({ ...one, rule: id })))
      found.regions.push(...named.filter((one) => !isSiteOf(one, at, named)).map((one) => ({ ...one, rule: id })))
    }
  return found
}

/** True where words begin with a division in full, or are one's short name: 在石桥镇看渠道, 在西宁. */
function isStop(at: Stretch, found: readonly FoundPlace[]): boolean {
  const first = found.filter(({ stretch }) => stretch.start === at.start)
  return first.some(({ stretch, name }) => stretch.end === at.end || stretch.end - stretch.start === name.length)
}

/** The divisions of a list of destinations; those that one character stands for where no name begins. */
function namedAt(at: Stretch, asked: PlaceAsked): FoundPlace[] {
  const named = regionsIn(at, asked)
  return named.some(({ stretch }) => stretch.start === at.start) ? named : [...shortDivisions(at, asked), ...named]
}

/** What may follow a division that is a destination. */
const BEHIND_DIVISION =
  /^(?:$|[、，。和及与等的就对（各境城]|\p{Script=Han}{1,6}(?:[镇乡村]|街道|社区)|现场|实地|调研|考察|检查|督导|督查|指导|走访|慰问|看望|视察|参观|开展|查看|察看|学习|访问)/u

/** True for a division that only names a site of a list in which a site before it is of no division named: 军分区、青川县武装部. */
function isSiteOf({ stretch }: FoundPlace, list: Stretch, named: readonly FoundPlace[]): boolean {
  const { text } = list.passage
  const before = text.slice(list.start, stretch.start)
  const from = list.start + Math.max(...['、', '和', '，'].map((mark) => before.lastIndexOf(mark))) + 1
  if (from === list.start || BEHIND_DIVISION.test(text.slice(stretch.end, list.end))) return false
  return !named.some((one) => one.stretch.start < from)
}

function visitedIn(stretches: readonly Stretch[], forms: readonly Form[], asked: PlaceAsked): FoundPlace[] {
  const all: Stops = { towns: [], regions: [] }
  for (const stretch of stretches) {
    if (stretch.passage.kind === 'HEADLINE' && all.towns.length + all.regions.length > 0) continue
    const { towns: near, regions } = stopsIn(stretch, forms, asked)
    all.towns.push(...near)
    all.regions.push(...regions)
  }
  if (all.towns.length === 0) return specific(all.regions, asked.gazetteer)
  return specific([...all.towns, ...otherCounties(all, asked)], asked.gazetteer)
}

/** Counties printed in full beside towns of which none lies there: to one only its towns went. */
function otherCounties({ towns: near, regions }: Stops, { gazetteer }: PlaceAsked): FoundPlace[] {
  const counties = near.map(({ name }) => divisionsOfTown(name))
  if (counties.some((codes) => codes.length === 0)) return []
  return regions.filter(
    ({ division, stretch }) =>
      division.level === 'COUNTY' &&
      stretch.end - stretch.start === division.name.length &&
      !counties.flat().some((code) => gazetteer.isWithin(code, division.id)),
  )
}

/** Where the text says that a visit went: first what tells who led it, then what tells of its course. */
export function* visited(draft: Draft, asked: PlaceAsked, here: Division | null): Iterable<FoundPlace[]> {
  const own = visitedIn(told(draft, asked.sentences), VISIT, asked)
  const stops = stopsOf(asked.course, people(draft))
  if (own.some(({ division }) => division.level === 'TOWNSHIP')) yield own
  const base = own.length > 0 || here === null ? own.map(({ division }) => division) : [here]
  const tour = base.length === 0 ? [] : visitedIn(stops, ROUTE, asked)
  const below = tour.filter((one) => liesIn(one, base, asked))
  if (below.length > 1) yield below
  if (own.length > 0) yield own
  const went = visitedIn(
    asked.territory.map(({ stretch }) => untilSpeech(stretch)),
    ROUTE,
    asked,
  )
  if (went.length > 0) yield went
}

/** True for a division below one of those that a visit is said to have gone to; a town may be of any. */
const liesIn = ({ division }: FoundPlace, base: readonly Division[], { gazetteer }: PlaceAsked): boolean =>
  division.id === '' || base.some((one) => one.id !== division.id && gazetteer.isWithin(division.id, one.id))

/** 来我市调研, 慰问我州劳模: the division that the paper is of. */
export function ours(draft: Draft, asked: PlaceAsked): Division | null {
  for (const { passage, start, end } of told(draft, asked.sentences)) {
    const groups = OURS.exec(passage.text.slice(start, end))?.groups
    const found = unitAt(groups?.['unit'] ?? groups?.['to'] ?? '')
    if (found !== null) return asked.context.forUnit(found)
    const short = shortOf(passage.text.slice(start, end), asked)
    if (short !== null) return short
  }
  return null
}

const SHORT =
  /[来到莅抵](?<short>(?![会场宾家])\p{Script=Han})(?=调研|考察|视察|检查|[督，。；]|走访|慰问|看望|指导|访问|采风|参观|开展|对接|洽谈|招商|学习|座谈|交流|参加|出席)/u

/** 来青调研 in a report from 青川县, 来榕考察 in one from 福州市. */
function shortOf(words: string, asked: PlaceAsked): Division | null {
  const short = SHORT.exec(words)?.groups?.['short']
  return short === undefined ? null : shortDivision(short, asked)
}
