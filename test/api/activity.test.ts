import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/contract.ts'
import { askOf, closeSmallGraph, codeOf, dataOf, openSmallGraph, type Ask } from './served.ts'

let store: Store
let ask: Ask

beforeAll(async () => {
  store = await openSmallGraph()
  ask = askOf(store)
})

afterAll(() => closeSmallGraph(store))

describe('activity', () => {
  it('counts events and attendances by group', async () => {
    const answer = await dataOf(
      ask(`{ month: activity(by: MONTH) { key events attendances }
        kind: activity(by: KIND, attendee: "林远舟") { key events }
        region: activity(by: REGION, region: "990100") { region { name } events }
        host: activity(by: HOST, from: "2031-03-10") { host { name } events } }`),
    )
    expect(answer).toEqual({
      month: [
        { key: '2031-03', events: 4, attendances: 13 },
        { key: null, events: 1, attendances: 2 },
      ],
      kind: [
        { key: 'MEETING', events: 2 },
        { key: 'VISIT', events: 1 },
      ],
      region: [
        { region: { name: '云溪市' }, events: 1 },
        { region: { name: '青石县' }, events: 1 },
      ],
      host: [{ host: { name: '北原市人民政府' }, events: 1 }],
    })
  })

  it('counts by two things at once, in the order asked for, and only what was done so', async () => {
    const answer = await dataOf(
      ask(`{ both: activity(by: [PREFECTURE, KIND], orderBy: PEOPLE, first: 2) { keys people region { name } }
        spoke: activity(by: HOST_KIND, among: { participation: [SPEAK] }) { key attendances }
        series: activity(by: SERIES, to: "2031-03-01") { series { title } } }`),
    )
    expect(answer).toEqual({
      both: [
        { keys: ['990100', 'MEETING'], people: 4, region: { name: '云溪市' } },
        { keys: [null, 'MEETING'], people: 4, region: null },
      ],
      spoke: [
        { key: 'GOVERNMENT', attendances: 1 },
        { key: 'PARTY', attendances: 2 },
        { key: null, attendances: 2 },
      ],
      series: [{ series: { title: '市委常委会会议' } }],
    })
  })

  it('refuses too many or the same things at once with a code', async () => {
    for (const by of ['[]', '[YEAR, YEAR]', '[YEAR, KIND, HOST, LEVEL]']) {
      expect(await codeOf(ask(`{ activity(by: ${by}) { key } }`))).toBe('BAD_USER_INPUT')
    }
    expect(await codeOf(ask('{ activity(by: YEAR, first: 0) { key } }'))).toBe('BAD_USER_INPUT')
  })

  it('is as many events as there are', async () => {
    const { activity, events } = await dataOf<{ activity: { events: number }[]; events: { totalCount: number } }>(
      ask('{ activity(by: YEAR) { events } events { totalCount } }'),
    )
    expect(activity.reduce((sum, group) => sum + group.events, 0)).toBe(events.totalCount)
  })
})
