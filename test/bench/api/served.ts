import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A server in a process of its own, and how it is asked. */
export interface Served {
  readonly ask: (query: string, variables: object) => Promise<unknown>
  readonly close: () => Promise<void>
}

const ENTRY = fileURLToPath(new URL('server.ts', import.meta.url))

interface Answer {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string }[]
}

const post = (url: string, agent: Agent, body: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('error', reject)
      response.once('end', () => resolve(Buffer.concat(parts).toString()))
    })
    asked.once('error', reject)
    asked.end(body)
  })

/** Serves the store at an address; the environment has what the address does not tell. */
export const serve = async (address: string, environment: NodeJS.ProcessEnv): Promise<Served> => {
  const child = spawn(process.execPath, ['--import', 'tsx', ENTRY, address], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const line = once(createInterface({ input: child.stdout }), 'line')
  const url = await Promise.race([line, ended.then(() => null)])
  if (url === null) throw new Error('the server ended before it served')
  const agent = new Agent({ keepAlive: true })
  return {
    ask: async (query, variables) => {
      const text = await post(String(url[0]), agent, JSON.stringify({ query, variables }))
      const { data, errors } = JSON.parse(text) as Answer
      if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('; '))
      return data
    },
    close: async () => {
      agent.destroy()
      child.stdin.end()
      await ended
    },
  }
}
