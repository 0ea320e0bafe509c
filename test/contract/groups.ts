import { describe, expect, test } from 'vitest'
import type { GroupFilter, Grouping } from '../../src/store/contract.ts'
import { personId } from '../fixture/small-graph.ts'
import type { OpenStore } from './harness.ts'
import { sharedSmallGraph } from './harness.ts'

type Row = readonly [keys: string, events: number, attendances: number, people: number]

export const describeGroups = (open: OpenStore): void => {
  describe('groups', () => {
    const store = sharedSmallGraph(open)

    const groups = async (by: readonly Grouping[], filter: GroupFilter = {}): Promise<Row[]> =>
      (await store().groups(by, filter)).map(({ keys, events, attendances, people }) => [
        keys.map((key) => key ?? '-').join(' '),
        events,
        attendances,
        people,
      ])

    test.each<[Grouping[], Row[]]>([
      [[], [['', 5, 15, 11]]],
      [
        ['YEAR'],
        [
          ['2031', 4, 13, 9],
          ['-', 1, 2, 2],
        ],
      ],
      [
        ['MONTH'],
        [
          ['2031-03', 4, 13, 9],
          ['-', 1, 2, 2],
        ],
      ],
      [
        ['KIND'],
        [
          ['CEREMONY', 1, 2, 2],
          ['MEETING', 3, 11, 8],
          ['VISIT', 1, 2, 2],
        ],
      ],
      [
        ['REGION'],
        [
          ['990000', 1, 4, 4],
          ['990100', 1, 4, 4],
          ['990121', 1, 2, 2],
          ['990200', 1, 3, 3],
          ['-', 1, 2, 2],
        ],
      ],
      [
        ['PREFECTURE'],
        [
          ['990100', 2, 6, 5],
          ['990200', 1, 3, 3],
          ['-', 2, 6, 6],
        ],
      ],
      [
        ['PROVINCE'],
        [
          ['990000', 4, 13, 9],
          ['-', 1, 2, 2],
        ],
      ],
      [
        ['LEVEL', 'KIND'],
        [
          ['COUNTY VISIT', 1, 2, 2],
          ['PREFECTURE MEETING', 2, 7, 7],
          ['PROVINCE MEETING', 1, 4, 4],
          ['- CEREMONY', 1, 2, 2],
        ],
      ],
      [
        ['HOST_KIND', 'HOST_LEVEL'],
        [
          ['GOVERNMENT PREFECTURE', 1, 3, 3],
          ['PARTY PREFECTURE', 1, 4, 4],
          ['- -', 3, 8, 7],
        ],
      ],
      [
        ['PARTICIPATION'],
        [
          ['ACCOMPANY', 1, 1, 1],
          ['ATTEND', 3, 7, 6],
          ['LEAD', 1, 1, 1],
          ['PRESIDE', 2, 2, 2],
          ['SIT_IN', 2, 2, 2],
          ['SPEAK', 3, 5, 5],
        ],
      ],
    ])('by %j', async (by, expected) => {
      expect(await groups(by)).toEqual(expected)
    })

    test('by host and series tell their ids', async () => {
      const hosts = await store().groups(['HOST', 'SERIES'], { to: '2031-03-01' })
      const [event] = (await store().events({ to: '2031-03-01' }, { limit: 1 })).rows
      expect(hosts.map(({ keys }) => keys)).toEqual([[event?.row.host, event?.row.series]])
    })

    test('keep to the conditions on events, and on the attendances that are counted', async () => {
      expect(await groups(['KIND'], { region: '990100' })).toEqual([
        ['MEETING', 1, 4, 4],
        ['VISIT', 1, 2, 2],
      ])
      expect(await groups(['KIND'], { attendee: personId('lin'), where: { sizeFrom: 3 } })).toEqual([
        ['MEETING', 2, 8, 6],
      ])
      expect(await groups(['KIND'], { among: { participation: ['SPEAK', 'LEAD'] } })).toEqual([
        ['MEETING', 3, 5, 5],
        ['VISIT', 1, 1, 1],
      ])
      expect(await groups(['MONTH'], { from: '2031-03-02', to: '2031-03-05', among: { positionTo: 1 } })).toEqual([
        ['2031-03', 2, 2, 2],
      ])
      expect(await groups(['YEAR'], { where: { or: [] } })).toEqual([])
    })
  })
}
