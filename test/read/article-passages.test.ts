import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FlatText, PageArticle } from '../../src/page/layout.ts'
import { passagesOf } from '../../src/read/article-passages.ts'

const flat = (text: string): FlatText => ({
  text,
  offsets: Array.from(text, (_, at) => at * 2),
  gaps: Array.from(text, () => 0),
})

const article = (paragraphs: readonly string[]): PageArticle => ({
  kicker: [],
  headline: [{ text: '标题', flat: flat('标题'), start: 0, end: 2, rule: 'test' }],
  bylines: [],
  dateline: null,
  published: null,
  paragraphs: paragraphs.map(flat),
  spans: [],
  claims: () => [],
})

const bodies = (paragraphs: readonly string[]) =>
  passagesOf(article(paragraphs)).filter((passage) => passage.kind === 'BODY')

describe('passages of an article', () => {
  it('are its headline lines and paragraphs, each with its own ordinal', () => {
    const found = passagesOf(article(['会议召开。', '会议结束。']))
    expect(found.map(({ kind, index, text }) => [kind, index, text])).toEqual([
      ['HEADLINE', 0, '标题'],
      ['BODY', 1, '会议召开。'],
      ['BODY', 2, '会议结束。'],
    ])
  })

  it('cut a very long paragraph after a sentence', () => {
    const found = bodies(['会议在市里召开，大家发言。'.repeat(1000)])
    expect(found.length).toBeGreaterThan(1)
    for (const { text } of found) expect(text.endsWith('。')).toBe(true)
  })

  it('hold every character of the body once, in order and where it stands on the page', () => {
    const piece = fc.constantFrom('会议', '召开，', '结束。', '”', '甲、', '乙')
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.nat(3000), (pieces, times) => {
        const text = pieces.join('').repeat(times + 1)
        const found = bodies([text])
        expect(found.map((passage) => passage.text).join('')).toBe(text)
        expect(found.flatMap((passage) => passage.flat.offsets)).toEqual(flat(text).offsets)
        expect(Math.max(...found.map((passage) => passage.text.length))).toBeLessThanOrEqual(5000)
      }),
      { numRuns: 20 },
    )
  })
})
