import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { Plugin } from 'graphql-yoga'
import type { Log } from './log.ts'

const HEADER = 'x-request-id'

/** An id that a proxy before us may have given; anything else is not taken into logs. */
const GIVEN = /^[\w-]{1,64}$/u

interface Trace {
  readonly id: string
  readonly start: number
}

const current = new AsyncLocalStorage<Trace>()

/** Id of the request that is being answered. */
export const requestId = (): string | undefined => current.getStore()?.id

/** Gives every request an id, which its answer and its lines in the log carry, and logs each answer. */
export const useTrace = (log: Log): Plugin => ({
  instrumentation: {
    request: ({ request }, wrapped) => {
      const given = request.headers.get(HEADER) ?? ''
      return current.run({ id: GIVEN.test(given) ? given : randomUUID(), start: performance.now() }, wrapped)
    },
  },
  onResponse: ({ request, response }) => {
    const trace = current.getStore()
    if (trace === undefined) return
    response.headers.set(HEADER, trace.id)
    const { pathname } = new URL(request.url, 'http://localhost')
    const milliseconds = Math.round(performance.now() - trace.start)
    log({
      level: 'info',
      message: `${request.method} ${pathname}`,
      request: trace.id,
      status: response.status,
      milliseconds,
    })
  },
})
