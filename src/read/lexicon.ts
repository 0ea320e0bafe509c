import { once, seedRows } from './lexicon-file.ts'

/** Where a character stands in a given name: 文 and 斌 of 文斌, 刚 of a given name of one character. */
export type GivenPosition = 'first' | 'second' | 'single'

type Given = Readonly<Record<GivenPosition, number>>

/** Of a million characters, for those that no table has. */
const UNSEEN: Given = { first: 0.6, second: 0.6, single: 0.6 }

const surnames = once(
  () =>
    new Map(
      seedRows('names/surnames.tsv').map(([name = '', weight, word = '']) => [name, { weight: Number(weight), word }]),
    ),
)
const compoundStarts = once(
  () => new Set([...surnames().keys()].filter((surname) => surname.length > 1).map((surname) => surname.charAt(0))),
)
const given = once(
  () =>
    new Map<string, Given>(
      seedRows('names/given.tsv').map(([character = '', , ...weights]) => {
        const [first = 0, second = 0, single = 0] = weights.map(Number)
        return [character, { first, second, single }]
      }),
    ),
)
const groups = once(
  () => new Set(seedRows('names/ethnic-groups.tsv').flatMap(([name = '', short = '']) => [name, ...short.split(' ')])),
)

/** Bearers of a surname in a million people, single or compound; 0 when it is none. */
export const surnameWeight = (surname: string): number => surnames().get(surname)?.weight ?? 0

/** True for 欧阳, 上官 and other surnames of two and more characters. */
export const isCompoundSurname = (text: string): boolean =>
  text.length > 1 && compoundStarts().has(text.charAt(0)) && surnames().has(text)

/** True for a surname that is a function word by itself: 于, 和. */
export const isFunctionWord = (surname: string): boolean => surnames().get(surname)?.word === 'function'

/** How often a character stands at this place of a given name, in a million. */
export const givenWeight = (character: string, position: GivenPosition): number =>
  (given().get(character) ?? UNSEEN)[position]

/** True for the name of one of the 56 peoples, full or short, that ends in 族. */
export const isEthnicGroup = (text: string): boolean => text.endsWith('族') && groups().has(text)
