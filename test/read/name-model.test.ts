import { describe, expect, it } from 'vitest'
import { hanScore } from '../../src/read/name-model.ts'

describe('surname and given name', () => {
  it('scores what a surname leads, others not at all', () => {
    expect(hanScore('钱立群')).not.toBeNull()
    expect(hanScore('阚涛')).not.toBeNull()
    expect(hanScore('的立群')).toBeNull()
    expect(hanScore('钱')).toBeNull()
  })

  it('takes two characters for the surname where they are one', () => {
    expect(hanScore('司马文斌')).toBeGreaterThan(hanScore('丁马文斌') ?? 0)
  })

  it('weighs what stands between two offsets', () => {
    expect(hanScore('县长钱立群说', 2, 5)).toBe(hanScore('钱立群'))
  })

  it('knows no given name of more than three characters', () => {
    expect(hanScore('钱立群刚')).not.toBeNull()
    expect(hanScore('钱立群刚明')).toBeNull()
  })

  it('weighs rare characters, also beyond the basic plane, as one character each', () => {
    expect(hanScore('陈\u{2CE93}')).toBeLessThan(hanScore('陈刚') ?? -Infinity)
  })
})
