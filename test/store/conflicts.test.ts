import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Occupancy } from '../../src/fact/graph.ts'
import { conflictsAmong } from '../../src/store/conflicts.ts'

const occupancy = (id: string, firstSeen: string | null, lastSeen: string | null): Occupancy => ({
  id,
  person: `person ${id}`,
  post: 'post',
  firstSeen,
  lastSeen,
  appointed: null,
  removed: null,
  acting: false,
  mentions: [],
})

const conflicts = (...rows: readonly Occupancy[]) =>
  conflictsAmong(rows).map(({ kind, left, right, from, to }) => [kind, left.id, right.id, from, to].join(' '))

describe('conflictsAmong', () => {
  it('tells of two holders at one time', () => {
    const rows = [occupancy('b', '2019-01-01', '2021-01-01'), occupancy('a', '2018-01-01', '2019-03-01')]
    expect(conflicts(...rows)).toEqual(['OVERLAP a b 2019-01-01 2019-03-01'])
  })

  it('tells of a time without a holder', () => {
    const rows = [occupancy('a', '2018-01-01', '2019-03-01'), occupancy('b', '2020-01-01', '2021-01-01')]
    expect(conflicts(...rows)).toEqual(['UNFILLED a b 2019-03-02 2019-12-31'])
  })

  it('is silent about a succession, about one person twice, and about days that are not known', () => {
    const left = occupancy('a', '2018-01-01', '2019-03-03')
    expect(conflicts(left, occupancy('b', '2019-03-01', '2021-01-01'))).toEqual([])
    expect(conflicts(left, { ...occupancy('b', '2018-02-01', '2019-02-01'), person: left.person })).toEqual([])
    expect(conflicts(left, occupancy('b', null, null), occupancy('c', '2018', '2019'))).toEqual([])
  })

  it('does not depend on the order of the holders', () => {
    const day = fc.integer({ min: 0, max: 2000 })
    const holder = fc.record({ id: fc.string(), from: day, days: fc.integer({ min: 0, max: 400 }) })
    const text = (days: number) => new Date(Date.UTC(2015, 0, 1 + days)).toISOString().slice(0, 10)
    const holders = fc
      .uniqueArray(holder, { selector: ({ id }) => id, maxLength: 6 })
      .map((all) => all.map(({ id, from, days }) => occupancy(id, text(from), text(from + days))))
    fc.assert(
      fc.property(
        holders.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(conflictsAmong(shuffled)).toEqual(conflictsAmong(all))
        },
      ),
    )
  })
})
