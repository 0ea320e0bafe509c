/** A source of chance that gives the same for the same seed. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** True so often, 0 to 1. */
  happens(probability: number): boolean {
    return this.next() < probability
  }

  /** A whole number, both bounds included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  pick<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.next() * values.length)]
    if (value === undefined) throw new Error('nothing to pick from')
    return value
  }

  /** So many of the values at most, in their order. */
  some<T>(values: readonly T[], count: number): readonly T[] {
    const picked = new Set(this.shuffled(values.map((_, index) => index)).slice(0, count))
    return values.filter((_, index) => picked.has(index))
  }

  shuffled<T>(values: readonly T[]): readonly T[] {
    const mixed = [...values]
    for (let index = mixed.length - 1; index > 0; index -= 1) {
      const other = this.between(0, index)
      const [left, right] = [mixed[index], mixed[other]]
      if (left === undefined || right === undefined) continue
      mixed[index] = right
      mixed[other] = left
    }
    return mixed
  }

  /** One of the values, each as often as its weight says. */
  weighted<T>(rows: readonly { readonly value: T; readonly weight: number }[]): T {
    let left = this.next() * rows.reduce((sum, { weight }) => sum + weight, 0)
    for (const { value, weight } of rows) {
      left -= weight
      if (left < 0) return value
    }
    return this.pick(rows).value
  }
}
