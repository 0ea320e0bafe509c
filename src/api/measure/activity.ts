import type { Event } from '../../fact/graph.ts'

export const GROUPINGS = ['YEAR', 'MONTH', 'KIND', 'REGION', 'HOST'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface Group {
  /** `2024`, `2024-12`, `MEETING`, a region's code, an organization's id; null for what has none. */
  readonly key: string | null
  readonly events: number
  readonly attendances: number
}

const dated = ({ earliest, latest }: Event, digits: number): readonly (string | null)[] => {
  const start = earliest?.slice(0, digits) ?? null
  return [start !== null && start === latest?.slice(0, digits) ? start : null]
}

const keysOf: Readonly<Record<Grouping, (event: Event) => readonly (string | null)[]>> = {
  YEAR: (event) => dated(event, 4),
  MONTH: (event) => dated(event, 7),
  KIND: ({ kind }) => [kind],
  REGION: ({ regions }) => (regions.length === 0 ? [null] : regions),
  HOST: ({ host }) => [host],
}

/** Events and attendances by group, in the order of the keys, null last. An event in two regions counts in both. */
export const activity = (events: readonly Event[], by: Grouping): readonly Group[] => {
  const groups = new Map<string | null, { events: number; attendances: number }>()
  for (const event of events) {
    for (const key of keysOf[by](event)) {
      const group = groups.get(key) ?? { events: 0, attendances: 0 }
      group.events += 1
      group.attendances += event.attendances
      groups.set(key, group)
    }
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .sort((left, right) => ((left.key ?? '~') < (right.key ?? '~') ? -1 : 1))
}
