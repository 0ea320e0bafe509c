import { Beginnings } from './beginnings.ts'
import { PairFilter } from './pair-filter.ts'

/** Names where they stand in a text: by the offset where they begin, in the text's order, longest first. */
export type Namings = ReadonlyMap<number, readonly string[]>

/** Names that are looked for in running text. */
export interface Names {
  has(name: string): boolean
  standingIn(text: string): Namings
}

const NOWHERE: Namings = new Map()

export const NO_NAMES: Names = { has: () => false, standingIn: () => NOWHERE }

/** Names by their first characters, so that a text is searched for all of them in one walk. */
export class NameIndex implements Names {
  readonly #names: ReadonlySet<string>
  readonly #beginnings: Beginnings
  readonly #filter: PairFilter

  constructor(names: Iterable<string>) {
    this.#names = new Set(names)
    this.#beginnings = new Beginnings(this.#names)
    this.#filter = new PairFilter([...this.#names])
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }

  standingIn(text: string): Namings {
    let found: Map<number, readonly string[]> | undefined
    for (let at = 0; at < text.length; at++) {
      if (!this.#filter.mayBegin(text, at)) continue
      const names = this.#startingAt(text, at)
      if (names.length > 0) (found ??= new Map()).set(at, names)
    }
    return found ?? NOWHERE
  }

  #startingAt(text: string, at: number): readonly string[] {
    return this.#beginnings
      .lengthsAt(text, at)
      .filter((length) => at + length <= text.length)
      .map((length) => text.slice(at, at + length))
      .filter((name) => this.#names.has(name))
  }
}

/** Where names of either stand. */
export function bothNamings(one: Namings, other: Namings): Namings {
  if (one.size === 0) return other
  if (other.size === 0) return one
  const found = new Map(one)
  for (const [at, names] of other) {
    const all = new Set([...(one.get(at) ?? []), ...names])
    found.set(
      at,
      [...all].sort((a, b) => b.length - a.length),
    )
  }
  return new Map([...found].sort(([a], [b]) => a - b))
}

/** The names that several articles show, and which of them more than one of them does. */
export class SharedNames {
  readonly #counts = new Map<string, number>()
  readonly #index: NameIndex

  constructor(articles: readonly ReadonlySet<string>[]) {
    for (const names of articles) for (const name of names) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    this.#index = new NameIndex(this.#counts.keys())
  }

  /** Names that an article other than the one that shows `own` shows. */
  besides(own: ReadonlySet<string>): Names {
    const has = (name: string): boolean => (this.#counts.get(name) ?? 0) > (own.has(name) ? 1 : 0)
    return {
      has,
      standingIn: (text) => {
        const found = new Map<number, readonly string[]>()
        for (const [at, names] of this.#index.standingIn(text)) {
          const others = names.filter(has)
          if (others.length > 0) found.set(at, others)
        }
        return found
      },
    }
  }
}
