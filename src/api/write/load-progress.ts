import { isDeepStrictEqual } from 'node:util'
import type { Load } from '../../fact/graph.ts'
import type { Store } from '../../store/contract.ts'
import { writerFor } from '../access.ts'
import { builder } from '../builder.ts'
import type { ApiContext } from '../context.ts'
import { fault } from '../fault.ts'
import { isAbsent } from '../given.ts'
import { LoadRef } from '../ref.ts'

/** How often the store is asked how far a load is, in milliseconds. */
const PERIOD = 250

/** How long nothing may happen before a load is taken for cut off and its subscription ends, in milliseconds. */
const IDLE = 600_000

const pause = (milliseconds: number, ended: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const stop = (): void => {
      clearTimeout(timer)
      ended.removeEventListener('abort', stop)
      resolve()
    }
    const timer = setTimeout(stop, milliseconds)
    ended.addEventListener('abort', stop)
  })

const latest = async (store: Store): Promise<Load | null> =>
  (await store.loads({ limit: 1, backward: true })).rows[0]?.row ?? null

const numbered = async (store: Store, number: number): Promise<Load | null> => {
  const [found] = (await store.loads({ limit: 1, after: [number - 1] })).rows
  return found?.row.id === number ? found.row : null
}

type Find = () => Promise<Load | null>

/** Finds the load that is meant: the one of this number, or the one that runs, or the next to begin. */
const finder = async (store: Store, number: number | null | undefined): Promise<Find> => {
  if (!isAbsent(number)) {
    if ((await numbered(store, number)) === null) throw fault('BAD_USER_INPUT', `There is no load ${String(number)}`)
    return () => numbered(store, number)
  }
  const before = await latest(store)
  if (before?.finishedAt === null) return () => numbered(store, before.id)
  const next = (before?.id ?? 0) + 1
  return () => numbered(store, next)
}

/** A load each time that it has gone on, until it has ended, the client lets go or the server closes. */
async function* progressOf({ gone, closing }: ApiContext, find: Find): AsyncGenerator<Load> {
  const ended = AbortSignal.any([gone, closing])
  let told: Load | null = null
  let moved = performance.now()
  while (!ended.aborted && performance.now() - moved < IDLE) {
    const load = await find()
    if (load !== null && !isDeepStrictEqual(load, told)) {
      told = load
      moved = performance.now()
      yield load
    }
    if (told !== null && told.finishedAt !== null) return
    await pause(PERIOD, ended)
  }
}

builder.subscriptionType({
  description: 'What goes on, as it happens, over server-sent events; needs the server’s token, as writing does.',
  fields: (t) => ({
    loadProgress: t.field({
      type: LoadRef,
      description:
        'A load, each time that it has gone on, whatever process does it; ends when the load has ended, or when nothing was heard of it for ten minutes.',
      args: {
        load: t.arg.int({
          description: 'Number of the load; the one that runs when absent, or the next to begin where none does.',
        }),
      },
      subscribe: async (_root, { load }, context) => {
        writerFor(context)
        return progressOf(context, await finder(context.store, load))
      },
      resolve: (load) => load,
    }),
  }),
})
