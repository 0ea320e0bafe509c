import type { Draft } from './draft.ts'
import type { EventName } from './event-names.ts'
import type { Statement } from './frame.ts'
import { SITTING } from './rules/event-heads.ts'
import { clauseAround, type Stretch } from './passage.ts'
import { weigh, type Candidate, type Choice } from './weigh.ts'

/** A division above the one that a headline begins with. */
const ABOVE = /^\p{Script=Han}{1,12}(?:[省市盟]|自治[州区]|地区)$/u
const YEAR = /^[0-9〇○零一二三四五六七八九]{4}年(?:度|全[省市州县区旗])?/u

/** Scores of an event's names; within one of them who comes first in the text, of headlines who says more. */
const SCORES = { headline: 4, fuller: 3, told: 2, unsaid: 1, generic: 0.5, plainest: 0.1 } as const
/** Names that say least: a 座谈会 is called so, though its report goes on with 会议. */
const PLAINEST = /^(?:会议|大会|活动)$/u
/** A later name has to be so much longer than the first, a headline's so much longer than the body's. */
const FULLER = { sitting: 1.2, body: 1.8, headline: 1.5 } as const

/** What a score loses for standing so far down the text. */
const later = (nth: number): number => Math.min(nth, 50) / 100

const isBody = ({ stretch }: EventName): boolean => stretch.passage.kind === 'BODY'

/** The body's names: the first that is told of as held, unless one says much more. */
function bodyNames(names: readonly EventName[]): Candidate<EventName>[] {
  const first = names.find((name) => name.trigger !== 'PLAIN') ?? names[0]
  if (first === undefined) return []
  const wanted = first.text.length * (SITTING.test(first.text) ? FULLER.sitting : FULLER.body)
  return names.map((name, nth) => {
    if (name === first)
      return { value: name, score: SCORES.told, rule: 'title-told', why: 'the first that the body tells of' }
    return name.text.length >= wanted
      ? { value: name, score: SCORES.fuller - later(nth), rule: 'title-fuller', why: 'says much more than the first' }
      : { value: name, score: SCORES.unsaid - later(nth), rule: 'title-again', why: 'says no more than the first' }
  })
}

/** True when the headline's name is the body's without the division above, or says much more. */
function outdoes(headline: EventName, best: EventName | undefined): boolean {
  if (best === undefined) return true
  const above = best.text.slice(0, -headline.text.length)
  if (best.text === above + headline.text && ABOVE.test(above)) return true
  return headline.text.replace(YEAR, '').length >= best.text.length * FULLER.headline
}

/** The headlines' names, of which only the longest may stand for the event. */
function headlineNames(names: readonly EventName[], best: EventName | undefined): Candidate<EventName>[] {
  const ordered = [...names].sort((a, b) => b.text.length - a.text.length)
  return ordered.map((value, nth) =>
    nth === 0 && outdoes(value, best)
      ? { value, score: SCORES.headline, rule: 'title-headline', why: 'the headline says more than the body' }
      : { value, score: SCORES.unsaid - later(nth), rule: 'title-headline', why: 'the headline says no more' },
  )
}

/** The names that an article gives an event, weighed: the body's, unless a headline's says much more. */
export function weighTitles({ names }: Draft): Choice<EventName> | null {
  const told = names.filter((name) => !name.generic)
  const body = bodyNames(told.filter(isBody))
  const headlines = headlineNames(
    told.filter((name) => !isBody(name)),
    weigh(body)?.won.value,
  )
  const generic = names
    .filter((name) => name.generic)
    .map((value, nth) => ({
      value,
      score: SCORES.generic - later(nth) - (PLAINEST.test(value.text) ? SCORES.plainest : 0),
      rule: 'title-generic',
      why: 'names no meeting more than another',
    }))
  return weigh([...body, ...headlines, ...generic])
}

/** The best of the names that an article gives an event. */
export const titleOf = (draft: Draft): EventName | null => weighTitles(draft)?.won.value ?? null

/** What a ceremony is for: the words between 为 and the verb. */
const FOR = /为(?<what>[^，。；]{2,30}?)(?:揭牌|揭幕|剪彩|奠基|授旗|授牌)$/u

/** Words that stand for a name, with where they are. */
interface Label {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** An assembly's delegation that meets. */
const DELEGATION = /^[^，。；]{1,12}?代表团/u

function delegationOf({ verb: { end }, object }: Statement): Label {
  const text = DELEGATION.exec(object)?.[0] ?? object
  return { text, start: end, end: end + text.length }
}

/** A short label for what has no name of its own: what is unveiled, else the words around the verb that tells of it. */
export function labelOf(draft: Draft): Label {
  const [statement] = draft.statements
  if (statement === undefined) return { text: '', start: 0, end: 0 }
  const round = draft.kind === 'MEETING' ? draft.sentence.names.find(({ kind }) => kind === 'MEETING') : undefined
  if (round !== undefined) return { text: round.text, start: round.stretch.start, end: round.stretch.end }
  if (statement.rule === 'join-delegation') return delegationOf(statement)
  const { passage } = statement.verb
  const start = statement.verb.start - (/义务$/u.exec(passage.text.slice(0, statement.verb.start))?.[0].length ?? 0)
  const what =
    draft.kind === 'CEREMONY' ? FOR.exec(passage.text.slice(start, statement.verb.end))?.groups?.['what'] : undefined
  if (what !== undefined) {
    const from = passage.text.indexOf(what, start)
    return { text: what, start: from, end: from + what.length }
  }
  const clause = clauseAround(passage.text, start)
  return { text: passage.text.slice(start, clause.end), start, end: clause.end }
}

/** The words that name an event. */
export interface Naming {
  readonly text: string
  readonly stretch: Stretch
  /** True for a name, false for the words of a verb. */
  readonly own: boolean
}

const LABEL = { score: 0.1, rule: 'title-verb', why: 'the words of the verb that tells of it' } as const

function weighLabel(draft: Draft): Candidate<Naming> {
  const label = labelOf(draft)
  const { passage } = draft.statements[0]?.verb ?? draft.sentence.stretch
  const stretch = { passage, start: label.start, end: label.end }
  return { ...LABEL, value: { text: label.text, stretch, own: false } }
}

/** What names the event: its title, else its verb's label; visits and talks are called by their verb. `all`: with what lost. */
export function weighNamings(draft: Draft, all: boolean): Choice<Naming> {
  const called = draft.kind === 'VISIT' || draft.kind === 'TALKS'
  const titles = called && !all ? null : weighTitles(draft)
  if (titles === null) return { won: weighLabel(draft), lost: [] }
  const names = [titles.won, ...titles.lost].map(({ value, score, rule, why }) => ({
    value: { text: value.text, stretch: value.stretch, own: true },
    score: called ? score / 100 : score,
    rule,
    why: called ? 'visits and talks are called by their verb' : why,
  }))
  const [best] = names
  if (!all && best !== undefined) return { won: best, lost: [] }
  const verb = weighLabel(draft)
  return weigh([...names, verb]) ?? { won: verb, lost: [] }
}
