import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsScore } from '../../src/read/name-parts.ts'

describe('names made of parts', () => {
  it.each(['旺堆次仁', '乌兰图雅', '特木尔巴根', '格桑达瓦'])('%s is one', (name) => {
    expect(partsScore(name)).toBeGreaterThan(-15)
  })

  it.each(['财政', '时间表', '项目'])('%s is none', (text) => {
    expect(partsScore(text)).toBeNull()
  })

  it('weighs what stands between two offsets', () => {
    expect(partsScore('县长旺堆次仁说', 2, 6)).toBe(partsScore('旺堆次仁'))
  })

  it('gives a score below zero or none for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('扎', '西', '多吉', '巴特尔', '古丽', '的', '会议', '·'), minLength: 1 }),
        (text) => {
          const score = partsScore(text)
          expect(score === null || score < 0).toBe(true)
        },
      ),
    )
  })
})
