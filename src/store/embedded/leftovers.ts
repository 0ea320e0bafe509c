import { encode } from './codec.ts'
import type { Connection } from './connection.ts'

/** What may have lost its last user in a transaction; looked at once, when the transaction ends. */
export class Leftovers {
  readonly #posts = new Set<string>()
  readonly #organizations = new Set<string>()
  readonly #series = new Set<string>()

  posts(ids: readonly string[]): void {
    for (const id of ids) this.#posts.add(id)
  }

  organizations(ids: readonly string[]): void {
    for (const id of ids) this.#organizations.add(id)
  }

  series(ids: readonly string[]): void {
    for (const id of ids) this.#series.add(id)
  }

  /** Removes of them what nothing uses any longer. */
  clear(connection: Connection): void {
    this.organizations(
      connection.texts(
        `DELETE FROM post WHERE id IN (SELECT value FROM json_each(@ids))
         AND NOT EXISTS (SELECT 1 FROM occupancy WHERE occupancy.post = post.id) RETURNING organization`,
        { ids: encode([...this.#posts]) },
      ),
    )
    connection.run(
      `DELETE FROM organization WHERE id IN (SELECT value FROM json_each(@ids))
       AND NOT EXISTS (SELECT 1 FROM post WHERE post.organization = organization.id)
       AND NOT EXISTS (SELECT 1 FROM event WHERE event.host = organization.id)`,
      { ids: encode([...this.#organizations]) },
    )
    connection.run(
      `DELETE FROM series WHERE id IN (SELECT value FROM json_each(@ids))
       AND NOT EXISTS (SELECT 1 FROM event WHERE event.series = series.id)`,
      { ids: encode([...this.#series]) },
    )
  }
}
