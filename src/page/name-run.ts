import { charactersOf } from './character.ts'
import { isCompoundSurname, isFrequentSurname, isSurname } from './rules/surnames.ts'

/** Characters of the longest run that may be one name. */
const ONE_NAME = 6
/** What a rare surname costs and a name of two characters. */
const RARE = 1
const SHORT = 0.3
/** What a surname costs amid a given name, and by how much more at its end. */
const INNER = { frequent: 0.1, rare: 0.05, atEnd: 0.02 } as const

const innerCost = (character: string, last: boolean): number => {
  if (!isSurname(character)) return 0
  return (isFrequentSurname(character) ? INNER.frequent : INNER.rare) + (last ? INNER.atEnd : 0)
}

/** How unlike a name so many characters are; Infinity for none. */
const costOf = (name: readonly string[], rare: boolean): number => {
  const [surname = '', ...given] = name
  if (!isFrequentSurname(surname) && !(rare && isSurname(surname))) return Infinity
  const inner = given.reduce((sum, one, at) => sum + innerCost(one, at === given.length - 1), 0)
  return (isFrequentSurname(surname) ? 0 : RARE) + (given.length === 1 ? SHORT : 0) + inner
}

interface Step {
  readonly cost: number
  /** Characters of the name that ends here. */
  readonly length: number
}

/** For each number of characters how the names before are best cut. */
const steps = (characters: readonly string[], rare: boolean): readonly Step[] => {
  const best: Step[] = [{ cost: 0, length: 0 }]
  for (let to = 1; to <= characters.length; to++) {
    let choice: Step = { cost: Infinity, length: 0 }
    for (const length of [2, 3]) {
      const before = best[to - length]?.cost ?? Infinity
      const cost = before + costOf(characters.slice(to - length, to), rare)
      if (cost < choice.cost) choice = { cost, length }
    }
    best.push(choice)
  }
  return best
}

/**
 * Cuts characters that no space parts into the likeliest names of two and three characters that begin with surnames; whole where
 * there are none. Only a run that is too long for one name may have rare surnames.
 */
export const cutRun = (text: string): readonly string[] => {
  const characters = charactersOf(text)
  if (characters.length < 4 || text.includes('·') || isCompoundSurname(characters.slice(0, 2).join(''))) return [text]
  const best = steps(characters, characters.length > ONE_NAME)
  if (best.at(-1)?.cost === Infinity) return [text]
  const names: string[] = []
  for (let to = characters.length; to > 0; to -= best[to]?.length ?? to)
    names.unshift(characters.slice(to - (best[to]?.length ?? to), to).join(''))
  return names
}

/** True for a run of several names without a space: 周海涛刘秀芬陈建国. */
export const isNameRun = (text: string): boolean => cutRun(text).length > 1
