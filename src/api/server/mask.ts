import { GraphQLError } from 'graphql'
import { InputError, StoreError } from '../../fact/error.ts'

/** The error that a resolver threw, below what GraphQL wrapped around it. */
const origin = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError !== undefined ? origin(error.originalError) : error

const isEnded = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')

interface Told {
  readonly message: string
  readonly code: string
}

const toldOf = (cause: unknown): Told => {
  if (cause instanceof InputError) return { message: cause.message, code: cause.code }
  if (cause instanceof StoreError) {
    return { message: 'The store does not answer; try again in a while', code: 'STORE_UNAVAILABLE' }
  }
  if (isEnded(cause)) return { message: 'The request ended before its answer was complete', code: 'QUERY_TIMED_OUT' }
  return { message: 'Something went wrong on the server', code: 'INTERNAL_SERVER_ERROR' }
}

/** What a client may see: its own mistakes as they are, one sentence for everything else. */
export const maskError = (error: unknown): Error => {
  const cause = origin(error)
  if (cause instanceof GraphQLError) return error instanceof Error ? error : cause
  const { message, code } = toldOf(cause)
  const place = error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {}
  return new GraphQLError(message, {
    ...place,
    extensions: { code },
  })
}
