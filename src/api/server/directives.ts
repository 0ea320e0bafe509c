import { setTimeout as pause } from 'node:timers/promises'
import { getOperationAST, GraphQLError, type ExecutionArgs } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { InputError } from '../../fact/error.ts'
import type { Store } from '../../store/contract.ts'
import { AS_OF } from '../as-of/directive.ts'
import { storeAsOf } from '../as-of/store.ts'
import { changedStore } from '../changed-store.ts'
import type { ApiContext } from '../context.ts'
import { fault } from '../fault.ts'
import { KNOWN_AT } from '../known-at/directive.ts'
import type { ApiPast } from '../past.ts'
import { directiveValue, type QueryDirective } from '../query-directive.ts'

/** What the plugins need of a request. */
interface Asked {
  readonly context: ApiContext
  readonly valueOf: (directive: QueryDirective) => unknown
}

/** The client's own mistake as it is told; throws what is none. */
const toldOf = (error: unknown): GraphQLError => {
  if (error instanceof GraphQLError) return error
  if (!(error instanceof InputError)) throw error
  return new GraphQLError(error.message, { extensions: { code: error.code } })
}

/** Changes an operation's context before it is executed; the client's own mistakes become its answer. */
const useContext = (change: (asked: Asked) => Promise<void> | void): Plugin => ({
  onExecute: async (payload) => {
    const args: ExecutionArgs = payload.args
    const { document, operationName, schema, variableValues } = args
    const operation = getOperationAST(document, operationName)
    if (!operation) return
    const asked = { operation, variables: variableValues ?? {} }
    try {
      await change({
        context: args.contextValue as ApiContext,
        valueOf: (directive) => directiveValue(schema, directive, asked),
      })
    } catch (error) {
      payload.setResultAndStopExecution({ errors: [toldOf(error)] })
    }
  },
})

/** Gives an operation under `@asOf` the store as it looks from that day. */
export const useAsOf = (): Plugin =>
  useContext(({ context, valueOf }) => {
    const asOf = valueOf(AS_OF)
    if (typeof asOf === 'string') Object.assign(context, { asOf, store: storeAsOf(context.store, asOf) })
  })

interface KnownAtOptions {
  readonly past: ApiPast | undefined
  /** How long a request waits for a graph that is being made, in milliseconds. */
  readonly patience: number
}

const madeBy = async (load: number, { past, patience }: KnownAtOptions, { read }: ApiContext): Promise<Store> => {
  if (past === undefined) throw fault('KNOWN_AT_OFF', 'This server answers only from what is known now')
  const given = new AbortController()
  const late = pause(patience, null, { signal: given.signal, ref: false }).catch(() => null)
  try {
    const made = await Promise.race([past.at(load, read), late])
    if (made !== null) return made
  } finally {
    given.abort()
  }
  throw fault('PAST_NOT_READY', `The graph of load ${String(load)} is still being made; ask again in a while`)
}

/** Gives an operation under `@knownAt` the store as it was after that load. */
export const useKnownAt = (options: KnownAtOptions): Plugin =>
  useContext(async ({ context, valueOf }) => {
    const load = valueOf(KNOWN_AT)
    if (typeof load !== 'number') return
    const { address } = context.store
    const store = await madeBy(load, options, context)
    // Where it is kept is nothing that a client should see.
    Object.assign(context, { store: changedStore(store, { address }) })
  })
