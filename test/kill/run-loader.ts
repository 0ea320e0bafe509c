import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const LOADER = fileURLToPath(new URL('loader.ts', import.meta.url))

export interface Loading {
  /** Path of the store. */
  readonly store: string
  /** Path of the pages. */
  readonly pages: string
  /** Pages a transaction. */
  readonly batch: number
  /** Milliseconds after the pages are at hand when the loader is killed; absent: it runs to its end. */
  readonly killAfter?: number
}

export interface Loaded {
  /** Pages that the loader said are done. */
  readonly done: number
  /** False for one that was killed. */
  readonly finished: boolean
  /** Milliseconds from the pages being at hand to its end. */
  readonly took: number
}

/** Runs the loader in a process of its own. Throws what it complains of. */
export const runLoader = async ({ store, pages, batch, killAfter }: Loading): Promise<Loaded> => {
  const args = ['--import', import.meta.resolve('tsx'), LOADER, store, pages, String(batch)]
  const child = spawn(process.execPath, args, { stdio: 'pipe' })
  let [done, began, complaint] = [0, performance.now(), '']
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line !== 'begin') {
      done = Number(line)
      return
    }
    began = performance.now()
    if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter)
  })
  await once(child, 'close')
  if (complaint !== '' || (child.exitCode !== null && child.exitCode !== 0)) throw new Error(complaint)
  return { done, finished: child.exitCode === 0, took: performance.now() - began }
}
