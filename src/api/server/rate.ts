import type { IncomingMessage } from 'node:http'
import type { Plugin } from 'graphql-yoga'

/** Most clients that are remembered; the one seen longest ago is forgotten first. */
const CLIENTS = 10_000

interface Bucket {
  readonly left: number
  readonly at: number
}

/** Lets each client make `perMinute` requests a minute, as many as that at once. Kept in memory, for this process alone. */
export class RateLimit {
  readonly #buckets = new Map<string, Bucket>()
  readonly #perMinute: number

  constructor(perMinute: number) {
    this.#perMinute = perMinute
  }

  /** Counts a request at `now`, in milliseconds. Gives how many seconds to wait; 0 lets it pass. */
  wait(client: string, now: number): number {
    const bucket = this.#buckets.get(client) ?? { left: this.#perMinute, at: now }
    const left = Math.min(this.#perMinute, bucket.left + ((now - bucket.at) * this.#perMinute) / 60_000)
    const passes = left >= 1
    this.#buckets.delete(client)
    this.#buckets.set(client, { left: passes ? left - 1 : left, at: now })
    this.#forget()
    return passes ? 0 : Math.ceil(((1 - left) * 60) / this.#perMinute)
  }

  #forget(): void {
    if (this.#buckets.size <= CLIENTS) return
    const [oldest] = this.#buckets.keys()
    if (oldest !== undefined) this.#buckets.delete(oldest)
  }
}

const refusal = (seconds: number): Response =>
  new Response(
    JSON.stringify({
      errors: [
        { message: `Too many requests; try again in ${String(seconds)} s`, extensions: { code: 'RATE_LIMITED' } },
      ],
    }),
    { status: 429, headers: { 'content-type': 'application/json', 'retry-after': String(seconds) } },
  )

/** Refuses with status 429 the requests of a client beyond its rate; a client is a network address. */
export const useRateLimit = (perMinute: number): Plugin<object, { readonly req?: IncomingMessage }> => {
  const limit = new RateLimit(perMinute)
  return {
    onRequest: (payload) => {
      const client = payload.serverContext.req?.socket.remoteAddress
      if (client === undefined) return
      const seconds = limit.wait(client, performance.now())
      if (seconds > 0) payload.endResponse(refusal(seconds))
    },
  }
}
