import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { StoreError, UseError } from '../fact/error.ts'
import type { Store } from './contract.ts'

/** Where a person's own pages go when nothing else is said. */
export const DEFAULT_STORE = 'embedded:./data/tongxi.db'

/** Processes that a served embedded store reads in: two, so that one long read does not hold up the next. */
const READERS = { least: 2, most: 4 }

const NEO4J_SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc']

/** A store's address, taken apart. */
export type StoreAddress =
  | { readonly engine: 'embedded'; readonly path: string }
  | {
      readonly engine: 'neo4j'
      readonly uri: string
      readonly username: string
      readonly password: string
      readonly database: string | undefined
      /** Most connections to one server; undefined for the driver's own number. */
      readonly poolSize: number | undefined
    }

type Environment = Readonly<Record<string, string | undefined>>

const unknownAddress = (address: string, why: string): UseError =>
  new UseError(`unknown store address ${JSON.stringify(address)}: ${why}`, { code: 'STORE_ADDRESS' })

/** Most connections, as NEO4J_POOL_SIZE tells. */
const poolSizeIn = ({ NEO4J_POOL_SIZE: text = '' }: Environment): number | undefined => {
  if (text === '') return undefined
  const size = Number(text)
  if (Number.isSafeInteger(size) && size > 0) return size
  throw new UseError(`NEO4J_POOL_SIZE is ${JSON.stringify(text)}: a whole number from 1 is wanted`, {
    code: 'NEO4J_POOL_SIZE',
  })
}

const neo4jAddress = (address: string, environment: Environment): StoreAddress => {
  let url: URL
  try {
    url = new URL(address)
  } catch (error) {
    throw new UseError(`unknown store address ${JSON.stringify(address)}: no host`, {
      code: 'STORE_ADDRESS',
      cause: error,
    })
  }
  if (url.username !== '' || url.password !== '') {
    // An address is printed and logged; a password in it would be too.
    throw new UseError('a store address holds no password: set NEO4J_USERNAME and NEO4J_PASSWORD', {
      code: 'STORE_ADDRESS_PASSWORD',
    })
  }
  if (url.hostname === '') throw unknownAddress(address, 'no host')
  const password = environment['NEO4J_PASSWORD']
  if (password === undefined || password === '') {
    throw new UseError(`${address} needs a password: set NEO4J_PASSWORD`, { code: 'NEO4J_PASSWORD_MISSING' })
  }
  const database = environment['NEO4J_DATABASE']
  return {
    engine: 'neo4j',
    uri: address,
    username: environment['NEO4J_USERNAME'] ?? 'neo4j',
    password,
    database: database === '' ? undefined : database,
    poolSize: poolSizeIn(environment),
  }
}

/**
 * Takes an address apart: `embedded:PATH` or `neo4j://HOST:PORT` (also `bolt`, each with `+s` and `+ssc`), the latter with
 * NEO4J_USERNAME (default `neo4j`), NEO4J_PASSWORD, NEO4J_DATABASE and NEO4J_POOL_SIZE from the environment.
 *
 * @throws UseError for any other address.
 */
export const parseStoreAddress = (address: string, environment: Environment): StoreAddress => {
  const scheme = /^([a-z0-9+]+):/iu.exec(address)?.[1]?.toLowerCase()
  if (scheme === 'embedded') {
    const path = address.slice('embedded:'.length)
    if (path === '') throw unknownAddress(address, 'no file')
    return { engine: 'embedded', path }
  }
  if (scheme !== undefined && NEO4J_SCHEMES.includes(scheme)) return neo4jAddress(address, environment)
  throw unknownAddress(address, 'use embedded:PATH or neo4j://HOST:7687')
}

/**
 * Opens the store at an address. Only the engine that is named is loaded.
 *
 * `create` false refuses an embedded store that is not there yet instead of making an empty one.
 *
 * @throws UseError for an unknown address, StoreError when the store is not there, refuses or is of another version.
 */
export const openStore = async (
  address: string,
  options: { readonly create: boolean; readonly environment: Environment },
): Promise<Store> => {
  const parsed = parseStoreAddress(address, options.environment)
  if (parsed.engine === 'neo4j') {
    const { openNeo4j } = await import('./neo4j/open.ts')
    return openNeo4j(parsed)
  }
  if (!options.create && !existsSync(parsed.path)) {
    throw new StoreError(`no store at ${address}: load pages into it with \`tongxi ingest\``, { code: 'STORE_MISSING' })
  }
  const { openEmbedded } = await import('./embedded/open.ts')
  return openEmbedded(parsed.path, { readers: Math.min(Math.max(availableParallelism(), READERS.least), READERS.most) })
}
