import fc from 'fast-check'
import { int, isInt } from 'neo4j-driver'
import { describe, expect, test } from 'vitest'
import { byCodePoints } from '../../../src/store/neo4j/key.ts'
import { toParameter } from '../../../src/store/neo4j/parameter.ts'

/** What a server would give back of a parameter: whole numbers as numbers again. */
const received = (value: unknown): unknown => {
  if (isInt(value)) return value.toNumber()
  if (Array.isArray(value)) return value.map(received)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, received(inner)]))
}

describe('parameters', () => {
  test('whole numbers are whole however deep they stand; others stay as they are', () => {
    expect(toParameter({ rows: [{ position: 3, score: 0.5, names: ['一'], none: null }] })).toEqual({
      rows: [{ position: int(3), score: 0.5, names: ['一'], none: null }],
    })
  })

  test('nothing but the kind of number changes', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(0.25),
    )
    const { rows } = fc.letrec((tie) => ({
      rows: fc.oneof(
        leaf,
        fc.array(tie('rows'), { maxLength: 3 }),
        fc.dictionary(fc.string(), tie('rows'), { maxKeys: 3 }),
      ),
    }))
    fc.assert(
      fc.property(rows, (value) => {
        expect(received(toParameter(value))).toEqual(received(value))
      }),
      { numRuns: 200 },
    )
  })
})

describe('keys', () => {
  test('code points order characters beyond the basic plane after all others', () => {
    expect(['𠮷', '一', '\uffee', 'a'].toSorted(byCodePoints)).toEqual(['a', '一', '\uffee', '𠮷'])
  })
})
