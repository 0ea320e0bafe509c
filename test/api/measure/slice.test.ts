import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareKeys, sliceOf } from '../../../src/api/measure/slice.ts'

const rows = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[a-c]{0,2}$/u), fc.nat({ max: 3 })), {
    selector: (key) => JSON.stringify(key),
    maxLength: 12,
  })
  .map((keys) => keys.toSorted(compareKeys).map((key) => ({ key, row: key.join() })))

it('walks all rows once, in either direction', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 4 }), fc.boolean(), (all, limit, backward) => {
      const walked: string[] = []
      let edge: readonly (string | number)[] | undefined
      for (let more = true; more;) {
        const slice = sliceOf(all, {
          limit,
          backward,
          ...(edge === undefined ? {} : backward ? { before: edge } : { after: edge }),
        })
        expect(slice.total).toBe(all.length)
        const page = slice.rows.map(({ row }) => row)
        walked.splice(backward ? 0 : walked.length, 0, ...page)
        edge = (backward ? slice.rows[0] : slice.rows.at(-1))?.key
        more = slice.more
      }
      expect(walked).toEqual(all.map(({ row }) => row))
    }),
  )
})

it('orders keys as a total order', () => {
  const key = fc.array(fc.oneof(fc.constantFrom('a', 'b'), fc.constantFrom('a', 'c')), { maxLength: 3 })
  fc.assert(
    fc.property(key, key, (left, right) => {
      expect(Math.sign(compareKeys(left, right))).toBe(-Math.sign(compareKeys(right, left)) + 0)
      expect(compareKeys(left, left)).toBe(0)
    }),
  )
})
