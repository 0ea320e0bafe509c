/** Values by key, groups and values in the order they come. */
export const groupBy = <K, V>(values: Iterable<V>, keyOf: (value: V) => K): ReadonlyMap<K, readonly V[]> => {
  const groups = new Map<K, V[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}

/** Order by id, for results that depend on no order of arrival. */
export const byId = (left: { readonly id: string }, right: { readonly id: string }): number =>
  left.id < right.id ? -1 : Number(left.id > right.id)

/** Each value once, in the order of first coming. */
export const unique = <T>(values: Iterable<T>): readonly T[] => [...new Set(values)]
