import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { digestOf } from '../../src/run/copy/digest.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { tongxiHere } from '../run/in-process.ts'
import { drawPages } from './draw-pages.ts'
import { runLoader } from './run-loader.ts'

export interface KillSettings {
  readonly rounds: number
  /** Pages of one load. */
  readonly pages: number
  readonly seed: number
  /** Empty folder to work in. */
  readonly folder: string
  readonly onRound?: (done: number) => void
}

export interface KillReport {
  readonly rounds: number
  /** Rounds in which the load was killed before its end. */
  readonly killed: number
  /** Loads that were finished, after how many kills whatever, with the graph of an undisturbed one. */
  readonly resumed: number
  /** Pages that were said to be done when a load was killed. */
  readonly acknowledged: number
  /** What did not hold, in words; empty when all did. */
  readonly wrong: readonly string[]
}

/** A load is killed up to a little later than an undisturbed one ends. */
const BEYOND = 1.1

/** Kills of one load until it is let run to its end. */
const KILLS_A_LOAD = 5

/** What the file and the program itself find wrong with a store after a kill. */
const wrongIn = async (path: string, acknowledged: readonly string[]): Promise<readonly string[]> => {
  const store = await openEmbedded(path)
  const live = await store.pagesById(acknowledged)
  await store.close()
  const lost = acknowledged.filter((_, nth) => live[nth] === null)
  const checked = await tongxiHere(['check', '--store', `embedded:${path}`])
  return [
    ...lost.map((page) => `page ${page} was acknowledged and is not there`),
    ...(checked.code === 0 ? [] : [`tongxi check ended with ${String(checked.code)}: ${checked.out}${checked.err}`]),
  ]
}

const graphIn = async (path: string): Promise<string> => {
  const store = await openEmbedded(path)
  const { graph } = await digestOf(store)
  await store.close()
  return graph
}

const removeStore = (path: string): Promise<unknown> =>
  Promise.all(['', '-wal', '-shm'].map((end) => rm(`${path}${end}`, { force: true })))

/**
 * Kills loads at random moments, `rounds` times, and looks after each kill whether all that was acknowledged is there and every
 * invariant holds; after some kills a load may run to its end, and must end with the graph of one that nobody disturbed.
 */
export const killRounds = async (settings: KillSettings): Promise<KillReport> => {
  const { rounds, folder, onRound = () => undefined } = settings
  const pages = drawPages(settings)
  const file = join(folder, 'pages.json')
  await writeFile(file, JSON.stringify(pages))
  const [calm, path] = [join(folder, 'undisturbed.db'), join(folder, 'killed.db')]
  const { took } = await runLoader({ store: calm, pages: file, batch: 2 })
  const undisturbed = await graphIn(calm)
  let [killed, resumed, acknowledged] = [0, 0, 0]
  const wrong: string[] = []
  const finish = async (): Promise<void> => {
    await runLoader({ store: path, pages: file, batch: 3 })
    if ((await graphIn(path)) === undisturbed) resumed += 1
    else wrong.push('a load that was killed and run again ended with another graph')
    await removeStore(path)
  }
  for (let round = 1; round <= rounds; round += 1) {
    const killAfter = Math.random() * took * BEYOND
    const load = await runLoader({ store: path, pages: file, batch: 1 + (round % 3), killAfter })
    const done = pages.slice(0, load.done).map(({ reading }) => reading.sha256)
    wrong.push(...(await wrongIn(path, done)))
    acknowledged += done.length
    killed += load.finished ? 0 : 1
    if (load.finished || round % KILLS_A_LOAD === 0 || round === rounds) await finish()
    onRound(round)
  }
  return { rounds, killed, resumed, acknowledged, wrong }
}
