import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadPage } from '../../../src/page/load-page.ts'
import { readPage } from '../../../src/read/read-page.ts'
import { loadSamples } from '../sample.ts'
import { effortOf } from './effort.ts'
import { findingsIn } from './findings.ts'
import { fuzzKinds } from './kinds.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string): unknown => readPage(loadPage({ bytes: bytesOf(text), name: 'page', known: {} }))

describe('bad input', () => {
  it.each(fuzzKinds(loadSamples()))('$name: no crash, nobody invented, every quote is the text', ({ bytes, quiet }) => {
    fc.assert(
      fc.property(bytes, (page) => {
        expect(findingsIn(page, quiet)).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  it('of 10 MB without punctuation is read to its end, and tells of nobody', () => {
    const text = '春天的山坡上开满了花孩子们跑过田埂去看远处的河水慢慢地流'.repeat(120_000)
    const bytes = bytesOf(text)
    expect(bytes.length).toBeGreaterThan(10_000_000)
    const reading = readPage(loadPage({ bytes, name: 'page', known: {} }))
    expect(reading.articles.flatMap(({ events }) => events)).toEqual([])
  })
})

describe('the work that a page takes', () => {
  /** What a page without an end repeats; a part of 5,000 characters is weighed as a whole. */
  const ENDLESS = [
    '山',
    '春天的山坡上开满了花',
    '1234567890',
    'the quick brown fox ',
    '山坡上开满了花\n',
    '青川县召开会议\n\n',
    '县长王刚副县长李莉',
    '王刚、李莉、',
    '会议由县长王刚主持。',
    '会见执行主席代县长',
  ]
  /** Four times the text, with some room for what is done once. */
  const LINEAR = 4.6

  it.each(ENDLESS)('grows as its length does: %j again and again', (piece) => {
    const [short, long] = [12_000, 48_000].map((size) => piece.repeat(Math.ceil(size / piece.length)))
    read(short ?? '')
    expect(effortOf(() => read(long ?? '')) / effortOf(() => read(short ?? ''))).toBeLessThan(LINEAR)
  })

  it('would be seen to grow faster, were it so', () => {
    const pairs = (size: number): number => {
      const all = Array.from({ length: size }, (_, at) => at)
      return effortOf(() => all.filter((one) => all.some((other) => other === one + size)))
    }
    expect(pairs(400) / pairs(100)).toBeGreaterThan(10)
  })
})
