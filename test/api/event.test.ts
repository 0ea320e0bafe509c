import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/contract.ts'
import { eventId } from '../fixture/small-graph.ts'
import { EVIDENCE, expectQuoted, type Quote } from './quoted.ts'
import { askOf, closeSmallGraph, codeOf, dataOf, openSmallGraph, type Ask } from './served.ts'

let store: Store
let ask: Ask

beforeAll(async () => {
  store = await openSmallGraph()
  ask = askOf(store)
})

afterAll(() => closeSmallGraph(store))

describe('an event', () => {
  it('lists who was there in printed order and keeps each report’s own list', async () => {
    const { event } = await dataOf<{ event: { attendances: unknown; reports: { mentions: unknown }[] } }>(
      ask(
        `query ($id: ID!) { event(id: $id) {
          kind places host { name } series { title host { name } } regions { name }
          attendances { totalCount nodes { position person { name } participation } }
          reports { listComplete article { headline } page { publisher } mentions { name position } } } }`,
        { id: eventId('standing') },
      ),
    )
    expect(event).toMatchObject({
      kind: 'MEETING',
      places: ['云溪市'],
      host: { name: '中共云溪市委员会' },
      series: { title: '市委常委会会议', host: { name: '中共云溪市委员会' } },
      regions: [{ name: '云溪市' }],
      attendances: {
        totalCount: 4,
        nodes: [
          { position: 1, person: { name: '林远舟' }, participation: ['PRESIDE', 'SPEAK'] },
          { position: 2, person: { name: '沈知夏' }, participation: ['SPEAK', 'ATTEND'] },
          { position: 3, person: { name: '周岚' } },
          { position: 4, person: { name: '王磊' }, participation: ['SIT_IN'] },
        ],
      },
    })
    const lists = event.reports.map(({ mentions }) => (mentions as { name: string }[]).map(({ name }) => name))
    expect(lists.toSorted((a, b) => a.length - b.length)).toEqual([
      ['沈知夏', '林远舟'],
      ['林远舟', '沈知夏', '周岚', '王磊'],
    ])
  })

  it('is filtered by days, kind, region with what is below it, and attendee', async () => {
    const titles = async (conditions: string): Promise<string[]> => {
      const { events } = await dataOf<{ events: { nodes: { title: string }[] } }>(
        ask(`{ events(${conditions}) { nodes { title } } }`),
      )
      return events.nodes.map(({ title }) => title)
    }
    expect(await titles('from: "2031-03-02", to: "2031-03-05"')).toEqual(['林远舟调研春耕', '全省水利工作会议'])
    expect(await titles('kind: CEREMONY')).toEqual(['植树活动'])
    expect(await titles('region: "990100"')).toEqual(['市委常委会会议', '林远舟调研春耕'])
    expect(await titles('attendee: "陈𬭎"')).toEqual(['林远舟调研春耕'])
    expect(await titles('attendee: "无此人"')).toEqual([])
  })
})

describe('a path', () => {
  it('leads through people who met, each hop with the proof of both attendances', async () => {
    interface Hop {
      readonly event: { readonly title: string }
      readonly from: { readonly person: { readonly name: string }; readonly evidence: Quote[] }
      readonly to: { readonly person: { readonly name: string }; readonly evidence: Quote[] }
    }
    const { path, paths } = await dataOf<{
      path: { length: number; people: unknown[]; hops: Hop[] }
      paths: unknown[]
    }>(
      ask(`{
        path(from: "沈知夏", to: "高云山") { length people { name } hops {
          event { title } from { person { name } ${EVIDENCE} } to { person { name } ${EVIDENCE} } } }
        paths(from: "沈知夏", to: "高云山") { people { name } } }`),
    )
    expect(path.length).toBe(2)
    expect(path.hops.map(({ event }) => event.title)).toEqual(['市委常委会会议', '全省水利工作会议'])
    for (const [at, { from, to }] of path.hops.entries()) {
      expect([{ name: from.person.name }, { name: to.person.name }]).toEqual(path.people.slice(at, at + 2))
      expectQuoted(from.evidence)
      expectQuoted(to.evidence)
    }
    expect(paths).toHaveLength(2)
    expect(paths[0]).toEqual({ people: path.people })
  })

  it('is null where there is none, or none so short, or nobody to start from', async () => {
    const answer = await dataOf(
      ask(`{ none: path(from: "沈知夏", to: "许安") { length }
             long: path(from: "沈知夏", to: "高云山", longest: 1) { length }
             nobody: path(from: "沈知夏", to: "00000000000000000000") { length }
             self: path(from: "沈知夏", to: "沈知夏") { length hops { event { title } } people { name } } }`),
    )
    expect(answer).toEqual({
      none: null,
      long: null,
      nobody: null,
      self: { length: 0, hops: [], people: [{ name: '沈知夏' }] },
    })
    expect(await codeOf(ask('{ path(from: "沈知夏", to: "高云山", longest: 99) { length } }'))).toBe('BAD_USER_INPUT')
  })
})
