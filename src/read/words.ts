import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import nodejieba from 'nodejieba'
import { pairAt } from './beginnings.ts'
import { once } from './lexicon-file.ts'

/** nodejieba's dictionary is a plain list; reading it takes a fifth of the time and memory of starting nodejieba. */
const DICTIONARY = createRequire(import.meta.url).resolve('nodejieba/submodules/cppjieba/dict/jieba.dict.utf8')

/** Longest word that is looked for. */
const LONGEST = 6

interface Dictionary {
  readonly words: ReadonlySet<string>
  /** The lengths of the words that begin with two UTF-16 units, as bits; most places of a text begin none. */
  readonly lengths: ReadonlyMap<number, number>
}

/** Words of nodejieba's dictionary except those it holds for names of people: 高明 is a name as often as a word. */
const dictionary = once((): Dictionary => {
  const words = new Set<string>()
  const lengths = new Map<number, number>()
  for (const line of readFileSync(DICTIONARY, 'utf8').split('\n')) {
    const [word, , tag] = line.split(' ')
    if (word === undefined || word.length < 2 || tag === undefined || tag.startsWith('nr')) continue
    words.add(word)
    if (word.length > LONGEST) continue
    const begin = pairAt(word, 0)
    lengths.set(begin, (lengths.get(begin) ?? 0) | (1 << word.length))
  }
  return { words, lengths }
})

/** True for an ordinary word of two or more characters. */
export const isWord = (text: string): boolean => dictionary().words.has(text)

/** End of the longest ordinary word that starts at `at`; `at` where none does. */
export function wordEnd(text: string, at: number): number {
  if (at + 2 > text.length) return at
  const { words, lengths } = dictionary()
  const there = lengths.get(pairAt(text, at))
  if (there === undefined) return at
  for (let length = Math.min(LONGEST, text.length - at); length > 1; length--)
    if ((there & (1 << length)) !== 0 && words.has(text.slice(at, at + length))) return at + length
  return at
}

/** The words of an undecided stretch as nodejieba cuts it. */
export const cutWords = (text: string): string[] => nodejieba.cut(text)
