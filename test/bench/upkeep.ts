import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkStore } from '../../src/run/check/check-store.ts'
import { archiveOf } from '../../src/run/copy/archive.ts'
import { digestOf } from '../../src/run/copy/digest.ts'
import { replay } from '../../src/run/copy/replay.ts'
import { diffLoads } from '../../src/run/diff/diff-loads.ts'
import { ingestPages } from '../../src/run/ingest.ts'
import type { IngestPage } from '../../src/run/ingest.ts'
import { reviewConflicts } from '../../src/run/review/conflicts.ts'
import { reviewEvents } from '../../src/run/review/events.ts'
import { review } from '../../src/run/review/review.ts'
import type { Store } from '../../src/store/contract.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { makeWorld, pagesOf } from '../world/world.ts'

/** What one size of store costs to load and to keep. Times are CPU time of the process in seconds. */
export interface UpkeepPoint {
  readonly pages: number
  readonly mentions: number
  readonly attendances: number
  readonly load: number
  /** One more page into the full store and into an empty one: milliseconds, mean over several pages, all loaded one by one. */
  readonly onePage: number
  readonly onePageEmpty: number
  readonly check: number
  readonly diff: number
  readonly copy: number
  readonly hashes: number
  readonly review: number
  /** Most memory that the process held so far, in MB. */
  readonly peak: number
}

/** Pages that are loaded one by one, after the others. */
const SINGLE = 60

const PEOPLE = 400
const YEARS = 16

const MOST = 10

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Each page into the full store and into an empty one of its own, in turn, so that both meet the same machine; opening does not count. */
const onePageEach = async (
  store: Store,
  folder: string,
  pages: readonly IngestPage[],
): Promise<Pick<UpkeepPoint, 'onePage' | 'onePageEmpty'>> => {
  const seconds = { full: 0, empty: 0 }
  for (const [nth, page] of pages.entries()) {
    seconds.full += await timed(() => ingestPages({ store, pages: [page] }))
    const empty = await openEmbedded(join(folder, `empty-${String(nth)}.db`))
    seconds.empty += await timed(() => ingestPages({ store: empty, pages: [page] }))
    await empty.close()
  }
  return { onePage: (1000 * seconds.full) / pages.length, onePageEmpty: (1000 * seconds.empty) / pages.length }
}

const keepUp = async (
  store: Store,
  folder: string,
): Promise<Pick<UpkeepPoint, 'check' | 'diff' | 'copy' | 'hashes' | 'review'>> => {
  const check = await timed(async () => {
    const { wrong } = await checkStore(store)
    if (wrong.length > 0) throw new Error(`the store is not sound: ${JSON.stringify(wrong[0])}`)
  })
  const { rows } = await store.loads({ limit: 2 })
  const [first, second] = rows.map(({ row }) => row.id)
  const diff = await timed(() => diffLoads(store, [first ?? 0, second ?? 0]))
  const copy = await timed(async () => {
    const target = await openEmbedded(join(folder, 'copy.db'))
    await replay(await archiveOf(store), target)
    await target.close()
  })
  const hashes = await timed(() => digestOf(store))
  const reviewed = await timed(async () => {
    await review(store, { limit: MOST })
    await reviewEvents(store, MOST)
    await reviewConflicts(store, MOST)
  })
  return { check, diff, copy, hashes, review: reviewed }
}

const pointOf = async (pages: readonly IngestPage[], singles: readonly IngestPage[]): Promise<UpkeepPoint> => {
  const folder = await mkdtemp(join(tmpdir(), 'tongxi-upkeep-'))
  try {
    const store = await openEmbedded(join(folder, 'full.db'))
    const half = Math.ceil(pages.length / 2)
    const load = await timed(async () => {
      await ingestPages({ store, pages: pages.slice(0, half) })
      await ingestPages({ store, pages: pages.slice(half) })
    })
    const kept = await keepUp(store, folder)
    const single = await onePageEach(store, folder, singles)
    const { mentions, attendances } = await store.counts()
    await store.close()
    const peak = process.resourceUsage().maxRSS / 1024
    return { pages: pages.length, mentions, attendances, load, ...kept, ...single, peak }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Loads ever longer runs of a simulated world's pages and measures what it takes to keep them: check, diff, copy, review, one more page. */
export const benchUpkeep = async (given: {
  readonly sizes: readonly number[]
  readonly seed: number
  readonly progress: (what: string) => void
}): Promise<readonly UpkeepPoint[]> => {
  const all = [...pagesOf(makeWorld({ people: PEOPLE, years: YEARS, seed: given.seed }))]
  const pages = all.map(({ reading, text }) => ({ reading, text }))
  const points: UpkeepPoint[] = []
  for (const size of given.sizes) {
    given.progress(`${String(size)} pages`)
    if (size + SINGLE > pages.length) throw new Error(`this world has ${String(pages.length)} pages; ask for fewer`)
    points.push(await pointOf(pages.slice(0, size), pages.slice(size, size + SINGLE)))
  }
  return points
}

const grows = (points: readonly UpkeepPoint[], read: (point: UpkeepPoint) => number): string => {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || first === last) return ''
  return (Math.log(read(last) / read(first)) / Math.log(last.pages / first.pages)).toFixed(2)
}

const ROWS: readonly (readonly [string, (point: UpkeepPoint) => number, number])[] = [
  ['mentions', ({ mentions }) => mentions, 0],
  ['attendances', ({ attendances }) => attendances, 0],
  ['load, CPU s', ({ load }) => load, 1],
  ['check, CPU s', ({ check }) => check, 1],
  ['diff of its two loads, CPU s', ({ diff }) => diff, 1],
  ['copy, CPU s', ({ copy }) => copy, 1],
  ['content hashes, CPU s', ({ hashes }) => hashes, 1],
  ['review, CPU s', (point) => point.review, 1],
  ['one more page, CPU ms', (point) => point.onePage, 1],
  ['one page into an empty store, CPU ms', (point) => point.onePageEmpty, 1],
  ['ratio of these', (point) => point.onePage / point.onePageEmpty, 2],
  ['most memory so far, MB', ({ peak }) => peak, 0],
]

/** The bench as a Markdown table; the last column tells by which power of the pages a row grows. */
export const upkeepTable = (points: readonly UpkeepPoint[]): string =>
  [
    `| pages | ${points.map(({ pages }) => String(pages)).join(' | ')} | grows by power |`,
    `| --- | ${points.map(() => '---').join(' | ')} | --- |`,
    ...ROWS.map(([name, read, digits]) => {
      const cells = points.map((point) => read(point).toFixed(digits))
      return `| ${name} | ${cells.join(' | ')} | ${grows(points, read)} |`
    }),
  ].join('\n')
