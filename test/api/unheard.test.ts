import fc from 'fast-check'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { globalId } from '../../src/api/global-id.ts'
import { schema } from '../../src/api/schema.ts'
import type { Store } from '../../src/store/contract.ts'
import { documents } from './document.ts'
import { askOf, closeSmallGraph, openSmallGraph, type Ask } from './served.ts'
import { words } from './words.ts'

const RUNS = Number(process.env['TONGXI_FUZZ_RUNS'] ?? 100)

const EVENT = globalId('Event', 'e'.repeat(20))

/** The store, but each call of the given rank fails, some time after it was made. */
const failing = (store: Store, every: number): Store => {
  let calls = 0
  return new Proxy(store, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver)
      if (typeof value !== 'function') return value
      return (...args: unknown[]): unknown => {
        calls += 1
        const answer: unknown = Reflect.apply(value, target, args)
        if (!(answer instanceof Promise) || calls % every !== 0) return answer
        return wait(calls % 3).then(() => Promise.reject(new Error(`${String(name)} failed`)))
      }
    },
  })
}

/** Node ends a process for a rejection that nobody hears, so one request at the wrong moment would end the server. */
describe('a store that fails in the midst of requests', () => {
  let store: Store
  let unheard: unknown[]
  const hear = (reason: unknown): void => void unheard.push(reason)

  beforeAll(async () => {
    store = await openSmallGraph()
  })
  afterAll(() => closeSmallGraph(store))
  beforeEach(() => {
    unheard = []
    process.on('unhandledRejection', hear)
  })
  afterEach(() => void process.off('unhandledRejection', hear))

  const listens = async (ask: Ask, document: string): Promise<void> => {
    await ask(document)
    await wait(5)
    expect(unheard).toEqual([])
  }

  it.each([
    ['ids of nodes', `{ nodes(ids: ["${EVENT}", "no id"]) { id } }`],
    ['events to avoid', `{ paths(from: "甲", to: "乙", avoid: ["${EVENT}", "no id"]) { length } }`],
  ])('leaves no failure unheard where %s are in part wrong', (_what, document) =>
    listens(askOf(failing(store, 1)), document),
  )

  it('leaves no failure unheard, whatever is asked', async () => {
    const ask = askOf(failing(store, 3))
    await fc.assert(
      fc.asyncProperty(documents(schema, { words }), (document) => listens(ask, document)),
      { numRuns: RUNS },
    )
  })
})
