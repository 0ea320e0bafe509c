import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const LOADER = fileURLToPath(new URL('loader.ts', import.meta.url))

interface Loading {
  readonly path: string
  readonly from: number
  readonly to: number
  /** Milliseconds after its first sign of life when the loader is killed; absent: it runs to its end. */
  readonly killAfter?: number
}

interface Loaded {
  /** Numbers of the pages that the loader acknowledged. */
  readonly acknowledged: readonly number[]
  /** Null for one that was killed. */
  readonly code: number | null
  readonly complaint: string
}

/** Runs the loader in a process of its own. */
export const runLoader = async ({ path, from, to, killAfter }: Loading): Promise<Loaded> => {
  const child = spawn(process.execPath, ['--import', 'tsx', LOADER, path, String(from), String(to)], { stdio: 'pipe' })
  const acknowledged: number[] = []
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line !== 'begin') acknowledged.push(Number(line))
    else if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter)
  })
  await once(child, 'close')
  return { acknowledged, code: child.exitCode, complaint }
}
