import type { Slice, Window } from '../store/contract.ts'

/** Rows at once: enough that the round trip does not count. */
const AT_ONCE = 500

/** All rows of a list of the store, window by window. */
export async function* every<Row>(read: (window: Window) => Promise<Slice<Row>>, limit = AT_ONCE): AsyncGenerator<Row> {
  let slice = await read({ limit, uncounted: true })
  for (;;) {
    yield* slice.rows.map(({ row }) => row)
    const last = slice.rows.at(-1)
    if (!slice.more || last === undefined) return
    slice = await read({ limit, after: last.key, uncounted: true })
  }
}

/** Items in groups of at most so many, in their order. */
export const inGroups = <Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / most) }, (_, nth) => items.slice(nth * most, (nth + 1) * most))

/** The same for what comes one by one. */
export async function* grouped<Item>(items: AsyncIterable<Item>, most: number): AsyncGenerator<readonly Item[]> {
  let group: Item[] = []
  for await (const item of items) {
    group.push(item)
    if (group.length < most) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
