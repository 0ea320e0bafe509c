import { plainName } from '../../fact/name.ts'
import { once, seedRows } from '../seed-rows.ts'

const MILLION = 1e6

/** Share of Chinese names that have one character after the surname. */
const SINGLE_GIVEN = 0.15

/** No name is rarer than this: characters that parents like together, and kin, make more namesakes than chance. */
const RAREST = 3e-6

/** Names without a Chinese surname (Tibetan, Mongolian, dotted) repeat more than their rare characters suggest. */
const WITHOUT_SURNAME = 5e-6

interface GivenShare {
  readonly first: number
  readonly second: number
  readonly single: number
}

const tables = once(() => ({
  surnames: new Map(seedRows('names/surnames.tsv').map(([surname = '', share]) => [surname, Number(share) / MILLION])),
  given: new Map<string, GivenShare>(
    seedRows('names/given.tsv').map(([character = '', , first, second, single]) => [
      character,
      { first: Number(first) / MILLION, second: Number(second) / MILLION, single: Number(single) / MILLION },
    ]),
  ),
}))

const givenShare = (given: readonly string[]): number => {
  const [first = '', second] = given
  const known = tables().given
  if (second === undefined) return SINGLE_GIVEN * (known.get(first)?.single ?? 0)
  return (1 - SINGLE_GIVEN) * (known.get(first)?.first ?? 0) * (known.get(second)?.second ?? 0)
}

/** About which share of people in China bears this name, from the frequencies of its surname and characters. Never 0. */
export const nameShare = (name: string): number => {
  const characters = Array.from(plainName(name))
  for (const length of [2, 1]) {
    const given = characters.slice(length)
    const surname = tables().surnames.get(characters.slice(0, length).join(''))
    if (surname !== undefined && given.length > 0 && given.length <= 2) {
      return Math.max(surname * givenShare(given), RAREST)
    }
  }
  return WITHOUT_SURNAME
}
