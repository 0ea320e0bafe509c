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
  /** Division that most of the participants' posts are of. */
  readonly host: Division | null
}

interface Found {
  readonly division: Division
  readonly stretch: Stretch
  /** As printed where the gazetteer has another name today. */
  readonly name: string
}

/** Words before a place where a meeting is held, and after a verb of going where a visit goes. */
const HELD = /在(?<place>[^，。；：]{2,40}?)(?:召开|举行|举办|开幕|闭幕|启动|开工|揭牌|开班|隆重|顺利|成功)/u
const GOING =
  /(?:先后)?(?:[到赴]|来到|深入|前往|走进|[来在]|走访了?|走访慰问了?|考察了?|调研了?|视察了?|检查了?|察看了?|看望慰问了?|慰问了?|参观了?)(?<place>[^，。；：]{2,80})/gu
const LOOSE = /^\p{Script=Han}{2,5}?(?:[市县区镇乡旗州]|街道)(?!\p{Script=Han}{0,2}(?:委|政府))/u
const OURS = /[我全本](?<unit>[省市州县区旗盟镇乡]|自治区)/u

/** Divisions named in a stretch; in 甲、乙等县 the unit is that of all. */
function regionsIn(stretch: Stretch, asked: Asked): Found[] {
  const words = stretch.passage.text.slice(stretch.start, stretch.end)
  const shared = /等(?<unit>[市县区州旗镇乡])/u.exec(words)?.groups?.['unit']
  return asked.context.hits(words, asked.people).flatMap(({ candidates, start, end }) => {
    const printed = words.slice(start, end)
    const wanted =
      shared === undefined ? [] : candidates.filter((one) => one.name === printed + shared || one.name.endsWith(shared))
    const division = asked.context.choose(wanted.length > 0 ? wanted : candidates)
    if (division === null) return []
    const former = shared !== undefined && printed.length === 2 && !division.name.endsWith(shared)
    const at = { passage: stretch.passage, start: stretch.start + start, end: stretch.start + end }
    return [{ division, name: former ? printed + shared : division.name, stretch: at }]
  })
}

/** Without those that another of the list lies in: 毕节市金沙县 is 金沙县. */
function specific(found: readonly Found[], gazetteer: Gazetteer): Found[] {
  const unique = found.filter((one, index) => found.findIndex((other) => other.name === one.name) === index)
  return unique.filter(
    (one) =>
      !unique.some(
        (other) =>
          other.division.id !== '' &&
          one.division.id !== '' &&
          other.division !== one.division &&
          gazetteer.isWithin(other.division.id, one.division.id),
      ),
  )
}

function told(draft: Draft, asked: Asked): Stretch[] {
  const own = draft.statements.map((statement) => statement.sentence)
  return asked.sentences
    .filter((sentence) => sentence === draft.sentence || own.includes(sentence.ordinal))
    .map((sentence) => sentence.stretch)
}

/** Sentences that may say where a meeting was held: those that name it or tell of it. */
function holding(draft: Draft, asked: Asked): Stretch[] {
  const named = new Set(draft.names.map((name) => name.stretch.passage))
  const general = asked.sentences
    .filter((one) => one.names.some((name) => name.generic && name.trigger === 'HELD'))
    .map((one) => one.stretch)
  const own = asked.sentences.filter((one) => named.has(one.stretch.passage)).map((one) => one.stretch)
  return [draft.sentence.stretch, ...told(draft, asked), ...own, ...general].filter(
    (one) => one.passage.kind === 'BODY',
  )
}

function heldIn(draft: Draft, asked: Asked): Found[] {
  for (const { passage, start, end } of holding(draft, asked)) {
    const match = HELD.exec(passage.text.slice(start, end))
    const place = match?.groups?.['place']
    if (match === null || place === undefined) continue
    const from = start + match.index + 1
    const stretch = { passage, start: from, end: from + place.length }
    const near = towns(stretch, asked)
    if (near.length > 0) return near.slice(-1)
    const found = specific(regionsIn(stretch, asked), asked.gazetteer)
    if (found.length > 0) return found.slice(-1)
    const unit = OURS.exec(place)?.groups?.['unit']
    const division = unit === undefined ? null : asked.context.forUnit(unitAt(unit) ?? '市')
    if (division) return [{ division, name: division.name, stretch }]
    const abolished = loose(stretch)
    if (abolished.length > 0) return abolished
  }
  return []
}

const unlisted = (name: string, stretch: Stretch): Found => ({
  division: {
    id: '',
    name,
    shortName: name,
    level: 'TOWNSHIP',
    parent: null,
    since: null,
    until: null,
    successor: null,
  },
  name,
  stretch,
})

/** A division by its form that no gazetteer has. */
function loose(stretch: Stretch): Found[] {
  const words = stretch.passage.text.slice(stretch.start, stretch.end)
  const name = LOOSE.exec(words)?.[0]
  if (name === undefined || /^[全我本该各城市县]/u.test(name)) return []
  return [unlisted(name, { ...stretch, end: stretch.start + name.length })]
}

const TOWN =
  /^(?<name>\p{Script=Han}{1,8}?(?:民族乡|族乡|街道|镇|乡|苏木))(?=$|[、，。和及与等的就对]|调研|考察|检查|督导|督查|走访|慰问|看望|视察|参观|开展|实地|查看|察看|\p{Script=Han}{1,4}(?:村|社区|嘎查))/u
const NO_TOWN =
  /^(?:[各全本我该两乡城村小集下等]|部分|有关|所有|一些|基层|重点|沿线|其他)|(?:城乡|家乡|乡镇|城镇|村镇|小镇)$|[的了在到是和]/u

/** Towns by their form; a town inside a site's name (石桥镇污水处理厂) is none. */
function towns(stretch: Stretch, asked: Asked): Found[] {
  const words = stretch.passage.text.slice(stretch.start, stretch.end)
  const found: Found[] = []
  for (const { 0: chunk, index } of words.matchAll(/[^、，和及与（）]+/gu)) {
    const last = asked.context
      .hits(chunk, asked.people)
      .filter((hit) => hit.full || hit.start === 0)
      .at(-1)
    const skip = last !== undefined && !/^(?:镇|乡|街道)/u.test(chunk.slice(last.end)) ? last.end : 0
    const after = words.slice(index + skip)
    const name = TOWN.exec(after)?.groups?.['name']
    if (name === undefined || name.length < 2 || NO_TOWN.test(name)) continue
    const start = stretch.start + index + skip
    found.push(unlisted(name, { passage: stretch.passage, start, end: start + name.length }))
  }
  return found
}

function visited(draft: Draft, asked: Asked): Found[] {
  const found: Found[] = []
  const near: Found[] = []
  for (const { passage, start, end } of told(draft, asked)) {
    if (passage.kind === 'HEADLINE' && found.length + near.length > 0) continue
    const text = passage.text.slice(start, end)
    GOING.lastIndex = 0
    for (let match = GOING.exec(text); match !== null; match = GOING.exec(text)) {
      const place = match.groups?.['place'] ?? ''
      const from = start + match.index + match[0].length - place.length
      const stretch = { passage, start: from, end: from + place.length }
      near.push(...towns(stretch, asked))
      found.push(...regionsIn(stretch, asked))
    }
  }
  return specific(near.length > 0 ? near : found, asked.gazetteer)
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
  const here = visit ? ours(draft, asked) : null
  const stated = visit ? visited(draft, asked) : heldIn(draft, asked)
  if (here && !stated.some((one) => one.division.id === '' || asked.gazetteer.isWithin(one.division.id, here.id)))
    return inferred(here, 'place-ours')
  if (stated.length > 0) return answer(stated, asked, visit ? 'place-visited' : 'place-held')
  const filed = asked.dateline?.place ?? null
  if (
    filed !== null &&
    (!asked.dateline?.agency || NATIONAL_DESK.test(asked.dateline.agency) || asked.dateline.date !== null)
  ) {
    const division = asked.context.choose(asked.context.named(filed))
    if (division) return inferred(division, 'place-dateline')
  }
  const body = visit ? null : ofTitle(asked)
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
