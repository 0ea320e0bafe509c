import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareOfTriples } from '../../src/page/shared-triples.ts'

/** Few characters, so that texts share runs; one of them beyond the basic plane, one no letter. */
const texts = fc
  .array(fc.constantFrom('山', '水', '田', '木', '，', '𠮷'), { maxLength: 60 })
  .map((all) => all.join(''))

/** The runs of three letters as plain sets. */
const runsOf = (text: string): Set<string> => {
  const letters = text.replaceAll('，', '')
  return new Set(Array.from({ length: Math.max(0, letters.length - 2) }, (_, at) => letters.slice(at, at + 3)))
}

describe('the share of runs of three letters', () => {
  it('is what sets of them tell', () => {
    fc.assert(
      fc.property(texts, texts, (part, whole) => {
        const runs = [...runsOf(part)]
        const both = runs.filter((run) => runsOf(whole).has(run))
        expect(shareOfTriples(part, whole)).toBe(runs.length === 0 ? 0 : both.length / runs.length)
      }),
    )
  })

  it('is told of texts longer than any before', () => {
    const long = Array.from({ length: 9000 }, (_, at) => String.fromCharCode(0x4e00 + (at % 4001))).join('')
    expect(shareOfTriples(long, long)).toBe(1)
    expect(shareOfTriples(long, '')).toBe(0)
  })
})
