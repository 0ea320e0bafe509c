import { describe, expect, it } from 'vitest'
import { LEADING } from '../../../src/read/rules/leading.ts'
import { VERBS } from '../../../src/read/rules/verbs.ts'
import { takingPart, readText } from '../helper.ts'

describe('verbs of those who lead visits', () => {
  it('are verbs, in their order', () => {
    expect(VERBS.filter((row) => LEADING.includes(row))).toEqual(LEADING)
  })

  it.each([
    ['会前，县委书记周海涛与老人们亲切交谈。', []],
    ['调研组一行先后到清水镇、木鱼镇。', []],
  ])('need somebody who leads: %s', (text, wanted) => {
    expect(takingPart(readText(text))).toEqual(wanted)
  })
})
