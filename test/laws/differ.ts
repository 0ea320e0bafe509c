import { dice, jaccard, pair } from '../tools/evaluate-likeness.ts'
import type { EventSummary, Summary } from './summary.ts'

/** What the laws promise, beside those that a variation leaves unsaid. */
export const ASPECTS = ['people', 'participation', 'roles', 'of', 'order', 'events', 'articles'] as const
export type Aspect = (typeof ASPECTS)[number]

/** One thing that is read otherwise than the law says. */
export interface Difference {
  readonly aspect: Aspect | 'places' | 'headline'
  /** The kind of failure, by which failures are counted. */
  readonly kind: string
  readonly what: string
  /** Of a person missed or added. */
  readonly name?: string
  /** The attendance that was expected and is touched: event and name. */
  readonly person?: string
}

const names = (event: EventSummary): readonly string[] => event.people.map(({ name }) => name)

const likeness = (one: EventSummary, other: EventSummary): number =>
  0.6 * jaccard(names(one), names(other)) +
  0.25 * dice(one.title, other.title) +
  (one.date === other.date ? 0.1 : 0) +
  (one.kind === other.kind ? 0.05 : 0)

const labelOf = (event: EventSummary): string => `${event.kind} ${event.title || names(event).slice(0, 3).join(' ')}`

const listed = (items: readonly string[]): string => items.join(', ') || 'none'

const personDifferences = (wanted: EventSummary, got: EventSummary): readonly Difference[] => {
  const label = labelOf(wanted)
  const found = new Map(got.people.map((person) => [person.name, person]))
  return wanted.people.flatMap((person): Difference[] => {
    const other = found.get(person.name)
    const { name } = person
    const what = `${label}: ${name}`
    if (other === undefined) return [{ aspect: 'people', kind: 'person missed', what, name, person: what }]
    const differs: Difference[] = []
    const tell = (aspect: Aspect, kind: string, values: readonly [string, string]): void => {
      if (values[0] === values[1]) return
      differs.push({ aspect, kind, what: `${what}: ${values[0]} became ${values[1]}`, person: what })
    }
    tell('participation', 'participation changed', [person.participation, other.participation])
    tell('roles', 'role changed', [listed(person.titles), listed(other.titles)])
    if (listed(person.titles) === listed(other.titles))
      tell('of', 'role of another body', [listed(person.roles), listed(other.roles)])
    return differs
  })
}

const orderDifferences = (wanted: EventSummary, got: EventSummary): readonly Difference[] => {
  const both = names(wanted).filter((name) => names(got).includes(name))
  const order = names(got).filter((name) => both.includes(name))
  return both.join() === order.join()
    ? []
    : [
        {
          aspect: 'order',
          kind: 'order changed',
          what: `${labelOf(wanted)}: ${both.join(' ')} became ${order.join(' ')}`,
        },
      ]
}

const eventDifferences = (wanted: EventSummary, got: EventSummary): readonly Difference[] => {
  const label = labelOf(wanted)
  const extra = names(got).filter((name) => !names(wanted).includes(name))
  const tell = (row: { aspect: Difference['aspect']; kind: string; was: string; is: string }): readonly Difference[] =>
    row.was === row.is ? [] : [{ aspect: row.aspect, kind: row.kind, what: `${label}: ${row.was} became ${row.is}` }]
  return [
    ...personDifferences(wanted, got),
    ...extra.map((name): Difference => ({ aspect: 'people', kind: 'person added', what: `${label}: ${name}`, name })),
    ...orderDifferences(wanted, got),
    ...tell({ aspect: 'events', kind: 'kind changed', was: wanted.kind, is: got.kind }),
    ...tell({ aspect: 'events', kind: 'title changed', was: wanted.title, is: got.title }),
    ...tell({ aspect: 'events', kind: 'date changed', was: wanted.date, is: got.date }),
    ...tell({ aspect: 'events', kind: 'list end changed', was: String(wanted.complete), is: String(got.complete) }),
    ...tell({ aspect: 'places', kind: 'place changed', was: listed(wanted.places), is: listed(got.places) }),
  ]
}

/** Events that were of one article and are not, or the other way round. */
const cutDifferences = (pairs: readonly (readonly [EventSummary, EventSummary])[]): readonly Difference[] =>
  pairs.flatMap(([wanted, got], at) =>
    pairs
      .slice(0, at)
      .filter(([one, other]) => (one.article === wanted.article) !== (other.article === got.article))
      .slice(0, 1)
      .map(([one]): Difference => {
        const kind = one.article === wanted.article ? 'article cut in two' : 'articles run together'
        return { aspect: 'articles', kind, what: `${labelOf(one)} | ${labelOf(wanted)}` }
      }),
  )

const headlineDifferences = (wanted: Summary, got: Summary): readonly Difference[] => {
  const rest = [...got.headlines]
  return wanted.headlines.flatMap((headline): Difference[] => {
    const at = rest.indexOf(headline)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0 ? [] : [{ aspect: 'headline', kind: 'headline changed', what: headline }]
  })
}

/** How a page's reading differs from what a law says it must be. */
export const differences = (wanted: Summary, got: Summary): readonly Difference[] => {
  const { pairs, extra } = pair(wanted.events, got.events, { likeness, least: 0.2 })
  const both = wanted.events.flatMap((event, i): [EventSummary, EventSummary][] => {
    const other = got.events[pairs.get(i) ?? -1]
    return other === undefined ? [] : [[event, other]]
  })
  const missed = wanted.events.filter((_, i) => !pairs.has(i))
  return [
    ...missed.map((event): Difference => ({ aspect: 'events', kind: 'event missed', what: labelOf(event) })),
    ...missed.flatMap((event) =>
      names(event).map((name): Difference => {
        const what = `${labelOf(event)}: ${name}`
        return { aspect: 'people', kind: 'attendance missed with its event', what, person: what }
      }),
    ),
    ...extra.flatMap((i): Difference[] => {
      const event = got.events[i]
      return event === undefined ? [] : [{ aspect: 'events', kind: 'event added', what: labelOf(event) }]
    }),
    ...both.flatMap(([event, other]) => eventDifferences(event, other)),
    ...cutDifferences(both),
    ...headlineDifferences(wanted, got),
  ]
}
