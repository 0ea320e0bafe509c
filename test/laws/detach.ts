import * as fc from 'fast-check'
import nodejieba from 'nodejieba'
import { shared } from '../tools/evaluate-likeness.ts'
import { headlineAndBody } from './blocks.ts'
import type { Stretch } from './blocks.ts'
import { namesIn, readText } from './sample.ts'
import type { Sample } from './sample.ts'
import { first } from './variation.ts'
import type { Law } from './variation.ts'

/** Least share of a headline's pairs of characters that its body must have, and the lead over every other body. */
const OVERLAP = 0.4
const LEAD = 0.2

interface Headed {
  readonly lines: readonly Stretch[]
  readonly body: Stretch
}

const pairsOf = (text: string): readonly string[] => {
  const flat = text.replace(/[^\p{L}\p{N}]/gu, '')
  return Array.from({ length: Math.max(0, flat.length - 1) }, (_, at) => flat.slice(at, at + 2))
}

const wordsAt = (text: string, lines: readonly Stretch[]): string =>
  lines.map(({ start, end }) => text.slice(start, end)).join('')

const overlap = (headline: string, body: string): number => {
  const pairs = pairsOf(headline)
  return pairs.length === 0 ? 0 : shared(pairs, pairsOf(body)) / pairs.length
}

/** Articles whose headline's words tell that it is theirs. */
const headedArticles = ({ text, known }: Sample): readonly Headed[] => {
  const headed = readText(text, known).articles.flatMap((article) => headlineAndBody(text, article) ?? [])
  return headed.filter(({ lines, body }) => {
    const headline = wordsAt(text, lines)
    const likeness = (one: Stretch): number => overlap(headline, text.slice(one.start, one.end))
    const others = headed.filter((other) => other.body !== body).map((other) => likeness(other.body))
    return likeness(body) >= OVERLAP && others.every((other) => likeness(body) - other >= LEAD)
  })
}

const without = (text: string, lines: readonly Stretch[]): string =>
  lines
    .toSorted((one, other) => other.start - one.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end + 1), text)

type Way = 'after the body' | 'at the end of the page' | 'at the head of the page' | 'split over two lines'

const WAYS: readonly Way[] = [
  'after the body',
  'at the end of the page',
  'at the head of the page',
  'split over two lines',
]

/** The longest line in two, between words and outside names. */
const split = (
  text: string,
  { lines }: Headed,
  { names, at }: { names: readonly string[]; at: number },
): string | null => {
  const longest = lines.reduce((one, other) => (other.end - other.start > one.end - one.start ? other : one))
  const line = text.slice(longest.start, longest.end)
  const words: readonly string[] = nodejieba.cut(line)
  const ends = words
    .map((_, i) => words.slice(0, i + 1).join('').length)
    .filter((end) => end >= 4 && line.length - end >= 4)
  const inName = (end: number): boolean =>
    names.some((name) => {
      const from = line.indexOf(name)
      return from >= 0 && end > from && end < from + name.length
    })
  const free = ends.filter((end) => !inName(end))
  const end = free[at % Math.max(1, free.length)]
  return end === undefined ? null : `${text.slice(0, longest.start + end)}\n${text.slice(longest.start + end)}`
}

const detached = (sample: Sample, headed: Headed, how: { way: Way; at: number }): string | null => {
  const { text } = sample
  const headline = headed.lines.map(({ start, end }) => text.slice(start, end)).join('\n')
  const rest = without(text, headed.lines)
  if (how.way === 'split over two lines') return split(text, headed, { names: namesIn(sample.answer), at: how.at })
  if (how.way === 'at the end of the page') return `${rest.trimEnd()}\n\n${headline}\n`
  if (how.way === 'at the head of the page') return `${headline}\n\n${rest.trimStart()}`
  const before = headed.lines.filter(({ start }) => start < headed.body.end)
  const end = headed.body.end - before.reduce((sum, line) => sum + line.end + 1 - line.start, 0)
  return `${rest.slice(0, end).trimEnd()}\n\n${headline}\n\n${rest.slice(end).trimStart()}`
}

/** A headline moved away from its body, or split over two lines. */
export const detach: Law = {
  name: 'detach',
  says: 'a headline moved after its body, apart from it or split is found again where words overlap',
  also: ['headline'],
  vary: (sample) => {
    const headed = headedArticles(sample)
    if (headed.length === 0) return null
    return fc
      .record({ article: fc.constantFrom(...headed), way: fc.constantFrom(...WAYS), at: fc.nat({ max: 20 }) })
      .map(({ article, way, at }) => ({ article, way, text: detached(sample, article, { way, at }) }))
      .filter(({ text }) => text !== null && text.trim() !== sample.text.trim())
      .map(({ article, way, text }) => ({
        bases: [sample],
        text: text ?? sample.text,
        known: sample.known,
        note: `${wordsAt(sample.text, article.lines)}: ${way}`,
        expected: first,
      }))
  },
}
