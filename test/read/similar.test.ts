import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contained, dice } from '../../src/read/similar.ts'

const words = fc.string({ unit: fc.constantFrom('全', '市', '会', '议', '，'), maxLength: 12 })

describe('likeness of two texts', () => {
  it('is that of their letter pairs, marks left out', () => {
    expect(dice('全市会议', '全市，会议')).toBe(1)
    expect(dice('全市会议', '春耕')).toBe(0)
    expect(contained('全市会议', '昨天全市会议召开')).toBe(1)
    expect(contained('全', '全市')).toBe(0)
  })

  it('lies between 0 and 1 and is the same both ways', () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        const alike = dice(left, right)
        expect(alike).toBeGreaterThanOrEqual(0)
        expect(alike).toBeLessThanOrEqual(1)
        expect(dice(right, left)).toBeCloseTo(alike)
        expect(contained(left, right)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
