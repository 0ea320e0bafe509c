import type { Connection } from './connection.ts'

/** Which table keeps whose owner: mentions' people, reports' events. */
const KINDS = {
  person: { table: 'mention_person', part: 'mention', owner: 'person' },
  event: { table: 'report_event', part: 'report', owner: 'event' },
} as const

/**
 * Gives mentions to people, or reports to events, in one transaction. A withdrawn page's mention is not assigned anew by anybody,
 * so when its person goes it follows those that stood with it; that is how an id once issued is still found.
 */
export class Assignment {
  readonly #kind: (typeof KINDS)[keyof typeof KINDS]
  /** Former owner → smallest id of those to whom its parts moved. */
  readonly #moved = new Map<string, string>()

  constructor(kind: keyof typeof KINDS) {
    this.#kind = KINDS[kind]
  }

  assign(connection: Connection, id: string, owner: string): void {
    const { table, part, owner: column } = this.#kind
    const [former] = connection.texts(`SELECT ${column} FROM ${table} WHERE ${part} = @id`, { id })
    if (former === owner) return
    connection.run(
      `INSERT INTO ${table} (${part}, ${column}) VALUES (@id, @owner) ON CONFLICT (${part}) DO UPDATE SET ${column} = excluded.${column}`,
      { id, owner },
    )
    if (former === undefined) return
    const moved = this.#moved.get(former)
    if (moved === undefined || owner < moved) this.#moved.set(former, owner)
  }

  /** Lets what was left with an owner that is gone follow the rest. */
  follow(connection: Connection): void {
    const { table, owner: column } = this.#kind
    for (const [former, owner] of this.#moved) {
      connection.run(
        `UPDATE ${table} SET ${column} = @owner WHERE ${column} = @former AND NOT EXISTS (SELECT 1 FROM ${column} WHERE id = @former)`,
        { former, owner },
      )
    }
  }
}
