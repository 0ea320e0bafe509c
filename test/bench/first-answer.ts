import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

const ENTRY = fileURLToPath(new URL('../../dist/run/main.js', import.meta.url))
const QUERY = JSON.stringify({ query: '{ people(first: 1) { nodes { name } } }' })

const addressOf = (cwd: string): { child: ReturnType<typeof spawn>; url: Promise<string> } => {
  const child = spawn(process.execPath, [ENTRY, 'start', '--port', '0'], { cwd, stdio: ['ignore', 'pipe', 'ignore'] })
  const url = new Promise<string>((resolve, reject) => {
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const found = /http:\S+\/graphql/u.exec(printed)?.[0]
      if (found !== undefined) resolve(found)
    })
    child.once('close', () => reject(new Error(`the program ended before it served: ${printed}`)))
  })
  return { child, url }
}

/** Seconds from starting the built program in `cwd` to its first answer. */
const startIn = async (cwd: string): Promise<number> => {
  const began = performance.now()
  const { child, url } = addressOf(cwd)
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(await url, { method: 'POST', headers, body: QUERY })
    if (!response.ok) throw new Error(`the first question was answered with ${response.status}`)
    await response.text()
    return (performance.now() - began) / 1000
  } finally {
    const closed = new Promise((done) => child.once('close', done))
    child.kill('SIGTERM')
    await closed
  }
}

/** Seconds to the first answer in an empty folder, where the samples are loaded first, and again where they are there. */
export const firstAnswer = async (): Promise<{ readonly empty: number; readonly again: number }> => {
  const cwd = await mkdtemp(join(tmpdir(), 'tongxi-start-'))
  try {
    return { empty: await startIn(cwd), again: await startIn(cwd) }
  } finally {
    await rm(cwd, { recursive: true, force: true })
  }
}
