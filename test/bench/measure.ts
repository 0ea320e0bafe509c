import { CONTENDERS } from './contenders.ts'
import type { MadePage } from './made-pages.ts'

/** What one process measured of one contender. Times are CPU time of the process; `wall` is what a clock showed. */
export interface Measured {
  readonly contender: string
  /** Seconds until the first page was done, dictionaries loaded. */
  readonly ready: number
  /** Seconds for as many other pages before, in which the program's hot parts are compiled. */
  readonly first: number
  readonly seconds: number
  readonly wall: number
  /** Most memory that the process held, in MB. */
  readonly peak: number
  /** MB of live objects after the first quarter of the pages and after all. */
  readonly heapAtQuarter: number
  readonly heapAtEnd: number
}

const MEGA = 1024 * 1024

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** MB of live objects; node must run with `--expose-gc`. */
const liveHeap = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / MEGA
}

/** CPU seconds that one piece of work takes. */
const timed = (work: () => void): number => {
  const cpu = cpuSeconds()
  work()
  return cpuSeconds() - cpu
}

/** Pages to measure, and others that are done before, so that what is measured has been compiled. */
export interface BenchPages {
  readonly pages: readonly MadePage[]
  readonly before: readonly MadePage[]
}

/** Lets one contender do all pages once, in this process. */
export const measure = async (contender: string, { pages, before }: BenchPages): Promise<Measured> => {
  const found = CONTENDERS.find(({ name }) => name === contender)
  if (found === undefined) throw new Error(`no contender is called ${contender}`)
  const started = cpuSeconds()
  const work = await found.load()
  pages.slice(0, 1).forEach(work)
  const ready = cpuSeconds() - started
  const first = timed(() => {
    for (const page of before) work(page)
  })
  const quarter = Math.ceil(pages.length / 4)
  let seconds = 0
  let wall = 0
  const heaps = [pages.slice(0, quarter), pages.slice(quarter)].map((part) => {
    const clock = performance.now()
    seconds += timed(() => {
      for (const page of part) work(page)
    })
    wall += (performance.now() - clock) / 1000
    return liveHeap()
  })
  const peak = process.resourceUsage().maxRSS / 1024
  const [heapAtQuarter = 0, heapAtEnd = 0] = heaps
  return { contender, ready, first, seconds, wall, peak, heapAtQuarter, heapAtEnd }
}
