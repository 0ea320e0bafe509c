import type { Evidence } from '../../fact/evidence.ts'
import { isQuoted } from '../../fact/evidence.ts'

/** UTF-16 units before and after the words. */
const AROUND = 12

/** The first words of a page that prove something, with a little of what stands around them. */
export const wordsAround = (evidence: readonly Evidence[], text: string): string => {
  const quoted = evidence.filter(isQuoted)
  const from = Math.min(...quoted.map(({ start }) => start), text.length)
  const to = Math.max(...quoted.filter(({ start }) => start - from < AROUND).map(({ end }) => end), 0)
  return text.slice(Math.max(0, from - AROUND), to + AROUND).replace(/\s+/gu, '')
}
