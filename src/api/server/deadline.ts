import { getOperationAST, OperationTypeNode, type ExecutionArgs } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { ApiContext } from '../context.ts'
import { fault } from '../fault.ts'

/** Ends with the client's connection or when the time is over, whichever comes first. */
const deadline = (gone: AbortSignal, milliseconds: number): AbortSignal => {
  const over = new AbortController()
  AbortSignal.timeout(milliseconds).addEventListener('abort', () => {
    over.abort(fault('QUERY_TIMED_OUT', `The query took longer than ${String(milliseconds)} ms; ask for less at once`))
  })
  return AbortSignal.any([gone, over.signal])
}

/** Stops a query, and the reads for it, when its time is over. A write runs to its end: it is whole or not at all. */
export const useDeadline = (milliseconds: number): Plugin => ({
  onExecute: (payload) => {
    const args: ExecutionArgs = payload.args
    const context = args.contextValue as ApiContext
    const operation = getOperationAST(args.document, args.operationName)?.operation
    const signal = operation === OperationTypeNode.MUTATION ? context.gone : deadline(context.gone, milliseconds)
    Object.assign(context, { read: { signal } })
    Object.assign(payload.args, { signal })
  },
})
