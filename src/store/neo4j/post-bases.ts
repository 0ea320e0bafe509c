import { printedPost } from '../../fact/printed-post.ts'
import type { RoleReading } from '../../fact/reading.ts'
import type { Connection } from './connection.ts'
import { json, text } from './property.ts'
import type { Properties } from './property.ts'

/** What the evidence of printed posts is of, as `POST BASIS`, each once: roles are kept as JSON, which Cypher cannot look into. */
export const postBasesOf = (roles: readonly RoleReading[]): readonly string[] => [
  ...new Set(
    roles.flatMap((role) => {
      const post = printedPost(role)
      return post === null ? [] : role.evidence.map(({ basis }) => `${post} ${basis}`)
    }),
  ),
]

/** Mentions in one transaction. */
const PORTION = 2_000

const NEXT = `MATCH (m:Mention) WHERE m.id > $after RETURN m.id AS id, m.roles AS roles ORDER BY m.id LIMIT $portion`

const PUT = 'UNWIND $rows AS row MATCH (m:Mention {id: row.id}) SET m.postBases = row.postBases'

const filled = (row: Properties): Properties => ({
  id: text(row, 'id'),
  postBases: postBasesOf(json(row, 'roles') as readonly RoleReading[]),
})

/** Gives it to the mentions of an older schema. It may be run again. */
export const fillPostBases = async (connection: Connection): Promise<void> => {
  let after = ''
  for (;;) {
    const found = await connection.read((run) => run(NEXT, { after, portion: PORTION }))
    const last = found.at(-1)
    if (last === undefined) return
    await connection.alone(PUT, { rows: found.map((row) => filled(row)) })
    after = text(last, 'id')
  }
}
