import { oneOf } from '../fact/units.ts'
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
const startsCompound = once(() =>
  oneOf(Array.from(surnames().keys(), (surname) => (surname.length > 1 ? surname.charAt(0) : '')).join('')),
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

/** False where no surname of two and more characters begins. */
export const mayStartCompound = (text: string, at: number): boolean => startsCompound()(text.charCodeAt(at))

/** True for 欧阳, 上官 and other surnames of two and more characters. */
export const isCompoundSurname = (text: string): boolean =>
  text.length > 1 && mayStartCompound(text, 0) && surnames().has(text)

/** Surnames that are function words by themselves: 于, 和. */
export const functionWords = (): string[] =>
  Array.from(surnames(), ([surname, { word }]) => (word === 'function' ? surname : '')).filter((word) => word !== '')

/** How often a character stands at this place of a given name, in a million. */
export const givenWeight = (character: string, position: GivenPosition): number =>
  (given().get(character) ?? UNSEEN)[position]

/** True for the name of one of the 56 peoples, full or short, that ends in 族. */
export const isEthnicGroup = (text: string): boolean => text.endsWith('族') && groups().has(text)
