import type { Plugin } from 'graphql-yoga'
import { fault } from '../fault.ts'

/** Ends with the client's connection or when the time is over, whichever comes first. */
export const deadline = (request: Request, milliseconds: number): AbortSignal => {
  const over = new AbortController()
  AbortSignal.timeout(milliseconds).addEventListener('abort', () => {
    over.abort(fault('QUERY_TIMED_OUT', `The query took longer than ${String(milliseconds)} ms; ask for less at once`))
  })
  return AbortSignal.any([request.signal, over.signal])
}

/** Stops execution where the reads' own signal ends. */
export const useDeadline = (): Plugin<{ readonly read?: { readonly signal?: AbortSignal } }> => ({
  onExecute({ args }) {
    Object.assign(args, { signal: args.contextValue.read?.signal })
  },
})
