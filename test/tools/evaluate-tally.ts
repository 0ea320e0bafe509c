import { shared } from './evaluate-likeness.ts'

/** One thing that a page says, as compared; `why` is shown when it is wrong and takes no part in the comparison. */
export interface Item {
  readonly text: string
  readonly why?: string | undefined
}

export interface Counts {
  readonly right: number
  readonly extra: number
  readonly missed: number
}

/** A figure of the table: an F1 over counted items, or a share of cases. */
export type Figure =
  | (Counts & { readonly value: number; readonly precision: number; readonly recall: number })
  | {
      readonly value: number
      readonly of: number
      readonly right?: number
      readonly note?: string
    }

const none: Counts = { right: 0, extra: 0, missed: 0 }
const add = (a: Counts, b: Counts): Counts => ({
  right: a.right + b.right,
  extra: a.extra + b.extra,
  missed: a.missed + b.missed,
})

export const f1 = ({ right, extra, missed }: Counts): number =>
  right + extra + missed === 0 ? 1 : (2 * right) / (2 * right + extra + missed)

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

/** Those of `items` that `others` does not have, one for one. */
const without = (items: readonly Item[], others: readonly Item[]): Item[] => {
  const rest = others.map((other) => other.text)
  return items.filter(({ text }) => {
    const at = rest.indexOf(text)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

const shown = (sign: string, item: Item): string =>
  `${sign} ${item.text}${item.why === undefined ? '' : `  ${item.why}`}`

/** Counts items and cases under names, by page, and remembers what was wrong. */
export class Tally {
  readonly #items = new Map<string, Map<string, Counts>>()
  readonly #shares = new Map<string, { right: number; of: number }>()
  readonly #errors: { readonly name: string; readonly text: string }[] = []

  /** Compares two lists as multisets. */
  items(at: { readonly name: string; readonly page: string }, gold: readonly Item[], predicted: readonly Item[]): void {
    const right = shared(
      gold.map((item) => item.text),
      predicted.map((item) => item.text),
    )
    const pages = this.#items.get(at.name) ?? new Map<string, Counts>()
    const counts = { right, extra: predicted.length - right, missed: gold.length - right }
    pages.set(at.page, add(pages.get(at.page) ?? none, counts))
    this.#items.set(at.name, pages)
    for (const item of without(gold, predicted)) this.#error(at, shown('-', item))
    for (const item of without(predicted, gold)) this.#error(at, shown('+', item))
  }

  /** Counts `right` of `of` cases; `note` tells what is wrong when `right` is less. */
  share(
    at: { readonly name: string; readonly page: string },
    right: number,
    { of, note }: { readonly of: number; readonly note: string },
  ): void {
    const sum = this.#shares.get(at.name) ?? { right: 0, of: 0 }
    this.#shares.set(at.name, { right: sum.right + right, of: sum.of + of })
    if (right < of) this.#error(at, note)
  }

  figures(): Map<string, Figure> {
    const figures = new Map<string, Figure>()
    for (const [name, pages] of this.#items) {
      const sum = [...pages.values()].reduce(add, none)
      const precision = ratio(sum.right, sum.right + sum.extra)
      const recall = ratio(sum.right, sum.right + sum.missed)
      figures.set(name, { value: f1(sum), precision, recall, ...sum })
    }
    for (const name of ['people', 'participants', 'roles']) this.#byPage(name, figures)
    for (const [name, { right, of }] of this.#shares) {
      figures.set(name, { value: ratio(right, of), right: Math.round(right * 100) / 100, of })
    }
    return figures
  }

  errors(): readonly string[] {
    const order = [...this.#items.keys(), ...this.#shares.keys()]
    return order.flatMap((name) =>
      this.#errors.filter((error) => error.name === name).map(({ text }) => `${name}: ${text}`),
    )
  }

  #byPage(name: string, figures: Map<string, Figure>): void {
    const pages = [...(this.#items.get(name) ?? [])].map(([page, counts]) => ({ page, value: f1(counts) }))
    const of = pages.length
    const mean = pages.reduce((sum, { value }) => sum + value, 0) / (of === 0 ? 1 : of)
    figures.set(`${name}ByPage`, { value: mean, of, note: 'mean of the pages' })
    const worst = pages.sort((a, b) => a.value - b.value)[0]
    const note = worst === undefined ? 'no page' : `lowest page: ${worst.page}`
    figures.set(`${name}Worst`, { value: worst?.value ?? 0, of, note })
  }

  #error(at: { readonly name: string; readonly page: string }, text: string): void {
    this.#errors.push({ name: at.name, text: `${at.page}  ${text}` })
  }
}
