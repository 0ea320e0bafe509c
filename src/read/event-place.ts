import type { Evidence } from '../fact/evidence.ts'
import type { Draft } from './draft.ts'
import type { Division } from './gazetteer.ts'
import { quote } from './passage.ts'
import { heldIn } from './place-held.ts'
import { ours, visited } from './place-visited.ts'
import { townAt, unlistedDivision } from './place-words.ts'
import type { FoundPlace, PlaceAsked } from './place-words.ts'
import { unitAt } from './title-region.ts'

export interface Placed {
  readonly places: readonly string[]
  readonly regions: readonly (string | null)[]
  readonly evidence: readonly Evidence[]
}

export interface PlaceQuestion extends PlaceAsked {
  /** Where the visit right before it in the article went; null when no visit was. */
  readonly before: Placed | null
}

const OURS = /[我全本](?<unit>[省市州县区旗盟镇乡]|自治区)/u

function answer(found: readonly FoundPlace[], page: string): Placed {
  return {
    places: found.map((one) => one.name),
    regions: found.map((one) => (one.division.id === '' || one.name !== one.division.name ? null : one.division.id)),
    evidence: found.map((one) => quote(page, one.stretch, { rule: one.rule ?? 'place-held' })),
  }
}

function inferred(division: Division, rule: string): Placed {
  const source = division.id === '' ? 'page' : `seed/regions/divisions.tsv#${division.id}`
  return {
    places: [division.name],
    regions: [division.id === '' ? null : division.id],
    evidence: [{ basis: 'INFERRED', rule, source }],
  }
}

/** What may stand before the division in a name of a meeting. */
const BEFORE =
  /^(?:政协|中共|中国共产党|共青团|中国[·•](?=\p{Script=Han}{2,4}第)|(?:第[一二三四五六七八九十百\d]+|首)届)/u
const OF_TOWN = /^(?:第[一二三四五六七八九十百]+[届次]|党委|党代会|人大|人民|政府|政协)/u

/** The lowest of the divisions that a title begins with one after the other: 某市某区第八次代表大会. */
function leading(title: string, asked: PlaceAsked): Division | null {
  let found: Division | null = null
  for (let at = 0; ;) {
    const match = asked.context.at(title, at)
    if (match === null) break
    const above: Division | null = found
    const below = match.candidates.filter((one) => above === null || asked.gazetteer.isWithin(one.id, above.id))
    const next = asked.context.choose(below)
    if (next === null) break
    found = next
    at += match.length
  }
  return found
}

/** The division whose body meets, as the event's name tells it: 市委常委会 → 西宁市. */
function ofTitle(asked: PlaceAsked): Division | null {
  const title = asked.title.replace(BEFORE, '')
  const named = leading(title, asked)
  if (named) return named
  const town = townAt(title)
  if (town !== null && OF_TOWN.test(title.slice(town.length))) return unlistedDivision(town)
  const unit = unitAt(OURS.exec(asked.title)?.groups?.['unit'] ?? asked.title)
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

function placeOfVisit(draft: Draft, asked: PlaceQuestion): Placed | null {
  const here = ours(draft, asked)
  const stated = visited(draft, asked)
  if (here && !stated.some((one) => one.division.id === '' || asked.gazetteer.isWithin(one.division.id, here.id)))
    return inferred(here, 'place-ours')
  return stated.length > 0 ? answer(stated, asked.page) : null
}

/** A meeting with which a visit ends. */
const ROUND = /^\p{Script=Han}{0,3}(?:反馈会|座谈会|汇报会|现场会|交流会|见面会|调度会|办公会|点评会|会议)$/u

function placeOfMeeting(draft: Draft, asked: PlaceQuestion): Placed | null {
  const stated = heldIn(draft, asked)
  if (stated.length > 0) return answer(stated, asked.page)
  const after = asked.before?.places.length === 1 && ROUND.test(asked.title) && ofTitle(asked) === null
  return after ? asked.before : null
}

/** Where an event took place; what nothing states is the division of the body that meets. */
export function placeOf(draft: Draft, asked: PlaceQuestion): Placed {
  const visit = draft.kind === 'VISIT'
  const stated = visit ? placeOfVisit(draft, asked) : placeOfMeeting(draft, asked)
  if (stated) return stated
  const filed = filedFrom(asked)
  if (filed) return inferred(filed, 'place-dateline')
  const host = (visit ? null : ofTitle(asked)) ?? asked.host ?? asked.context.home()
  return host === null ? { places: [], regions: [], evidence: [] } : inferred(host, 'place-host')
}
