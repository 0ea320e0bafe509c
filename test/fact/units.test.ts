import { describe, expect, it } from 'vitest'
import { oneOf } from '../../src/fact/units.ts'

describe('a set of characters', () => {
  const isMark = oneOf('，。')

  it('has those that it was made of and no other', () => {
    expect(['，', '。', '、', '甲', ''].map((text) => isMark(text.charCodeAt(0)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
