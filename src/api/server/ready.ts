import { useReadinessCheck, type Plugin } from 'graphql-yoga'
import { StoreError } from '../../fact/error.ts'
import type { Store } from '../../store/contract.ts'

/** Longest that a store may take to say that it is there, in milliseconds. */
const PATIENCE = 3000

const body = (answer: object, status: number): Response =>
  new Response(`${JSON.stringify(answer)}\n`, { status, headers: { 'content-type': 'application/json' } })

/** `/ready`: 200 while the store answers, else 503 with the store's code; asks anew each time, so that it recovers by itself. */
export const useReady = (store: Store): Plugin =>
  useReadinessCheck({
    check: async () => {
      try {
        await Promise.race([
          store.loads({ limit: 1, backward: true }, { signal: AbortSignal.timeout(PATIENCE) }),
          new Promise((_resolve, reject) => {
            setTimeout(() => {
              reject(new StoreError('The store is silent', { code: 'STORE_SILENT', retriable: true }))
            }, PATIENCE).unref()
          }),
        ])
        return body({ ready: true }, 200)
      } catch (error) {
        return body({ ready: false, code: error instanceof StoreError ? error.code : 'STORE_FAILED' }, 503)
      }
    },
  })
