import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { loadPage } from '../../src/page/load-page.ts'
import { readPage } from '../../src/read/read-page.ts'
import { ingestPages } from '../../src/run/ingest.ts'
import type { IngestPage } from '../../src/run/ingest.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import type { Store } from '../../src/store/contract.ts'
import { loadSamples } from '../laws/sample.ts'
import { openFresh } from '../tools/neo4j-fresh.ts'
import { openSource } from '../tools/neo4j-lease.ts'
import { firstAnswer } from './first-answer.ts'
import { makePages } from './made-pages.ts'
import type { MadePage } from './made-pages.ts'

/** Pages a second of one thread; null where there is no such store on this machine. */
export interface LoadingBench {
  readonly pages: number
  readonly read: number
  readonly embedded: number
  readonly neo4j: number | null
  /** Seconds. */
  readonly firstAnswer: { readonly empty: number; readonly again: number }
}

const bytes = new TextEncoder()

const readAll = (made: readonly MadePage[]): IngestPage[] =>
  made.map(({ text, known }, nth) => {
    const page = loadPage({ bytes: bytes.encode(text), name: `page-${nth}`, known })
    return { reading: readPage(page), text: page.text }
  })

const perSecond = async (pages: number, work: () => unknown): Promise<number> => {
  const began = performance.now()
  await work()
  return (pages * 1000) / (performance.now() - began)
}

const loaded = async (store: Store, pages: readonly IngestPage[]): Promise<number> => {
  try {
    return await perSecond(pages.length, () => ingestPages({ store, pages }))
  } finally {
    await store.close()
  }
}

const intoEmbedded = async (pages: readonly IngestPage[]): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'tongxi-loading-'))
  try {
    return await loaded(await openEmbedded(join(folder, 'bench.db')), pages)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const intoNeo4j = async (pages: readonly IngestPage[]): Promise<number | null> => {
  const { offer, stop } = await openSource()
  try {
    return 'skip' in offer ? null : await loaded(await openFresh(offer), pages)
  } finally {
    await stop()
  }
}

/** Measures how long a user waits: for the first answer after starting, for pages to be read, and to be loaded. */
export const benchLoading = async (given: {
  readonly pages: number
  readonly seed: number
  readonly progress: (what: string) => void
}): Promise<LoadingBench> => {
  given.progress('making pages')
  const made = makePages(loadSamples(), given)
  readAll(made.slice(0, 50))
  given.progress('reading')
  let read: IngestPage[] = []
  const reading = await perSecond(made.length, () => (read = readAll(made)))
  given.progress('loading into the embedded store')
  const embedded = await intoEmbedded(read)
  given.progress('loading into Neo4j')
  const neo4j = await intoNeo4j(read)
  given.progress('starting')
  return { pages: made.length, read: reading, embedded, neo4j, firstAnswer: await firstAnswer() }
}

const number = (value: number | null): string => (value === null ? 'no server here' : value.toFixed(1))

/** The bench as a Markdown table. */
export const loadingTable = (bench: LoadingBench): string =>
  [
    '| figure | value |',
    '| --- | --- |',
    `| pages | ${bench.pages} |`,
    `| read, pages a second | ${number(bench.read)} |`,
    `| loaded into the embedded store, pages a second | ${number(bench.embedded)} |`,
    `| loaded into Neo4j, pages a second | ${number(bench.neo4j)} |`,
    `| start to first answer, samples loaded first, seconds | ${number(bench.firstAnswer.empty)} |`,
    `| start to first answer, seconds | ${number(bench.firstAnswer.again)} |`,
  ].join('\n')
