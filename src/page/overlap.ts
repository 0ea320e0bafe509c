const LETTER = /[\p{L}\p{N}]/u

const UNKNOWN = 0
const IS_LETTER = 1
const NO_LETTER = 2
/** What is known of each UTF-16 unit, found out when it first stands in a text: a pattern for each character takes ten times as long. */
const kinds = new Uint8Array(0x10000)

const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff

/** True when the character that the unit at an offset belongs to is a letter or a figure. */
export const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (isHalf(code)) {
    const first = code >= 0xdc00 && at > 0 ? at - 1 : at
    const whole = text.codePointAt(first) ?? code
    return whole > 0xffff ? LETTER.test(String.fromCodePoint(whole)) : false
  }
  if (kinds[code] === UNKNOWN) kinds[code] = LETTER.test(String.fromCharCode(code)) ? IS_LETTER : NO_LETTER
  return kinds[code] === IS_LETTER
}

/** Runs of characters as numbers, which compare faster than strings. */
export type Grams = ReadonlySet<number>

/** Two UTF-16 units as one number that needs no memory of its own. */
const pairOf = (one: number, other: number): number => (one << 16) | other

/** Calls `take` with each pair of letters that stand side by side, marks and blanks apart. */
export const eachPair = (text: string, take: (pair: number) => void): void => {
  let before = -1
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text, at)) continue
    const code = text.charCodeAt(at)
    if (before >= 0) take(pairOf(before, code))
    before = code
  }
}

/** All pairs of letters of a text. */
export const pairsOf = (text: string): Grams => {
  const pairs = new Set<number>()
  eachPair(text, (pair) => pairs.add(pair))
  return pairs
}

/** Pairs of letters within each of the lines, told when first asked for: few pages have a seam that needs them. */
export const pairsWithin = (lines: readonly { readonly flat: string }[]): (() => Grams) => {
  let known: Grams | undefined
  return () => {
    if (known !== undefined) return known
    const pairs = new Set<number>()
    for (const line of lines) eachPair(line.flat, (pair) => pairs.add(pair))
    return (known = pairs)
  }
}

/** The number of the pair that two characters make. */
export const pairNumber = (one: string, other: string): number => pairOf(one.charCodeAt(0), other.charCodeAt(0))

/** Share of `part`'s runs that `whole` has too, 0 to 1. */
export const shareOf = (part: Grams, whole: Grams): number => {
  if (part.size === 0) return 0
  let both = 0
  for (const gram of part) if (whole.has(gram)) both++
  return both / part.size
}
