import type { Event } from '../../fact/graph.ts'
import type { Store } from '../../store/contract.ts'
import { wordsAround } from './words.ts'

/** One of two events that may be one, with what its reports say. */
export interface EventSide extends Pick<Event, 'id' | 'title' | 'kind' | 'date' | 'attendances'> {
  readonly people: readonly string[]
  readonly reports: readonly {
    readonly report: string
    readonly page: string
    readonly published: string | null
    readonly publisher: string | null
    readonly title: string
    readonly words: string
  }[]
}

/** People named of each event: the first of the list tell most. */
const SHOWN = 6

const peopleAt = async (store: Store, event: string): Promise<readonly string[]> => {
  const [slice] = await store.attendancesOfEvents([event], { limit: SHOWN })
  const people = await store.peopleById(slice?.rows.map(({ row }) => row.person) ?? [])
  return people.flatMap((person) => person?.name ?? [])
}

/** An event with the words that tell of it. */
export const eventSideOf = async (
  store: Store,
  { id, title, kind, date, attendances, reports }: Event,
): Promise<EventSide> => {
  const told = (await store.reportsById(reports)).filter((report) => report !== null)
  const pages = await store.pagesById(told.map(({ page }) => page))
  return {
    ...{ id, title, kind, date, attendances },
    people: await peopleAt(store, id),
    reports: told.flatMap((report, nth) => {
      const page = pages[nth]
      if (page === null || page === undefined) return []
      const { name, published, publisher, text } = page
      const shown = { page: name === '' ? page.id : name, published, publisher, title: report.title }
      return [{ report: report.id, ...shown, words: wordsAround(report.evidence, text) }]
    }),
  }
}
