import type { Evidence } from '../fact/evidence.ts'
import type { Dateline } from '../page/layout.ts'
import type { Draft, SentenceReading } from './draft.ts'
import type { Division, Gazetteer } from './gazetteer.ts'
import { quote, type Stretch } from './passage.ts'
import type { RegionContext } from './region-context.ts'
import { unitAt } from './title-region.ts'

export interface Placed {
  readonly places: readonly string[]
  readonly regions: readonly (string | null)[]
  readonly evidence: readonly Evidence[]
}

interface Asked {
  readonly page: string
  readonly gazetteer: Gazetteer
  readonly context: RegionContext
  readonly dateline: Dateline | null
  readonly title: string
  readonly sentences: readonly SentenceReading[]
  readonly people: ReadonlySet<string>
  /** Division of the first participant's first post. */
  readonly host: Division | null
}

interface Found {
  readonly division: Division
  readonly stretch: Stretch
  /** As printed where the gazetteer has another name today. */
  readonly name: string
}

/** Words before a place where a meeting is held, and after a verb of going where a visit goes. */
const HELD = /在(?<place>[^，。；：]{2,40}?)(?:召开|举行|举办|开幕|闭幕|启动|开工|揭牌|开班|举办|隆重|顺利|成功)/u
const GOING =
  /(?:先后)?(?:到|赴|来到|深入|前往|走进|来|在|走访了?|走访慰问了?|考察了?|调研了?|视察了?|检查了?|察看了?|看望慰问了?|慰问了?|参观了?)(?<place>[^，。；：]{2,80})/gu
const LOOSE = /^[\p{Script=Han}]{2,5}?(?:市|县|区|镇|乡|街道|旗|州)(?![一-龥]{0,2}(?:委|政府))/u
const OURS = /(?:我|全|本)(?<unit>省|市|州|县|区|旗|盟|自治区|镇|乡)/u

/** Divisions named in a stretch; in 甲、乙等县 the unit is that of all. */
function regionsIn(stretch: Stretch, asked: Asked): Found[] {
  const { text } = stretch.passage
  const words = text.slice(stretch.start, stretch.end)
  const shared = /[等](?<unit>[市县区州旗镇乡])/u.exec(words)?.groups?.['unit']
  const found: Found[] = []
  for (let at = 0; at < words.length;) {
    const person = [4, 3, 2].find((length) => asked.people.has(words.slice(at, at + length)))
    const match = person === undefined ? asked.context.at(words, at) : null
    if (match === null) {
      at += person ?? 1
      continue
    }
    const printed = words.slice(at, at + match.length)
    const wanted =
      shared === undefined
        ? match.candidates
        : match.candidates.filter((one) => one.name === printed + shared || one.name.endsWith(shared))
    const division = asked.context.choose(wanted.length > 0 ? wanted : match.candidates)
    if (division) {
      const former =
        shared !== undefined && printed.length === 2 && !division.name.endsWith(shared)
          ? printed + shared
          : division.name
      found.push({
        division,
        name: former,
        stretch: { passage: stretch.passage, start: stretch.start + at, end: stretch.start + at + match.length },
      })
    }
    at += match.length
  }
  return found
}

/** Without those that another of the list lies in: 毕节市金沙县 is 金沙县. */
function specific(found: readonly Found[], gazetteer: Gazetteer): Found[] {
  const unique = found.filter((one, index) => found.findIndex((other) => other.name === one.name) === index)
  return unique.filter(
    (one) =>
      !unique.some(
        (other) =>
          other !== one && other.division !== one.division && gazetteer.isWithin(other.division.id, one.division.id),
      ),
  )
}

function told(draft: Draft, asked: Asked): Stretch[] {
  const own = draft.statements.map((statement) => statement.sentence)
  return asked.sentences
    .filter((sentence) => sentence === draft.sentence || own.includes(sentence.ordinal))
    .map((sentence) => sentence.stretch)
}

function heldIn(draft: Draft, asked: Asked): Found[] {
  const { passage, start, end } = draft.sentence.stretch
  const match = HELD.exec(passage.text.slice(start, end))
  const place = match?.groups?.['place']
  if (match === null || place === undefined) return []
  const from = start + match.index + 1
  const stretch = { passage, start: from, end: from + place.length }
  const found = specific(regionsIn(stretch, asked), asked.gazetteer)
  return found.length > 0 ? found.slice(-1) : loose(stretch)
}

/** A division by its form that no gazetteer has, abolished or below the counties. */
function loose(stretch: Stretch): Found[] {
  const words = stretch.passage.text.slice(stretch.start, stretch.end)
  const name = LOOSE.exec(words)?.[0]
  if (name === undefined || /^(?:全|我|本|该|各|城|市|县)/u.test(name)) return []
  const division: Division = {
    id: '',
    name,
    shortName: name,
    level: 'TOWNSHIP',
    parent: null,
    since: null,
    until: null,
    successor: null,
  }
  return [{ division, name, stretch: { ...stretch, end: stretch.start + name.length } }]
}

function visited(draft: Draft, asked: Asked): Found[] {
  const found: Found[] = []
  for (const { passage, start, end } of told(draft, asked)) {
    if (passage.kind === 'HEADLINE' && found.length > 0) continue
    const text = passage.text.slice(start, end)
    GOING.lastIndex = 0
    for (let match = GOING.exec(text); match !== null; match = GOING.exec(text)) {
      const place = match.groups?.['place'] ?? ''
      const from = start + match.index + match[0].length - place.length
      found.push(...regionsIn({ passage, start: from, end: from + place.length }, asked))
    }
  }
  return specific(found, asked.gazetteer)
}

function answer(found: readonly Found[], asked: Asked, rule: string): Placed {
  return {
    places: found.map((one) => one.name),
    regions: found.map((one) => (one.division.id === '' || one.name !== one.division.name ? null : one.division.id)),
    evidence: found.map((one) => quote(asked.page, one.stretch, { rule })),
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

/** The division whose body meets, as the event's name tells it: 市委常委会 → 西宁市. */
function ofTitle(asked: Asked): Division | null {
  const match =
    asked.context.at(asked.title, 0) ??
    asked.context.at(asked.title.replace(/^(?:政协|中共|中国共产党|共青团)/u, ''), 0)
  const named = match === null ? null : asked.context.choose(match.candidates)
  if (named) return named
  const ours = OURS.exec(asked.title)?.groups?.['unit']
  const unit = ours === undefined ? unitAt(asked.title) : unitAt(ours)
  return unit === null ? null : asked.context.forUnit(unit)
}

const NATIONAL_DESK = /^(?:本报|本台|记者)/u

/** Where an event took place; what nothing states is the division of the body that meets. */
export function placeOf(draft: Draft, asked: Asked): Placed {
  const visit = draft.kind === 'VISIT'
  const stated = visit ? visited(draft, asked) : heldIn(draft, asked)
  if (stated.length > 0) return answer(stated, asked, visit ? 'place-visited' : 'place-held')
  const filed = asked.dateline?.place ?? null
  if (
    filed !== null &&
    (asked.dateline?.agency == null || NATIONAL_DESK.test(asked.dateline.agency) || asked.dateline.date !== null)
  ) {
    const division = asked.context.choose(asked.context.named(filed))
    if (division) return inferred(division, 'place-dateline')
  }
  const body = visit ? ours(draft, asked) : ofTitle(asked)
  const host = body ?? asked.host ?? asked.context.home()
  return host === null ? { places: [], regions: [], evidence: [] } : inferred(host, 'place-host')
}

/** 来我市调研, 慰问我州劳模: the division that the paper is of. */
function ours(draft: Draft, asked: Asked): Division | null {
  for (const { passage, start, end } of told(draft, asked)) {
    const unit = OURS.exec(passage.text.slice(start, end))?.groups?.['unit']
    const found = unit === undefined ? null : unitAt(unit)
    if (found !== null) return asked.context.forUnit(found)
  }
  return null
}
