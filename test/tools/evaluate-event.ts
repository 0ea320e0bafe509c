import type { ScoredEvent, ScoredParticipant } from './evaluate-format.ts'
import { clean, dice } from './evaluate-likeness.ts'
import type { Item, Tally } from './evaluate-tally.ts'

interface GoldAndPredicted {
  readonly gold: ScoredEvent
  readonly predicted: ScoredEvent | undefined
}

const dates = (event: ScoredEvent | undefined): string => `${event?.date ?? 'null'}/${event?.endDate ?? 'null'}`

/** The first quote behind a participant with its rule, for the list of errors. */
const because = (person: ScoredParticipant): string | undefined => {
  const [first] = person.evidence
  if (first === undefined) return undefined
  return `「${clean(first.quote)}」 at ${String(first.start)}${first.rule === undefined ? '' : ` by ${first.rule}`}`
}

/** What is compared of each participant, one list a figure. */
const ASPECTS: readonly (readonly [string, (person: ScoredParticipant) => readonly string[]])[] = [
  ['participants', () => ['']],
  ['participation', (person) => person.participation],
  ['roles', (person) => person.roles.map((role) => clean(role.title))],
  ['rolesOf', (person) => person.roles.map((role) => `${clean(role.title)} @ ${clean(role.of)}`)],
]

const itemsOf = (
  event: ScoredEvent | undefined,
  key: string,
  pick: (person: ScoredParticipant) => readonly string[],
): Item[] =>
  (event?.participants ?? []).flatMap((person) =>
    pick(person).map((value) => ({ text: `${key} ${clean(person.name)} ${value}`, why: because(person) })),
  )

/** The pairs of gold participants that the prediction has in the same order, as right and all. */
const orderedPairs = (gold: ScoredEvent, predicted: ScoredEvent | undefined): { right: number; all: number } => {
  const rank = new Map((predicted?.participants ?? []).map((person) => [clean(person.name), person.position]))
  const place = (person: ScoredParticipant): number => rank.get(clean(person.name)) ?? Number.NaN
  let right = 0
  let all = 0
  gold.participants.forEach((first, at) => {
    for (const second of gold.participants.slice(at + 1)) {
      const wanted = (first.position ?? Number.NaN) - (second.position ?? Number.NaN)
      if (wanted === 0) continue
      all += 1
      if (wanted * (place(first) - place(second)) > 0) right += 1
    }
  })
  return { right, all }
}

const countLists = (
  tally: Tally,
  page: string,
  { gold, predicted }: { readonly gold: ScoredEvent | undefined; readonly predicted: ScoredEvent | undefined },
): void => {
  const key = gold === undefined ? `extra ${predicted?.title ?? ''}` : (gold.title ?? '')
  tally.items(
    { name: 'events', page },
    gold ? [{ text: key }] : [],
    predicted ? [{ text: key, why: predicted.title ?? '' }] : [],
  )
  for (const [name, pick] of ASPECTS) {
    tally.items({ name, page }, itemsOf(gold, key, pick), itemsOf(predicted, key, pick))
  }
  const places = (event: ScoredEvent | undefined): Item[] =>
    (event?.places ?? []).map((place) => ({ text: `${key} ${clean(place)}` }))
  tally.items({ name: 'places', page }, places(gold), places(predicted))
}

/** Counts an event that only a prediction has. */
export const scoreExtraEvent = (tally: Tally, page: string, predicted: ScoredEvent): void =>
  countLists(tally, page, { gold: undefined, predicted })

/** Titles are compared where the text names the event; visits and talks have none of their own. */
const titled = (event: ScoredEvent): boolean => event.kind !== 'VISIT' && event.kind !== 'TALKS'

const scoreOrder = (tally: Tally, page: string, { gold, predicted }: GoldAndPredicted): void => {
  const { right, all } = orderedPairs(gold, predicted)
  if (all === 0) return
  const note = `${gold.title ?? ''}: ${String(all - right)} of ${String(all)} pairs missing or out of order`
  tally.share({ name: 'order', page }, right / all, { of: 1, note })
}

/** Counts a gold event against the predicted one it is paired with, if any. */
export const scoreEvent = (tally: Tally, page: string, { gold, predicted }: GoldAndPredicted): void => {
  countLists(tally, page, { gold, predicted })
  const check = (name: string, holds: boolean, note: string): void =>
    tally.share({ name, page }, holds ? 1 : 0, { of: 1, note: `${gold.title ?? ''}: ${note}` })
  check('kind', gold.kind === predicted?.kind, `kind ${String(predicted?.kind)} for ${String(gold.kind)}`)
  const dated = predicted !== undefined && dates(gold) === dates(predicted)
  check('date', dated, `date ${dates(predicted)} for ${dates(gold)}`)
  const complete = predicted?.listComplete
  check('listComplete', complete === (gold.listComplete ?? true), `listComplete ${String(complete)}`)
  if (titled(gold))
    check(
      'title',
      predicted !== undefined && dice(gold.title, predicted.title) >= 0.8,
      `title ${String(predicted?.title)}`,
    )
  scoreOrder(tally, page, { gold, predicted })
}
