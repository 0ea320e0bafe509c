import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PatternScan } from '../../src/read/pattern-scan.ts'
import { patternStarts } from '../../src/page/pattern-starts.ts'
import { DATE_FORMS } from '../../src/read/rules/date-forms.ts'
import { VERBS } from '../../src/read/rules/verbs.ts'

const startsOf = (source: string, characters: string): string => {
  const starts = patternStarts(source)
  return Array.from(characters)
    .filter((character) => starts?.(character.charCodeAt(0)) ?? true)
    .join('')
}

describe('what a pattern begins with', () => {
  it.each([
    ['县长|(?:副|代)市长', '县副代'],
    ['(?:应邀)?(?:出席(?:了)?|到会)', '应出到'],
    ['(?<![重要])讲话(?!的)', '讲'],
    ['[一二]?十[0-9]日', '一二十'],
    ['(?=县)(?<place>县|市)', '县市'],
    ['\\d{1,2}月', '12'],
    ['会{0,2}议', '会议'],
  ])('%s: %s', (source, starts) => {
    expect(startsOf(source, '县市长副代应邀出席到会议重要讲话的一二十日月12')).toHaveLength(starts.length)
    expect(startsOf(source, starts)).toBe(starts)
  })

  it.each(['\\p{Script=Han}日', '[^，。]会', '.日', '(?:县)?', '县*'])('%s may begin with anything', (source) => {
    expect(patternStarts(source)).toBeNull()
  })
})

const sources = [...VERBS, ...DATE_FORMS].map(({ pattern }) => pattern)
const words = [...VERBS, ...DATE_FORMS].map(({ example }) => example)
const texts = fc
  .array(
    fc.oneof(fc.constantFrom(...words), fc.constantFrom(...Array.from(words.join(''))), fc.string({ unit: 'binary' })),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''))

const told = (matches: Iterable<RegExpExecArray>): [number, string][] =>
  Array.from(matches, (match) => [match.index, match[0]])

describe('looking for a pattern only where it may begin', () => {
  it.each(sources.map((source) => [source.slice(0, 24), source] as const))('finds the same: %s', (_, source) => {
    const scan = new PatternScan(source)
    fc.assert(
      fc.property(texts, (text) => {
        expect(told(scan.allIn(text))).toEqual(told(text.matchAll(new RegExp(source, 'gu'))))
      }),
      { numRuns: 50 },
    )
  })
})
