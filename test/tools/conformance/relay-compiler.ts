import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { printedSchema } from '../../../src/api/schema.ts'

/** What a Relay application writes: fragments that page and refetch on their own, at the root and on a node. */
export const FRAGMENTS = `declare const graphql: (parts: TemplateStringsArray) => unknown
export const people = graphql\`
  fragment clientPeople on Query @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
    @refetchable(queryName: "clientPeopleQuery") {
    people(first: $count, after: $cursor) @connection(key: "client__people") {
      edges { cursor node { id name } } pageInfo { hasNextPage endCursor }
    }
  }\`
export const person = graphql\`
  fragment clientPerson on Person @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
    @refetchable(queryName: "clientPersonQuery") {
    id
    attendances(last: $count, before: $cursor) @connection(key: "client__attendances") {
      edges { node { position event { title } } } pageInfo { hasPreviousPage startCursor }
    }
  }\`
`

const CONFIG = { src: './src', schema: './schema.graphql', language: 'typescript', eagerEsModules: true }

/** What relay-compiler has to say of a client's source; null when it takes both it and the schema. */
export const relayRefuses = async (source: string): Promise<string | null> => {
  const folder = await mkdtemp(join(tmpdir(), 'tongxi-relay-'))
  try {
    await mkdir(join(folder, 'src'))
    await writeFile(join(folder, 'relay.config.json'), JSON.stringify(CONFIG))
    await writeFile(join(folder, 'schema.graphql'), printedSchema())
    await writeFile(join(folder, 'src', 'client.ts'), source)
    const compiler = fileURLToPath(import.meta.resolve('relay-compiler'))
    await promisify(execFile)(process.execPath, [join(dirname(compiler), 'cli.js')], { cwd: folder })
    return null
  } catch (error) {
    const told = error as { readonly stderr?: string; readonly stdout?: string }
    return `${told.stdout ?? ''}${told.stderr ?? String(error)}`
  } finally {
    await rm(folder, { recursive: true })
  }
}
