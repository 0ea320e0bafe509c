import { join } from 'node:path'
import { Kind, parse, visit } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { QUESTIONS } from '../../src/api/questions.ts'
import type { Store } from '../../src/store/contract.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { openNeo4j } from '../../src/store/neo4j/open.ts'
import { temporaryFolder } from '../fixture/temporary.ts'
import { ensureNeo4j } from '../tools/neo4j-ensure.ts'
import { wipe } from '../tools/neo4j-fresh.ts'
import { fillSamples } from './samples.ts'
import { askOf, dataOf, type Ask } from './served.ts'

const server = await ensureNeo4j()
const folder = temporaryFolder()

/** Fields that hold others, and people meant by name: what each may cost one statement, however many rows come. */
const parts = (query: string): number => {
  let count = 0
  visit(parse(query), {
    Field: ({ selectionSet }) => {
      if (selectionSet !== undefined) count += 1
    },
    Argument: ({ name: { value }, value: { kind } }) => {
      if (['id', 'a', 'b', 'from', 'to', 'of', 'attendee'].includes(value) && kind === Kind.STRING) count += 1
    },
  })
  return count
}

/** A search for paths and for what lies around somebody goes on from step to step; a few statements a step. */
const STEPS = 12

const allowed = (query: string): number => parts(query) + (/\b(?:paths?|neighbourhood)\(/u.test(query) ? STEPS : 0)

interface Engine {
  readonly name: string
  readonly open: (note: (statement: string) => void) => Promise<Store>
  readonly skip: boolean
}

const engines: readonly Engine[] = [
  {
    name: 'the embedded store',
    open: (note) => openEmbedded(join(folder, 'samples.db'), { onStatement: note }),
    skip: false,
  },
  {
    name: 'Neo4j',
    open: async (note) => {
      if (server.skip !== null) throw new Error(server.skip)
      await wipe(server)
      return openNeo4j({ ...server, trace: (line) => line.includes(' C: RUN ') && note(line) })
    },
    skip: server.skip !== null,
  },
]

afterAll(async () => {
  if (server.skip === null) await server.release()
})

describe.each(engines)('a question to $name takes no more statements than it has parts', ({ open, skip }) => {
  const statements: string[] = []
  let store: Store
  let ask: Ask

  beforeAll(async () => {
    if (skip) return
    store = await open((statement) => statements.push(statement))
    await fillSamples(store)
    ask = askOf(store)
  })

  afterAll(() => (skip ? undefined : store.close()))

  it.skipIf(skip).each(QUESTIONS)('$question', async ({ query }) => {
    statements.length = 0
    await dataOf(ask(query))
    expect(statements.length).toBeGreaterThan(0)
    expect(statements.length).toBeLessThanOrEqual(allowed(query))
  })
})
