import type { Draft, SentenceReading } from './draft.ts'
import type { Stretch } from './passage.ts'
import { loose, regionsIn, shortTown, specific, unlisted } from './place-words.ts'
import type { PlaceAsked } from './place-asked.ts'
import type { FoundPlace } from './place-words.ts'
import { HELD_FORMS } from './rules/place-forms.ts'
import { shortDivisions } from './short-places.ts'
import { unitAt } from './title-region.ts'
import { towns, townAt } from './town-words.ts'

const FORMS = HELD_FORMS.map(({ id, pattern }) => ({ id, regex: new RegExp(pattern, 'u') }))
const OURS = /[我全本](?<unit>[省市州县区旗盟镇乡]|自治区)/u

/** Sentences that tell of the event by its own statements, its first one foremost. */
export function told(draft: Draft, sentences: readonly SentenceReading[]): Stretch[] {
  const own = draft.statements.map((statement) => statement.sentence)
  return sentences
    .filter(({ ordinal }) => ordinal === draft.sentence.ordinal || own.includes(ordinal))
    .map((sentence) => sentence.stretch)
}

/** Sentences that may say where a meeting was held: those that name it or tell of it, its headlines last. */
function holding(draft: Draft, asked: PlaceAsked): Stretch[] {
  const named = new Set(draft.names.map((name) => name.stretch.passage))
  const general = asked.sentences
    .filter((one) => one.names.some((name) => name.generic && name.trigger === 'HELD'))
    .map((one) => one.stretch)
  const own = asked.sentences.filter((one) => named.has(one.stretch.passage)).map((one) => one.stretch)
  const before = asked.territory.filter((one) => one.ordinal < draft.sentence.ordinal).map((one) => one.stretch)
  const all = [draft.sentence.stretch, ...told(draft, asked.sentences), ...own, ...general, ...before]
  return [...all.filter((one) => one.passage.kind === 'BODY'), ...own.filter((one) => one.passage.kind === 'HEADLINE')]
}

/** The town whose hall or body holds it, or the division that does: 某镇某小区举行入住仪式, 某市举行植树活动. */
function holder(stretch: Stretch, first: boolean, asked: PlaceAsked): FoundPlace[] {
  const words = stretch.passage.text.slice(stretch.start, stretch.end)
  const leading = asked.context.hits(words, asked.people).find(({ start }) => start === 0)
  const hit = leading?.full === true || leading?.end === words.length ? leading : undefined
  const begin = hit?.end ?? 0
  const town = townAt(words.slice(begin))
  const start = stretch.start + begin
  if (town !== null) return [unlisted(town, { ...stretch, start, end: start + town.length })]
  return first && hit?.end === words.length ? specific(regionsIn(stretch, asked), asked.gazetteer) : []
}

function placesAt(stretch: Stretch, asked: PlaceAsked): FoundPlace[] {
  const near = towns(stretch, asked, { inSite: true })
  if (near.length > 0) return near.slice(-1)
  const found = specific(regionsIn(stretch, asked), asked.gazetteer)
  if (found.length > 0) return found.slice(-1)
  const short = [...shortDivisions(stretch, asked), ...shortTown(stretch, asked)]
  if (short.length > 0) return short.slice(0, 1)
  const unit = OURS.exec(stretch.passage.text.slice(stretch.start, stretch.end))?.groups?.['unit']
  const division = unit === undefined ? null : asked.context.forUnit(unitAt(unit) ?? '市')
  return division === null ? loose(stretch) : [{ division, name: division.name, stretch }]
}

/** The words of a place where a form stands in a sentence; null where it does not. */
function placeOf({ passage, start, end }: Stretch, regex: RegExp): Stretch | null {
  const match = regex.exec(passage.text.slice(start, end))
  const { place, hall = place } = match?.groups ?? {}
  if (match === null || hall === undefined) return null
  const from = start + match.index + match[0].indexOf(hall)
  return { passage, start: from, end: from + hall.length }
}

/** Where the text says that a meeting, talks or a ceremony was held, the first telling first; nothing where it does not. */
export function* heldIn(draft: Draft, asked: PlaceAsked): Iterable<FoundPlace[]> {
  for (const { passage, start, end } of holding(draft, asked))
    for (const { id, regex } of FORMS) {
      const stretch = placeOf({ passage, start, end }, regex)
      if (stretch === null) continue
      const first = passage === draft.sentence.stretch.passage && start === draft.sentence.stretch.start
      const found = id === 'place-holder' ? holder(stretch, first, asked) : placesAt(stretch, asked)
      if (found.length > 0) yield found.map((one) => ({ ...one, rule: id }))
    }
}
