import type { Attendance } from '../../fact/graph.ts'
import type { Keyed } from '../../store/contract.ts'
import { compareKeys } from './slice.ts'

/** An event with those of a set of people who were there. */
export interface Gathering {
  readonly event: string
  /** In the order of the set. */
  readonly attendances: readonly Attendance[]
}

/** Events that at least `minimum` of the people attended, in the order of the lists' keys. One list a person. */
export const gatherings = (
  lists: readonly (readonly Keyed<Attendance>[])[],
  minimum: number,
): readonly Keyed<Gathering>[] => {
  const found = new Map<string, { readonly key: Keyed<Attendance>['key']; readonly attendances: Attendance[] }>()
  for (const { key, row } of lists.flat()) {
    const known = found.get(row.event)
    if (known === undefined) found.set(row.event, { key, attendances: [row] })
    else known.attendances.push(row)
  }
  return [...found]
    .filter(([, { attendances }]) => attendances.length >= minimum)
    .map(([event, { key, attendances }]) => ({ key, row: { event, attendances } }))
    .sort((left, right) => compareKeys(left.key, right.key))
}
