const NONE: readonly number[] = []

/** Two UTF-16 units of a text as one number. */
export const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)

/** Where strings of two and more UTF-16 units may begin in a text, told by their first two; most places begin none. */
export class Beginnings {
  readonly #lengths = new Map<number, readonly number[]>()

  constructor(strings: Iterable<string>) {
    for (const each of strings) {
      const pair = pairAt(each, 0)
      const lengths = this.#lengths.get(pair) ?? NONE
      if (each.length > 1 && !lengths.includes(each.length))
        this.#lengths.set(
          pair,
          [...lengths, each.length].sort((one, other) => other - one),
        )
    }
  }

  /** Lengths of the strings that may begin at an offset, longest first. */
  lengthsAt(text: string, at: number): readonly number[] {
    return this.#lengths.get(pairAt(text, at)) ?? NONE
  }
}

/** Tells which of some words, the first in their order, stands at an offset of a text; undefined where none does. */
export function firstOf<T extends string>(words: readonly T[]): (text: string, at: number) => T | undefined {
  const begun = new Map<number, T[]>()
  for (const word of words) {
    const unit = word.charCodeAt(0)
    const own = begun.get(unit)
    if (own === undefined) begun.set(unit, [word])
    else own.push(word)
  }
  return (text, at) => begun.get(text.charCodeAt(at))?.find((word) => text.startsWith(word, at))
}
