import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { QUESTIONS } from '../../src/api/questions.ts'
import { folderWith } from './folder.ts'

const ENTRY = fileURLToPath(new URL('../../src/run/main.ts', import.meta.url))

interface Serving {
  readonly url: string
  /** All that was printed before the server was ready to answer. */
  readonly printed: () => string
  /** Asks it to end as a service manager does, and tells its exit code. */
  readonly end: () => Promise<number | null>
}

const start = (cwd: string): Promise<Serving> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), ENTRY, 'start', '--port', '0'], {
      cwd,
      env: { PATH: process.env['PATH'] },
    })
    onTestFinished(() => {
      child.kill('SIGKILL')
    })
    let printed = ''
    const closed = new Promise<number | null>((done) => child.once('close', done))
    const end = (): Promise<number | null> => {
      child.kill('SIGTERM')
      return closed
    }
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const url = /http:\S+\/graphql/u.exec(printed)?.[0]
      if (url !== undefined) resolve({ url, printed: () => printed, end })
    })
    void closed.then(() => reject(new Error(`ended before it served: ${printed}`)))
  })

const answer = z.object({
  data: z.object({
    people: z.object({
      nodes: z.array(z.object({ name: z.string(), attendances: z.object({ totalCount: z.number() }) })),
    }),
  }),
})

const ask = async (url: string): Promise<z.infer<typeof answer>['data']['people']['nodes']> => {
  const query = '{ people(search: "wangweidong", first: 1) { nodes { name attendances { totalCount } } } }'
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return answer.parse(await response.json()).data.people.nodes
}

describe('tongxi start where there is no store yet', () => {
  it('loads the samples into a store of their own, says so, answers, ends when asked, and finds them again', async () => {
    const folder = folderWith({})
    const first = await start(folder)
    expect(await ask(first.url)).toEqual([{ name: '王卫东', attendances: { totalCount: 2 } }])
    expect(first.printed()).toContain('embedded:./data/sample.db')
    expect(first.printed()).toContain('tongxi ingest')
    for (const { question } of QUESTIONS.slice(0, 3)) expect(first.printed()).toContain(question)
    expect(await first.end()).toBe(0)
    expect(existsSync(join(folder, 'data', 'sample.db'))).toBe(true)
    expect(existsSync(join(folder, 'data', 'tongxi.db'))).toBe(false)

    const second = await start(folder)
    expect(await ask(second.url)).toEqual([{ name: '王卫东', attendances: { totalCount: 2 } }])
    expect(await second.end()).toBe(0)
  })
})
