import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ApiPast } from '../../src/api/past.ts'
import { createApi } from '../../src/api/server/api.ts'
import type { ApiSettings } from '../../src/api/server/settings.ts'
import type { Store } from '../../src/store/contract.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { regions, smallGraph } from '../fixture/small-graph.ts'

export interface Answer {
  readonly data?: unknown
  readonly errors?: readonly {
    readonly message: string
    readonly extensions?: Readonly<Record<string, unknown>>
    readonly path?: readonly unknown[]
  }[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

export type Ask = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>

export const ENDPOINT = 'http://tongxi.test/graphql'

/** Loads the small graph into an empty store. */
export const fillSmallGraph = async (store: Store): Promise<void> => {
  await store.putRegions(regions)
  const load = await store.beginLoad('ingest')
  await store.write(load.id, (transaction) => transaction.apply(smallGraph))
  await store.endLoad(load.id)
}

const folders = new WeakMap<Store, string>()

/** An empty store of its own. */
export const openEmpty = async (): Promise<Store> => {
  const folder = await mkdtemp(join(tmpdir(), 'tongxi-api-'))
  const store = await openEmbedded(join(folder, 'small.db'))
  folders.set(store, folder)
  return store
}

/** The small graph in a store of its own. */
export const openSmallGraph = async (): Promise<Store> => {
  const store = await openEmpty()
  await fillSmallGraph(store)
  return store
}

/** Closes such a store and takes its files away. */
export const closeSmallGraph = async (store: Store): Promise<void> => {
  await store.close()
  await rm(folders.get(store) ?? '', { recursive: true })
}

export const postJson = (body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

/** Asks an API over the store without opening a port. */
export const askOf = (store: Store, settings: Partial<ApiSettings> = {}, past?: ApiPast): Ask => {
  const api = createApi({
    store,
    ...(past && { past }),
    settings: { log: () => undefined, metrics: false, answers: 0, ...settings },
  })
  return async (query, variables = {}) => {
    const response = await api.fetch(ENDPOINT, postJson({ query, variables }))
    return (await response.json()) as Answer
  }
}

/** The data of an answer that must hold no errors. */
export const dataOf = async <Data>(answer: Promise<Answer>): Promise<Data> => {
  const { data, errors } = await answer
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('; '))
  return data as Data
}

/** Code of the first error. */
export const codeOf = async (answer: Promise<Answer>): Promise<unknown> =>
  (await answer).errors?.[0]?.extensions?.['code']

/** The store with a note of every method that is called on it. */
export const counted = (store: Store): { readonly store: Store; readonly calls: string[] } => {
  const calls: string[] = []
  const spy = new Proxy(store, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver)
      if (typeof value !== 'function' || typeof name !== 'string') return value
      return (...args: unknown[]): unknown => {
        calls.push(name)
        return Reflect.apply(value, target, args)
      }
    },
  })
  return { store: spy, calls }
}
