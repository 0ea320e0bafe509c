import DataLoader from 'dataloader'

/** One owner's rows of those that a window or condition leaves. */
export interface Windowed<Asked = unknown> {
  readonly id: string
  readonly window: Asked
}

export type ReadRows<Rows, Asked> = (ids: readonly string[], window: Asked) => Promise<readonly Rows[]>

export type WindowLoader<Rows, Asked> = DataLoader<Windowed<Asked>, Rows, string>

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
export const windowLoader = <Rows, Asked>(read: ReadRows<Rows, Asked>): WindowLoader<Rows, Asked> =>
  new DataLoader(
    async (keys) => {
      const found = new Map<number, Rows>()
      await Promise.all(
        [...grouped(keys)].map(async ([name, places]) => {
          const ids = places.map((at) => keys[at]?.id ?? '')
          const lists = await read(ids, JSON.parse(name) as Asked)
          places.forEach((at, nth) => {
            const rows = lists[nth]
            if (rows !== undefined) found.set(at, rows)
          })
        }),
      )
      return keys.map((key, at) => found.get(at) ?? new Error(`The store gave no rows for ${key.id}`))
    },
    { cacheKeyFn: (key) => JSON.stringify(key) },
  )
