import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hanScore, partsScore } from '../../src/read/name-model.ts'

const han = (name: string): number | null => hanScore(Array.from(name))

describe('surname and given name', () => {
  it('scores what a surname leads, others not at all', () => {
    expect(han('钱立群')).not.toBeNull()
    expect(han('阚涛')).not.toBeNull()
    expect(han('的立群')).toBeNull()
    expect(han('钱')).toBeNull()
  })

  it('takes two characters for the surname where they are one', () => {
    expect(han('司马文斌')).toBeGreaterThan(han('丁马文斌') ?? 0)
  })

  it('weighs rare characters, also beyond the basic plane, as one character each', () => {
    expect(han('陈\u{2CE93}')).toBeLessThan(han('陈刚') ?? -Infinity)
  })
})

describe('names made of parts', () => {
  it.each(['旺堆次仁', '乌兰图雅', '特木尔巴根', '格桑达瓦'])('%s is one', (name) => {
    expect(partsScore(name)).toBeGreaterThan(-15)
  })

  it.each(['财政', '时间表', '项目'])('%s is none', (text) => {
    expect(partsScore(text)).toBeNull()
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
