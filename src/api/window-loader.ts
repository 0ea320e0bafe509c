import DataLoader from 'dataloader'
import type { Slice, Window } from '../store/contract.ts'

/** One owner's page of rows. */
export interface Windowed<Asked extends Window = Window> {
  readonly id: string
  readonly window: Asked
}

export type ReadSlices<Row, Asked extends Window> = (
  ids: readonly string[],
  window: Asked,
) => Promise<readonly Slice<Row>[]>

export type WindowLoader<Row, Asked extends Window> = DataLoader<Windowed<Asked>, Slice<Row>, string>

const grouped = (keys: readonly Windowed[]): ReadonlyMap<string, readonly number[]> => {
  const groups = new Map<string, number[]>()
  keys.forEach((key, at) => {
    const name = JSON.stringify(key.window)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [at])
    else group.push(at)
  })
  return groups
}

/** Loads the same window of many owners in one read; what asks for different windows is read window by window. */
export const windowLoader = <Row, Asked extends Window>(read: ReadSlices<Row, Asked>): WindowLoader<Row, Asked> =>
  new DataLoader(
    async (keys) => {
      const found = new Map<number, Slice<Row>>()
      await Promise.all(
        [...grouped(keys)].map(async ([name, places]) => {
          const ids = places.map((at) => keys[at]?.id ?? '')
          const slices = await read(ids, JSON.parse(name) as Asked)
          places.forEach((at, nth) => {
            const slice = slices[nth]
            if (slice !== undefined) found.set(at, slice)
          })
        }),
      )
      return keys.map((key, at) => found.get(at) ?? new Error(`The store gave no rows for ${key.id}`))
    },
    { cacheKeyFn: (key) => JSON.stringify(key) },
  )
