import { once, seedRows } from './lexicon-file.ts'
import { minorityScore } from './lexicon-minority.ts'
import type { NameGroup } from './lexicon-minority.ts'

/** Where a character stands in a given name: 文 and 斌 of 文斌, 刚 of a given name of one character. */
export type GivenPosition = 'first' | 'second' | 'single'

/** Whether a surname is a word by itself: 于, 和 (`FUNCTION`), 高, 党 (`WORD`) or hardly anything else (`NONE`). */
export type SurnameWord = 'FUNCTION' | 'WORD' | 'NONE'

export interface NameLikelihood {
  /**
   * Natural logarithm of how much likelier these characters are as a name than as running text, characters weighed one by one.
   * Above 0 a name is likelier. Names lie mostly between 4 and 20; words that could be names (文明) reach 8, so that a
   * dictionary and the place in the sentence have to decide. `NO_NAME` when no kind of name fits.
   */
  readonly score: number
  readonly kind: 'HAN' | 'COMPOUND' | 'DOTTED' | NameGroup | 'NONE'
}

/** Score of a text that no kind of name fits. */
export const NO_NAME = -30

interface Given {
  readonly first: number
  readonly second: number
  readonly single: number
  readonly text: number
}

/** Of a million characters, for those that no table has: rare ones stand in names more often than in text. */
const UNSEEN: Given = { first: 0.6, second: 0.6, single: 0.6, text: 0.3 }

const surnames = once(
  () =>
    new Map(
      seedRows('names/surnames.tsv').map(([name = '', weight, word = '']) => [name, { weight: Number(weight), word }]),
    ),
)
const given = once(
  () =>
    new Map<string, Given>(
      seedRows('names/given.tsv').map(([character = '', , ...weights]) => {
        const [first = 0, second = 0, single = 0, text = 0] = weights.map(Number)
        return [character, { first, second, single, text }]
      }),
    ),
)
const groups = once(
  () =>
    new Map(
      seedRows('names/ethnic-groups.tsv').flatMap(([name = '', short = '']) =>
        [name, ...short.split(' ')].map((form) => [form, name] as const),
      ),
    ),
)
const words = once(() => new Set(seedRows('words/not-names.tsv').map(([word = '']) => word)))

/** Bearers of a surname in a million people, single or compound; 0 when it is none. */
export const surnameWeight = (surname: string): number => surnames().get(surname)?.weight ?? 0

/** True for 欧阳, 上官 and other surnames of two and more characters. */
export const isCompoundSurname = (text: string): boolean => text.length > 1 && surnames().has(text)

/** What a surname is besides; `NONE` also for what is no surname. */
export function surnameWord(surname: string): SurnameWord {
  const word = surnames().get(surname)?.word
  if (word === 'function') return 'FUNCTION'
  return word === 'word' ? 'WORD' : 'NONE'
}

/** How often a character stands at this place of a given name, in a million. */
export const givenWeight = (character: string, position: GivenPosition): number =>
  (given().get(character) ?? UNSEEN)[position]

/** The people's full name of 藏族, 维族, 蒙古; null when the text names none. Short forms without 族 are taken too. */
export const ethnicGroup = (text: string): string | null => (text === '' ? null : (groups().get(text) ?? null))

/** True for the name of one of the 56 peoples, full or short, that ends in 族. */
export const isEthnicGroup = (text: string): boolean => text.endsWith('族') && groups().has(text)

/** True for words that look like names, or are tagged as such in dictionaries, and are ordinary in reports. */
export const isOrdinaryWord = (text: string): boolean => words().has(text)

/** Shares of given names of one, two and three characters. */
const GIVEN_LENGTHS: Readonly<Record<number, number>> = { 1: 0.14, 2: 0.855, 3: 0.001 }

const lean = (character: string, position: GivenPosition): number => {
  const row = given().get(character) ?? UNSEEN
  return Math.log(Math.max(row[position], UNSEEN.first) / Math.max(row.text, UNSEEN.text))
}

function hanScore(surname: string, rest: readonly string[]): number {
  const weight = surnameWeight(surname)
  const share = GIVEN_LENGTHS[rest.length]
  if (weight === 0 || share === undefined) return NO_NAME
  let score = Math.log(share) + Math.log(weight / 1e6)
  for (const character of surname) score -= Math.log(Math.max(given().get(character)?.text ?? 0, UNSEEN.text) / 1e6)
  rest.forEach((character, index) => {
    const position = rest.length === 1 ? 'single' : index === 0 ? 'first' : 'second'
    score += lean(character, position)
  })
  return score
}

function han(text: string): NameLikelihood {
  const characters = Array.from(text)
  if (characters.length < 2 || characters.length > 5) return { score: NO_NAME, kind: 'NONE' }
  const found: NameLikelihood[] = [{ score: hanScore(characters[0] ?? '', characters.slice(1)), kind: 'HAN' }]
  for (const length of [2, 3]) {
    const surname = characters.slice(0, length).join('')
    if (isCompoundSurname(surname)) found.push({ score: hanScore(surname, characters.slice(length)), kind: 'COMPOUND' })
  }
  const best = found.reduce((one, other) => (other.score > one.score ? other : one))
  return best.score === NO_NAME ? { score: NO_NAME, kind: 'NONE' } : best
}

/** A character that a known part covers speaks for a name as much as this, one that none covers speaks against it as much. */
const COVERED = 3
const UNCOVERED = -4
/** What a name without a surname has to make up for: they are rarer. */
const RARER = -3
/** What a dot between two runs of characters says: outside names it hardly occurs. */
const DOT = 8

function minority(text: string): NameLikelihood {
  const { score, group } = minorityScore(text)
  if (group === null) return { score: NO_NAME, kind: 'NONE' }
  const { length } = text.replaceAll('·', '')
  return { score: RARER + length * (score * COVERED + (1 - score) * UNCOVERED), kind: group }
}

const DOTTED = /^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,3}$/u
const PLAIN = /^\p{Script=Han}{2,10}$/u

/**
 * How well a text of Chinese characters, perhaps with `·` between them, is shaped like a person's name.
 *
 * @param text without spaces, dots as `·` (`plainName` of `fact/name.ts` makes it so)
 */
export function nameLikelihood(text: string): NameLikelihood {
  if (DOTTED.test(text)) return { score: DOT + Math.max(-4, minority(text).score), kind: 'DOTTED' }
  if (!PLAIN.test(text)) return { score: NO_NAME, kind: 'NONE' }
  const one = han(text)
  const other = minority(text)
  return other.score > one.score ? other : one
}
