import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { succession } from '../../../src/api/measure/tenure.ts'
import { heldOf, shared } from '../../../src/fact/held.ts'
import type { Occupancy } from '../../../src/fact/graph.ts'

const occupancy = (id: string, known: Partial<Occupancy>): Occupancy => ({
  id,
  person: id,
  post: 'post',
  firstSeen: null,
  lastSeen: null,
  appointed: null,
  removed: null,
  acting: false,
  mentions: [],
  ...known,
})

const day = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => new Date(Date.UTC(2015, 0, 1 + days)).toISOString().slice(0, 10))
const tenure = fc
  .tuple(day, day)
  .map(([one, other]) => (one < other ? { firstSeen: one, lastSeen: other } : { firstSeen: other, lastSeen: one }))

describe('what is known of a tenure', () => {
  it('spans what was seen and what was said', () => {
    expect(
      heldOf(occupancy('a', { firstSeen: '2020-03-01', lastSeen: '2021-01-01', appointed: '2020-02-01' })),
    ).toEqual({ from: '2020-02-01', to: '2021-01-01' })
    expect(heldOf(occupancy('a', { removed: '2021-01-01', firstSeen: 'XXXX-12-19' }))).toEqual({
      from: '2021-01-01',
      to: '2021-01-01',
    })
    expect(heldOf(occupancy('a', {}))).toBeNull()
  })

  it('is shared alike from both sides', () => {
    fc.assert(
      fc.property(tenure, tenure, (left, right) => {
        const [one, other] = [heldOf(occupancy('a', left)), heldOf(occupancy('b', right))]
        if (one === null || other === null) throw new Error('both are dated')
        expect(shared(one, other)).toEqual(shared(other, one))
        expect(shared(one, one)).toEqual(one)
      }),
    )
  })
})

describe('succession', () => {
  it('orders holders and tells gaps', () => {
    const rows = succession([
      occupancy('late', { firstSeen: '2021-01-11', lastSeen: '2021-06-01' }),
      occupancy('unknown', {}),
      occupancy('early', { firstSeen: '2020-01-01', lastSeen: '2021-01-01' }),
    ])
    expect(rows.map(({ occupancy: { id }, gap }) => [id, gap])).toEqual([
      ['early', null],
      ['late', 10],
      ['unknown', null],
    ])
  })

  it('tells each overlap to both sides, and no gap beside one', () => {
    fc.assert(
      fc.property(fc.array(tenure, { maxLength: 6 }), (tenures) => {
        const rows = succession(tenures.map((known, at) => occupancy(String(at), known)))
        expect(rows).toHaveLength(tenures.length)
        for (const row of rows) {
          for (const other of row.overlaps) {
            const back = rows.find(({ occupancy: { id } }) => id === other.id)
            expect(back?.overlaps).toContain(row.occupancy)
          }
          const earlier = row.overlaps.filter(({ firstSeen }) => (firstSeen ?? '') < (row.held?.from ?? ''))
          if (earlier.length > 0) expect(row.gap).toBeNull()
        }
      }),
    )
  })
})
