import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attendance } from '../../src/fact/graph.ts'
import { EVENT_KINDS } from '../../src/fact/participation.ts'
import type { EventFilter, PathBounds, Slice, Store, Window } from '../../src/store/contract.ts'
import { load } from './harness.ts'
import type { OpenStore } from './harness.ts'
import { groupsOf } from './group-model.ts'
import * as model from './model.ts'
import { only } from './only.ts'
import { pathsBetween } from './path-model.ts'
import { randomCareers, randomGraph } from './random-graph.ts'
import type { Careers, RandomGraph } from './random-graph.ts'
import { snapshot } from './snapshot.ts'
import { attendanceWhere, eventWhere, meetsAttendance, meetsEvent, meetsPerson, personWhere } from './where-model.ts'

const ALL: Window = { limit: 1000 }

const rowsOf = <Row>(slice: Slice<Row> | undefined): Row[] => slice?.rows.map(({ row }) => row) ?? []

const filter: fc.Arbitrary<Omit<EventFilter, 'attendee'>> = fc.record(
  {
    from: fc.constantFrom('2031-03-01', '2031-03-02', '2031-06-01'),
    to: fc.constantFrom('2031-03-01', '2031-03-02', '2032-01-01'),
    kind: fc.constantFrom(...EVENT_KINDS),
  },
  { requiredKeys: [] },
)

/** What may be asked of paths through posts. */
const bounds: fc.Arbitrary<readonly Partial<PathBounds>[]> = fc.array(
  fc.record(
    {
      through: fc.subarray(['EVENT', 'POST', 'ORGANIZATION'] as const, { minLength: 1 }),
      inOrder: fc.boolean(),
      limit: fc.constantFrom(1, 3, 1000),
      longest: fc.integer({ min: 1, max: 4 }),
    },
    { requiredKeys: ['through'] },
  ),
  { minLength: 3, maxLength: 3 },
)

/** Rows between two of them, from either end, as a window must give them. */
const checkWindows = async <Row>(
  read: (window: Window) => Promise<Slice<Row>>,
  rows: readonly Row[],
): Promise<void> => {
  const all = await read(ALL)
  expect(rowsOf(all)).toEqual(rows)
  for (let after = -1; after < rows.length; after += 1) {
    for (const [limit, reach] of [
      [1, rows.length],
      [3, 4],
    ] as const) {
      const lower = all.rows[after]
      const upper = all.rows[after + reach]
      const bounds = { ...(lower && { after: lower.key }), ...(upper && { before: upper.key }) }
      const inner = rows.slice(after + 1, after + reach)
      const forward = await read({ limit, ...bounds })
      expect([rowsOf(forward), forward.total, forward.more]).toEqual([
        inner.slice(0, limit),
        rows.length,
        inner.length > limit,
      ])
      const backward = await read({ limit, backward: true, ...bounds })
      expect([rowsOf(backward), backward.more]).toEqual([inner.slice(-limit), inner.length > limit])
    }
  }
}

const checkCompany = async (store: Store, graph: RandomGraph): Promise<void> => {
  const [from, ...others] = graph.people.map(({ id }) => id)
  if (from === undefined) return
  expect(rowsOf(await only(store.companions([from], ALL)))).toEqual(model.companionsOf(graph, from))
  for (const to of others) {
    const check = async (bounds: Partial<PathBounds>, kept: RandomGraph = graph): Promise<void> => {
      for (const limit of [1000, 2]) {
        const all = { longest: 4, limit, ...bounds }
        expect(await store.paths(from, to, all)).toEqual(pathsBetween({ ...NO_CAREERS, ...kept }, [from, to], all))
      }
    }
    await check({})
    await check({ inOrder: true })
    const where = { not: { ids: graph.events.slice(0, 1).map(({ id }) => id) } }
    const kept = { ...graph, attendances: graph.attendances.filter(({ event }) => event !== graph.events[0]?.id) }
    await check({ where }, kept)
  }
}

const NO_CAREERS: Careers = { organizations: [], posts: [], occupancies: [] }

const checkCareers = async (store: Store, world: RandomGraph & Careers, bounds: readonly Partial<PathBounds>[]) => {
  const people = world.people.map(({ id }) => id)
  for (const one of bounds) {
    const all = { longest: 4, limit: 1000, ...one }
    for (const from of people.slice(0, 3)) {
      for (const to of people) {
        expect(await store.paths(from, to, all)).toEqual(pathsBetween(world, [from, to], all))
      }
    }
  }
}

const pairOf = ({ person, event }: Attendance): string => `${person} ${event}`

/** Conditions of each kind a graph. */
const CONDITIONS = 4

/** Several conditions a graph, as a graph takes longer to load than to be asked. */
const checkConditions = async (store: Store, graph: RandomGraph, draw: fc.GeneratorValue): Promise<void> => {
  const events = eventWhere(graph.people.map(({ id }) => id))
  for (let nth = 0; nth < CONDITIONS; nth += 1) {
    const [what, who, how] = [draw(() => events), draw(() => personWhere), draw(() => attendanceWhere)]
    expect(rowsOf(await store.events({ where: what }, ALL))).toEqual(
      model.eventsInOrder(graph).filter((event) => meetsEvent(graph, event, what)),
    )
    expect(rowsOf(await store.people({ where: who }, ALL))).toEqual(
      model.peopleInOrder(graph).filter((person) => meetsPerson(graph, person, who)),
    )
    const expected = graph.attendances.filter((attendance) => meetsAttendance(graph, attendance, how))
    const found = await store.attendances({ ...ALL, where: how })
    expect(rowsOf(found).map(pairOf).toSorted()).toEqual(expected.map(pairOf).toSorted())
    expect(found.total).toBe(expected.length)
    for (const by of ['MONTH', 'KIND', 'PARTICIPATION'] as const) {
      const filter = { where: what, among: how }
      expect(await store.groups([by], filter)).toEqual(groupsOf(graph, by, filter))
    }
    const order = { by: 'EVENTS', among: how } as const
    const ranked = await store.people({ order }, ALL)
    expect(ranked.rows.map(({ key }) => 0 - Number(key[0]))).toEqual(
      ranked.rows.map(({ row }) => expected.filter(({ person }) => person === row.id).length),
    )
    expect(ranked.rows.map(({ key }) => Number(key[0])).toSorted((a, b) => a - b)).toEqual(
      ranked.rows.map(({ key }) => Number(key[0])),
    )
  }
}

/** The same answers as the plain model on random graphs, and the same graph whichever way it was written. */
export const describeRandom = (name: string, { open, runs }: { open: OpenStore; runs: number }): void => {
  describe(`${name} on random graphs`, () => {
    const check = (
      label: string,
      work: (store: Store, graph: RandomGraph, asked: Omit<EventFilter, 'attendee'>) => Promise<void>,
    ) =>
      test(label, () =>
        fc.assert(
          fc.asyncProperty(randomGraph, filter, async (graph, asked) => {
            const store = await open()
            try {
              await work(store, graph, asked)
            } finally {
              await store.close()
            }
          }),
          { numRuns: runs },
        ),
      )

    check('companions and paths are those of the model', async (store, graph) => {
      await load(store, graph)
      await checkCompany(store, graph)
    })

    test('paths through posts and organizations are those of the model, in their order in time too', () =>
      fc.assert(
        fc.asyncProperty(randomGraph, fc.gen(), bounds, async (graph, draw, asked) => {
          const store = await open()
          try {
            const world = { ...graph, ...draw(() => randomCareers(graph.people.map(({ id }) => id))) }
            await load(store, world)
            await checkCareers(store, world, asked)
          } finally {
            await store.close()
          }
        }),
        { numRuns: runs, endOnFailure: true },
      ))

    check(
      'windows of people, events, attendances and companions are those of the model',
      async (store, graph, asked) => {
        await load(store, graph)
        const [someone] = graph.people.map(({ id }) => id)
        const [something] = graph.events.map(({ id }) => id)
        await checkWindows((window) => store.people({}, window), model.peopleInOrder(graph))
        await checkWindows((window) => store.events(asked, window), model.eventsInOrder(graph, asked))
        const one = async <Row>(slices: Promise<readonly Slice<Row>[]>): Promise<Slice<Row>> =>
          (await slices)[0] ?? { rows: [], total: -1, more: false }
        if (someone !== undefined) {
          const own = { ...asked, attendee: someone }
          await checkWindows((window) => store.events(own, window), model.eventsInOrder(graph, own))
          await checkWindows((window) => only(store.companions([someone], window)), model.companionsOf(graph, someone))
          const attendances = (window: Window) => one(store.attendancesOfPeople([someone], window))
          await checkWindows(attendances, model.attendancesInOrder(graph, someone))
        }
        if (something !== undefined) {
          const attendees = (window: Window) => one(store.attendancesOfEvents([something], window))
          await checkWindows(attendees, model.attendeesInOrder(graph, something))
        }
      },
    )

    test('conditions hold for the rows that the model says', () =>
      fc.assert(
        fc.asyncProperty(randomGraph, fc.gen(), async (graph, draw) => {
          const store = await open()
          try {
            await load(store, graph)
            await checkConditions(store, graph, draw)
          } finally {
            await store.close()
          }
        }),
        // A counterexample of so many parts takes minutes to shrink.
        { numRuns: Math.ceil(runs / 4), endOnFailure: true },
      ))

    check(
      'rows added, changed and removed in turn leave the graph that only the last of them would make',
      async (store, graph) => {
        const [gone, ...people] = graph.people
        const kept: RandomGraph = {
          people,
          events: graph.events,
          attendances: graph.attendances.filter(({ person, position }) => person !== gone?.id && position !== 1),
        }
        await load(store, kept)
        const scratch = await snapshot(store)
        const dropped = graph.attendances.filter(({ person, position }) => person !== gone?.id && position === 1)
        const undated = graph.events.map((event) => ({ ...event, earliest: null, latest: null }))
        await load(store, { ...graph, events: undated }, { events: graph.events })
        await load(store, {
          removePeople: gone === undefined ? [] : [gone.id],
          removeAttendances: dropped.map(({ person, event }) => [person, event] as const),
        })
        expect(await snapshot(store)).toEqual(scratch)
      },
    )
  })
}
