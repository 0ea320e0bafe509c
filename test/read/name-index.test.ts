import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bothNamings, NameIndex, NO_NAMES, SharedNames, type Names } from '../../src/read/name-index.ts'

const name = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '·', '𠅤'), minLength: 2, maxLength: 6 })
const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '·', '𠅤', '和'), maxLength: 30 })

const everywhere = (names: Names, words: string): string[] => [...names.standingIn(words).values()].flat()

describe('names looked for in a text', () => {
  it('are found wherever they stand, and nothing else is', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name), text, (names, words) => {
        const expected = Array.from({ length: words.length }, (_, at) =>
          names.filter((one) => words.startsWith(one, at)).sort((a, b) => b.length - a.length),
        ).flat()
        expect(everywhere(new NameIndex(names), words)).toEqual(expected)
      }),
    )
  })

  it('of two lists together are those of either, each once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.uniqueArray(name), text, (one, other, words) => {
        const both = bothNamings(new NameIndex(one).standingIn(words), new NameIndex(other).standingIn(words))
        expect([...both]).toEqual([...new NameIndex([...one, ...other]).standingIn(words)])
      }),
    )
  })

  it('are none where none is known', () => {
    expect(NO_NAMES.has('甲乙')).toBe(false)
    expect(everywhere(NO_NAMES, '甲乙丙')).toEqual([])
  })
})

describe('names that articles share', () => {
  const [first, second] = [new Set(['甲乙', '丙丁']), new Set(['丙丁', '戊己'])]
  const shared = new SharedNames([first, second])

  it('tell an article what others show, its own names only where another has them too', () => {
    const known = shared.besides(first)
    expect(known.has('甲乙')).toBe(false)
    expect(known.has('丙丁')).toBe(true)
    expect(known.has('戊己')).toBe(true)
    expect(everywhere(known, '甲乙、丙丁、戊己')).toEqual(['丙丁', '戊己'])
  })
})
