import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainName } from '../../src/fact/name.ts'
import { sortKey } from '../../src/fact/sort-key.ts'

const pinyinOf = (name: string): string => sortKey(name).split('|')[0] ?? ''

describe('sortKey', () => {
  it.each([
    ['单霁翔', 'shan ji xiang'],
    ['曾培炎', 'zeng pei yan'],
    ['仇和', 'qiu he'],
    ['吕伟', 'lv wei'],
    ['种衍民', 'chong yan min'],
    ['查培新', 'zha pei xin'],
    ['欧阳修', 'ou yang xiu'],
    ['万俟远', 'mo qi yuan'],
    ['乌拉孜别克·热苏力汗', 'wu la zi bie ke re su li han'],
    ['李 明', 'li ming'],
    ['𬱖小明', 'di xiao ming'],
    ['Mark Rutte', 'markrutte'],
  ])('reads %s as %s', (name, wanted) => {
    expect(pinyinOf(name)).toBe(wanted)
  })

  it('orders homophones by their characters', () => {
    expect(sortKey('李伟').split('|')[0]).toBe(sortKey('李玮').split('|')[0])
    expect(sortKey('李伟')).not.toBe(sortKey('李玮'))
  })

  it('is ascii, and tells plain names apart', () => {
    const name = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom('单霁翔', '𬱖小明', '才让·太'))
    fc.assert(
      fc.property(name, name, (left, right) => {
        expect(sortKey(left)).toMatch(/^[a-z0-9 ]*\|[0-9a-f]*$/u)
        expect(sortKey(left) === sortKey(right)).toBe(plainName(left) === plainName(right))
      }),
    )
  })
})
