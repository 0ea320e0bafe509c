import { Beginnings } from './beginnings.ts'

/** Names that are looked for in running text. */
export interface Names {
  has(name: string): boolean
  /** True when one of them begins with this UTF-16 unit. */
  begin(unit: number): boolean
  /** Names whose characters stand in `text` at an offset, longest first. */
  startingAt(text: string, at: number): readonly string[]
}

const NONE: readonly string[] = []

export const NO_NAMES: Names = { has: () => false, begin: () => false, startingAt: () => NONE }

/** Names by their first characters, so that a text is searched for all of them in one walk. */
export class NameIndex implements Names {
  readonly #names: ReadonlySet<string>
  readonly #units: ReadonlySet<number>
  readonly #beginnings: Beginnings

  constructor(names: Iterable<string>) {
    this.#names = new Set(names)
    this.#units = new Set(Array.from(this.#names, (name) => name.charCodeAt(0)))
    this.#beginnings = new Beginnings(this.#names)
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }

  begin(unit: number): boolean {
    return this.#units.has(unit)
  }

  startingAt(text: string, at: number): readonly string[] {
    const lengths = this.#beginnings.lengthsAt(text, at)
    if (lengths.length === 0) return NONE
    return lengths
      .filter((length) => at + length <= text.length)
      .map((length) => text.slice(at, at + length))
      .filter((name) => this.#names.has(name))
  }
}

/** Names of both. */
export const bothNames = (one: Names, other: Names): Names => ({
  has: (name) => one.has(name) || other.has(name),
  begin: (unit) => one.begin(unit) || other.begin(unit),
  startingAt: (text, at) => {
    const first = one.startingAt(text, at)
    const second = other.startingAt(text, at)
    if (first.length === 0) return second
    if (second.length === 0) return first
    return [...new Set([...first, ...second])].sort((a, b) => b.length - a.length)
  },
})

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
      begin: (unit) => this.#index.begin(unit),
      startingAt: (text, at) => {
        const found = this.#index.startingAt(text, at)
        return found.length === 0 ? found : found.filter(has)
      },
    }
  }
}
