import type { Run } from './connection.ts'
import type { Parameters } from './parameter.ts'
import { text } from './property.ts'
import type { Properties } from './property.ts'

interface Lists<Row> {
  /** Matches from `id` and binds what `row` and `order` need. */
  readonly match: string
  /** Values that `match` asks for. */
  readonly parameters?: Parameters
  /** Cypher for the row's properties. */
  readonly row: string
  /** Cypher over ascii text and numbers, which every engine orders alike. */
  readonly order: string
  readonly decode: (from: Properties) => Row
  /** Orders what is not ascii, here and not in the server. */
  readonly compare?: (a: Row, b: Row) => number
}

/** The rows of each owner, in the owners' order. */
export const listsOf =
  <Row>({ match, parameters, row, order, decode, compare }: Lists<Row>) =>
  async (run: Run, ids: readonly string[]): Promise<readonly (readonly Row[])[]> => {
    const owners = [...new Set(ids)]
    const statement = `UNWIND $owners AS id MATCH ${match} RETURN id, ${row} AS row ORDER BY ${order}`
    const rows = await run(statement, { ...parameters, owners })
    const lists = new Map(owners.map((id): [string, Row[]] => [id, []]))
    for (const found of rows) lists.get(text(found, 'id'))?.push(decode(found['row'] as Properties))
    if (compare !== undefined) for (const list of lists.values()) list.sort(compare)
    return ids.map((id) => lists.get(id) ?? [])
  }
