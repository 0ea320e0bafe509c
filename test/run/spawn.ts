import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface How {
  readonly input?: string | Uint8Array
  readonly environment?: Readonly<Record<string, string>>
  readonly cwd?: string
}

const ENTRY = fileURLToPath(new URL('../../src/run/main.ts', import.meta.url))
const TSX = import.meta.resolve('tsx')

/** Runs the program as a person would, without the stores and passwords that this process may have in its environment. */
export const tongxi = (args: readonly string[], how: How = {}): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const kept = Object.entries(process.env).filter(([name]) => !/^(?:NEO4J_|TONGXI_|PORT$)/u.test(name))
    const child = spawn(process.execPath, ['--import', TSX, ENTRY, ...args], {
      cwd: how.cwd ?? root,
      env: { ...Object.fromEntries(kept), ...how.environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const [out, err]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() })
    })
    // A program that refuses its input early closes the pipe; that is its answer, not a failure of the test.
    child.stdin.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') reject(error)
    })
    child.stdin.end(how.input ?? '')
  })
