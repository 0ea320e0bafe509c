import { describe, expect, test } from 'vitest'
import type { Keyed, Slice, Store, Window } from '../../src/store/contract.ts'
import { eventId, personId } from '../fixture/small-graph.ts'
import type { OpenStore } from './harness.ts'
import { only } from './only.ts'
import { sharedSmallGraph } from './harness.ts'

type Read = (store: Store, window: Window) => Promise<Slice<unknown>>

const one = async <Row>(slices: Promise<readonly Slice<Row>[]>): Promise<Slice<Row>> => {
  const [slice] = await slices
  if (slice === undefined) throw new Error('one slice for one owner')
  return slice
}

const RANGES: Readonly<Record<string, Read>> = {
  people: (store, window) => store.people({}, window),
  'people of one name': (store, window) => store.people({ search: '王磊' }, window),
  events: (store, window) => store.events({}, window),
  'events of a person': (store, window) => store.events({ attendee: personId('lin') }, window),
  provinces: (store, window) => store.regions(null, window),
  'divisions of a city': (store, window) => store.regions('990100', window),
  pages: (store, window) => store.pages(window),
  loads: (store, window) => store.loads(window),
  companions: (store, window) => only(store.companions([personId('lin')], window)),
  'attendances of a person': (store, window) => one(store.attendancesOfPeople([personId('lin')], window)),
  'attendances of an event': (store, window) => one(store.attendancesOfEvents([eventId('standing')], window)),
  'mentions of a person': (store, window) => one(store.mentionsOfPeople([personId('lin')], window)),
}

const ALL: Window = { limit: 1000 }

/** Reads the whole range two rows at a time, forward by `after` or backward by `before`. */
const walk = async (
  read: (window: Window) => Promise<Slice<unknown>>,
  backward: boolean,
): Promise<Keyed<unknown>[]> => {
  const rows: Keyed<unknown>[] = []
  let bound: Partial<Window> = {}
  for (;;) {
    const slice = await read({ limit: 2, backward, ...bound })
    if (backward) rows.unshift(...slice.rows)
    else rows.push(...slice.rows)
    const edge = backward ? slice.rows[0] : slice.rows.at(-1)
    expect(slice.more).toBe(rows.length < slice.total)
    if (!slice.more || edge === undefined) return rows
    bound = backward ? { before: edge.key } : { after: edge.key }
  }
}

export const describeWindows = (open: OpenStore): void => {
  describe.each(Object.entries(RANGES))('windows of %s', (_, range) => {
    const store = sharedSmallGraph(open)
    const read = (window: Window): Promise<Slice<unknown>> => range(store(), window)

    test('give the same rows where nobody asks for the total', async () => {
      const { rows, more } = await read({ limit: 2 })
      expect(await read({ limit: 2, uncounted: true })).toMatchObject({ rows, more })
    })

    test('walked forward or backward they give every row once, in one order', async () => {
      const all = await read(ALL)
      expect(all.total).toBe(all.rows.length)
      expect(all.more).toBe(false)
      expect(all.total).toBeGreaterThan(0)
      expect(await walk(read, false)).toEqual(all.rows)
      expect(await walk(read, true)).toEqual(all.rows)
    })

    test('the end of the range comes in the order of the range', async () => {
      const all = await read(ALL)
      const end = await read({ limit: 2, backward: true })
      expect(end).toEqual({ rows: all.rows.slice(-2), total: all.total, more: all.total > 2 })
    })

    test('both bounds are left out, whatever the direction; the total stays', async () => {
      const all = await read(ALL)
      const [start, end] = [all.rows[0], all.rows.at(-1)]
      if (start === undefined || end === undefined) throw new Error('a range with rows')
      const bounds = { after: start.key, before: end.key }
      const inner = all.rows.slice(1, -1)
      expect(await read({ limit: 1000, ...bounds })).toEqual({ rows: inner, total: all.total, more: false })
      expect((await read({ limit: 1, ...bounds })).rows).toEqual(inner.slice(0, 1))
      expect((await read({ limit: 1, backward: true, ...bounds })).rows).toEqual(inner.slice(-1))
      expect((await read({ limit: 1, before: end.key })).rows).toEqual(all.rows.slice(0, -1).slice(0, 1))
      expect((await read({ limit: 1000, after: end.key })).rows).toEqual([])
    })

    test('a window of nothing still tells the total', async () => {
      const { total } = await read(ALL)
      expect(await read({ limit: 0 })).toEqual({ rows: [], total, more: true })
    })
  })

  describe('ranges of several owners', () => {
    const store = sharedSmallGraph(open)
    const slicesOf = (window: Window) => ({
      attendancesOfPeople: store().attendancesOfPeople(
        [personId('lin'), 'nobody', personId('gao'), personId('lin')],
        window,
      ),
      mentionsOfPeople: store().mentionsOfPeople([personId('lin'), 'nobody', personId('gao'), personId('lin')], window),
      attendancesOfEvents: store().attendancesOfEvents(
        [eventId('standing'), 'none', eventId('undated'), eventId('standing')],
        window,
      ),
    })

    test.each(['attendancesOfPeople', 'mentionsOfPeople', 'attendancesOfEvents'] as const)(
      '%s gives each its own',
      async (method) => {
        const [many, none, few, again] = await slicesOf({ limit: 1 })[method]
        expect(none).toEqual({ rows: [], total: 0, more: false })
        expect(again).toEqual(many)
        expect(many?.rows).toHaveLength(1)
        expect(many?.more).toBe(true)
        expect(few?.rows).toHaveLength(1)
        expect(few?.rows).not.toEqual(many?.rows)
      },
    )

    test('no owners, no slices', async () => {
      expect(await store().attendancesOfPeople([], ALL)).toEqual([])
      expect(await store().attendancesOfEvents([], ALL)).toEqual([])
      expect(await store().mentionsOfPeople([], ALL)).toEqual([])
    })
  })
}
