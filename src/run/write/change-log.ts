import { isDeepStrictEqual } from 'node:util'
import type { Attendance, Event, Occupancy, Person } from '../../fact/graph.ts'
import type { RowChange, RowKind } from '../../api/writer.ts'

export type LoggedRow = Person | Event | Attendance | Occupancy

interface Touched {
  readonly kind: RowKind
  readonly id: string
  /** As it was before the first change to it; null where there was none. */
  readonly before: LoggedRow | null
  readonly after: LoggedRow | null
}

const changeOf = ({ before, after }: Touched): RowChange['change'] | null => {
  if (before === null) return after === null ? null : 'ADDED'
  if (after === null) return 'REMOVED'
  return isDeepStrictEqual(before, after) ? null : 'CHANGED'
}

/** Rows of the graph that writes came across, as they were and as they are. */
export class ChangeLog {
  readonly #rows = new Map<string, Touched>()

  note(touched: Touched): void {
    const { kind, id, before } = touched
    const known = this.#rows.get(`${kind} ${id}`)
    this.#rows.set(`${kind} ${id}`, { ...touched, before: known === undefined ? before : known.before })
  }

  /** Adds what was noted later. */
  take(later: ChangeLog): void {
    for (const touched of later.#rows.values()) this.note(touched)
  }

  /** Rows that are otherwise now than before; what came and went again, and what is as it was, is left out. */
  changes(): readonly RowChange[] {
    return [...this.#rows.values()].flatMap((touched) => {
      const change = changeOf(touched)
      const { kind, id } = touched
      return change === null ? [] : [{ kind, change, id, name: this.#nameOf(touched) }]
    })
  }

  #nameOf({ before, after }: Touched): string | null {
    const row = after ?? before
    if (row === null) return null
    if ('name' in row) return row.name
    if ('title' in row) return row.title
    const person = this.#rows.get(`PERSON ${row.person}`)
    return person === undefined ? null : this.#nameOf(person)
  }
}
