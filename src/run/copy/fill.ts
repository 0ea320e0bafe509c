import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { StoreError, UseError } from '../../fact/error.ts'
import type { Store } from '../../store/contract.ts'
import { openStore, parseStoreAddress } from '../../store/open.ts'
import type { Context } from '../command.ts'
import type { Archive } from './archive.ts'
import { digestOf } from './digest.ts'
import type { Digest } from './digest.ts'
import { replay } from './replay.ts'
import type { ReplayOptions } from './replay.ts'

/** What is copied; the graph is derived from it. */
const COPIED = ['regions', 'loads', 'judgements', 'pages'] as const

const checkEmpty = async (store: Store): Promise<void> => {
  const { pages, people } = await store.counts()
  const { total } = await store.loads({ limit: 1 })
  if (pages + people + total === 0) return
  throw new UseError(`${store.address} is not empty; give the address of a store that is`, { code: 'STORE_NOT_EMPTY' })
}

/** Files that SQLite keeps beside its own while it is open. */
const SIDES = ['', '-wal', '-shm']

const removeFile = async (path: string): Promise<void> => {
  for (const side of SIDES) await rm(`${path}${side}`, { force: true })
}

/** What an embedded store is filled under until it is whole, so that a copy that was cut off is never taken for one. */
const underWay = (path: string): string => `${path}.part`

const fillOpen = async (
  address: string,
  context: Context,
  fill: (store: Store) => Promise<Filled>,
): Promise<Filled> => {
  const store = await openStore(address, { create: true, environment: context.environment })
  try {
    await checkEmpty(store)
    return await fill(store)
  } finally {
    await store.close()
  }
}

const fillAt = async (address: string, context: Context, fill: (store: Store) => Promise<Filled>): Promise<Filled> => {
  const parsed = parseStoreAddress(address, context.environment)
  if (parsed.engine === 'neo4j' || existsSync(parsed.path)) return fillOpen(address, context, fill)
  const part = underWay(parsed.path)
  await removeFile(part)
  try {
    const filled = await fillOpen(`embedded:${part}`, context, fill)
    await rename(part, parsed.path)
    return filled
  } catch (error) {
    await removeFile(part)
    throw error
  }
}

export interface FillOptions extends ReplayOptions {
  /** Address of an empty store, or of one that is not there yet. */
  readonly address: string
  readonly archive: Archive
  /** The hashes that the archive must come to, known once it is read. */
  readonly expected: () => Digest | Promise<Digest>
}

/** The hashes of the copy, and whether its graph is the original's: newer rules may derive another one from the same facts. */
export interface Filled {
  readonly digest: Digest
  readonly isGraphEqual: boolean
}

/**
 * Fills an empty store from an archive and compares the hashes. An embedded store that is made new is there whole or not at all.
 *
 * @throws UseError STORE_NOT_EMPTY; StoreError COPY_DIFFERS, which names the parts that came out otherwise.
 */
export const fillStore = (options: FillOptions, context: Context): Promise<Filled> =>
  fillAt(options.address, context, async (store) => {
    await replay(options.archive, store, options)
    const [digest, expected] = [await digestOf(store), await options.expected()]
    const differing = COPIED.filter((part) => digest[part] !== expected[part])
    if (differing.length === 0) return { digest, isGraphEqual: digest.graph === expected.graph }
    throw new StoreError(
      `the copy differs from what was copied in its ${differing.join(', ')}: the original was written to meanwhile; copy it again`,
      { code: 'COPY_DIFFERS', where: options.address },
    )
  })
