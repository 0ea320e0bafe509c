import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { pageId } from '../fact/id.ts'
import type { Store } from '../store/contract.ts'
import { parseStoreAddress } from '../store/open.ts'
import { withStore } from './command.ts'
import type { Context } from './command.ts'
import { loadPages } from './load.ts'
import { findPages } from './page-files.ts'
import { serveOptions, serveStore } from './serve.ts'
import type { ServeOptions } from './serve.ts'

/** Samples have a store of their own, so that they never mix with a person's own pages. */
const SAMPLE_STORE = 'embedded:./data/sample.db'

const SAMPLE_PAGES = fileURLToPath(new URL('../../seed/pages', import.meta.url))

const own = (address: string): string[] => [
  '',
  `${address} holds no pages yet: these are the samples that come with Tongxi, in ${SAMPLE_STORE}.`,
  'Load your own pages with `npx tongxi ingest PATH…` and start again.',
]

/** Loads the samples, unless the store has them all as the rules of today read them. */
const loadSamples = async (store: Store, context: Context): Promise<void> => {
  const files = await findPages([SAMPLE_PAGES])
  const ids = await Promise.all(files.map(async ({ path }) => pageId(await readFile(path))))
  const stored = await store.pagesById(ids)
  const { RULES_VERSION } = await import('../read/read-page.ts')
  if (stored.every((page) => page?.rules === RULES_VERSION)) return
  await loadPages({ store, files, given: {} }, context)
}

const questions = async (): Promise<string[]> => {
  const { QUESTIONS } = await import('../api/questions.ts')
  const asked = QUESTIONS.slice(0, 3).flatMap(({ question, query }) => [
    '',
    question,
    ...query.split('\n').map((line) => `  ${line}`),
  ])
  return ['', 'Questions worth asking; paste one into GraphiQL:', ...asked]
}

const isMissing = (address: string, context: Context): boolean => {
  const parsed = parseStoreAddress(address, context.environment)
  return parsed.engine === 'embedded' && !existsSync(parsed.path)
}

const start = async (options: ServeOptions, context: Context, chosen: boolean): Promise<void> => {
  const samples = !chosen && isMissing(options.store, context)
  const store = samples ? SAMPLE_STORE : options.store
  await withStore({ store, create: true }, context, async (opened) => {
    if (samples) await loadSamples(opened, context)
    const greeting = [...(samples ? own(options.store) : []), ...(await questions())]
    await serveStore(opened, { ...options, store }, { context, greeting })
  })
}

export const addStartCommand = (program: Command, context: Context): void => {
  const command = program.command('start').description('serve your store, or the sample pages while there is none')
  for (const option of serveOptions()) command.addOption(option)
  command.action((options: ServeOptions) =>
    start(options, context, command.getOptionValueSource('store') !== 'default'),
  )
}
