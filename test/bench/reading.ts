import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { loadSamples } from '../laws/sample.ts'
import { CONTENDERS } from './contenders.ts'
import { GROWTH_KINDS, growthOf } from './growth.ts'
import type { GrowthCurve } from './growth.ts'
import { makePages } from './made-pages.ts'
import { measure } from './measure.ts'
import type { BenchPages, Measured } from './measure.ts'
import { compared } from './reading-table.ts'
import type { ReadingBench } from './reading-table.ts'

/** What a process of its own is asked to measure. */
const task = z.object({
  pages: z.string(),
  contender: z.string().optional(),
  growth: z.string().optional(),
  largest: z.number(),
})
type Task = z.infer<typeof task>

const pagesIn = async (path: string): Promise<BenchPages> => JSON.parse(await readFile(path, 'utf8')) as BenchPages

/** Does one task in this process and gives its result as JSON. */
export const doTask = async (given: string): Promise<string> => {
  const { pages: path, contender, growth, largest } = task.parse(JSON.parse(given))
  const { pages, before } = await pagesIn(path)
  return JSON.stringify(
    contender === undefined ? growthOf(growth ?? '', pages, largest) : await measure(contender, { pages, before }),
  )
}

/** Has a task done by a fresh process, so that none pays for another's memory. */
const inProcess = (given: Task): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const args = [...process.execArgv, '--expose-gc', process.argv[1] ?? '', 'measure', JSON.stringify(given)]
    execFile(process.execPath, args, { maxBuffer: 1 << 24 }, (error, out, told) => {
      if (error === null) resolve(JSON.parse(out))
      else reject(new Error(`${JSON.stringify(given)} was not measured: ${told}`, { cause: error }))
    })
  })

const require = createRequire(import.meta.url)
const version = (name: string): string =>
  z.object({ version: z.string() }).parse(require(`${name}/package.json`)).version

export interface BenchOptions {
  readonly pages: number
  readonly seed: number
  readonly rounds: number
  /** Bytes of the longest page of the growth curves; 0 for none. */
  readonly largest: number
  readonly progress: (what: string) => void
}

/** Measures reading against its peers: the contenders take turns, each in a process of its own. */
export const benchReading = async (options: BenchOptions): Promise<ReadingBench> => {
  const { pages, seed, rounds, largest, progress } = options
  progress('making pages')
  const samples = loadSamples()
  const made = makePages(samples, { pages, seed })
  const before = makePages(samples, { pages, seed: seed + 1 })
  const folder = await mkdtemp(join(tmpdir(), 'tongxi-bench-'))
  const path = join(folder, 'pages.json')
  try {
    await writeFile(path, JSON.stringify({ pages: made, before } satisfies BenchPages))
    const measured: Measured[] = []
    for (let round = 1; round <= rounds; round++)
      for (const { name } of CONTENDERS) {
        progress(`round ${round}: ${name}`)
        measured.push((await inProcess({ pages: path, contender: name, largest })) as Measured)
      }
    const growth: GrowthCurve[] = []
    for (const kind of largest === 0 ? [] : GROWTH_KINDS) {
      progress(`growth: ${kind}`)
      growth.push((await inProcess({ pages: path, growth: kind, largest })) as GrowthCurve)
    }
    const characters = made.reduce((sum, { text }) => sum + text.length, 0)
    return {
      pages: made.length,
      characters,
      seed,
      rounds,
      node: process.versions.node,
      versions: { nodejieba: version('nodejieba'), '@node-rs/jieba': version('@node-rs/jieba') },
      contenders: compared(measured, { pages: made.length, characters }),
      growth,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
