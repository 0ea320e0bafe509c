import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Attendance, Event } from '../../src/fact/graph.ts'
import { rosterOf } from '../../src/api/measure/roster.ts'
import { QUESTIONS } from '../../src/api/questions.ts'
import { globalId } from '../../src/api/global-id.ts'
import type { Store } from '../../src/store/contract.ts'
import { eventId, personId, smallGraph } from '../fixture/small-graph.ts'
import { askOf, closeSmallGraph, codeOf, dataOf, openSmallGraph, type Ask } from './served.ts'

let store: Store
let ask: Ask

/** Two further sessions of the series, of which the first lists fewer. */
const more = (): { events: Event[]; attendances: Attendance[] } => {
  const standing = smallGraph.events.find(({ id }) => id === eventId('standing'))
  const present = smallGraph.attendances.filter(({ event }) => event === eventId('standing'))
  if (standing === undefined) throw new Error('the small graph has no such event')
  const session = (id: string, day: string): Event => ({ ...standing, id, date: day, earliest: day, latest: day })
  const events = [session('0'.repeat(19) + 'a', '2031-03-08'), session('0'.repeat(19) + 'b', '2031-03-15')]
  const at = (event: string, people: readonly string[]) =>
    present.filter(({ person }) => people.includes(person)).map((one) => ({ ...one, event }))
  const [lin, shen] = ['lin', 'shen'].map(personId)
  return {
    events,
    attendances: [...at(events[0]?.id ?? '', [lin ?? '']), ...at(events[1]?.id ?? '', [lin ?? '', shen ?? ''])],
  }
}

beforeAll(async () => {
  store = await openSmallGraph()
  const { id } = await store.beginLoad('ingest')
  await store.write(id, (transaction) => transaction.apply(more()))
  await store.endLoad(id)
  ask = askOf(store)
})

afterAll(() => closeSmallGraph(store))

describe('a series', () => {
  it('is found by the id that the API gives out, and by no other type’s', async () => {
    const query = 'query ($series: ID!) { roster(series: $series) { span } }'
    const byId = await dataOf<{ roster: unknown[] }>(ask(query, { series: globalId('Series', '市委常委会会议') }))
    expect(byId.roster.length).toBeGreaterThan(0)
    expect(await codeOf(ask(query, { series: globalId('Region', '990000') }))).toBe('BAD_ID')
  })

  it('has a roster: who came how often, and which events between do not list them', async () => {
    const { roster } = await dataOf<{ roster: { person: { name: string } }[] }>(
      ask(
        '{ roster(series: "市委常委会会议") { person { name } attended span absences { event { date } listComplete } } }',
      ),
    )
    expect(roster.slice(0, 2)).toEqual([
      { person: { name: '林远舟' }, attended: 3, span: 3, absences: [] },
      {
        person: { name: '沈知夏' },
        attended: 2,
        span: 3,
        absences: [{ event: { date: '2031-03-08' }, listComplete: true }],
      },
    ])
    expect(
      roster
        .slice(2)
        .map(({ person }) => person.name)
        .toSorted(),
    ).toEqual(['周岚', '王磊'].toSorted())
  })

  it('tells absences of regulars, and of nobody who was there once', async () => {
    const query =
      'query ($least: Int) { absences(series: "市委常委会会议", minAttended: $least) { row { person { name } } absence { event { date } } } }'
    const missing = [{ row: { person: { name: '沈知夏' } }, absence: { event: { date: '2031-03-08' } } }]
    expect(await dataOf(ask(query, { least: 2 }))).toEqual({ absences: missing })
    expect(await dataOf(ask(query, { least: 3 }))).toEqual({ absences: [] })
  })

  it('has an answer to the question of the page of questions that the sample pages leave open', async () => {
    const open = QUESTIONS.filter(({ isEmptyHere }) => isEmptyHere === true)
    expect(open.map(({ query }) => /\w+(?=\(series:)/u.exec(query)?.[0])).toEqual(['absences'])
    const query = (open[0]?.query ?? '').replace(/series: "\w+"/u, 'series: "市委常委会会议"')
    expect(await dataOf(ask(query))).toMatchObject({
      absences: [
        {
          row: { person: { name: '沈知夏' }, attended: 2, span: 3 },
          absence: {
            listComplete: true,
            event: {
              date: '2031-03-08',
              reports: [{ page: { publisher: '临江日报' } }, { page: { publisher: '云溪日报' } }],
            },
          },
        },
      ],
    })
  })

  it('is reached from its events, and null where there is none', async () => {
    const { event } = await dataOf<{ event: { series: { roster: unknown[] } } }>(
      ask(`{ event(id: "${eventId('standing')}") { series { roster { attended attendances { event { date } } } } } }`),
    )
    expect(event.series.roster).toHaveLength(4)
    expect(
      await dataOf(ask('{ roster(series: "no such series") { span } absences(series: "none") { row { span } } }')),
    ).toEqual({ roster: null, absences: null })
  })
})

it('a roster of nothing is empty', () => {
  expect(rosterOf([], [])).toEqual([])
})

describe('changes', () => {
  it('are the pages that later loads added', async () => {
    const query =
      'query ($since: Int!) { changes(since: $since) { totalCount nodes { name addedIn withdrawnIn page { name } } } }'
    const { changes } = await dataOf<{ changes: { totalCount: number; nodes: unknown[] } }>(ask(query, { since: 0 }))
    expect(changes.totalCount).toBe(4)
    expect(changes.nodes).toContainEqual({
      name: 'undated',
      addedIn: 1,
      withdrawnIn: null,
      page: { name: 'undated' },
    })
    expect(await dataOf(ask(query, { since: 1 }))).toEqual({ changes: { totalCount: 0, nodes: [] } })
    expect(await codeOf(ask(query, { since: -1 }))).toBe('BAD_USER_INPUT')
  })
})
