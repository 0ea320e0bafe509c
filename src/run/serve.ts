import type { Command } from 'commander'
import { InvalidArgumentError, Option } from 'commander'
import type { Store } from '../store/contract.ts'
import { storeOption, withStore } from './command.ts'
import type { Context, StoreOptions } from './command.ts'
import { safetyOptions, safetySettings } from './serve-settings.ts'
import type { SafetyOptions } from './serve-settings.ts'

export interface ServeOptions extends StoreOptions, SafetyOptions {
  readonly port: number
  readonly host: string
}

const parsePort = (text: string): number => {
  const port = Number(text)
  if (!/^\d+$/u.test(text) || port > 65_535) throw new InvalidArgumentError('must be a port, 0 to 65535.')
  return port
}

/** The options of a server, the same for every command that serves. */
export const serveOptions = (): Option[] => [
  storeOption(),
  new Option('--port <number>', 'port to listen on, 0 for any free one').env('PORT').argParser(parsePort).default(4000),
  new Option('--host <address>', 'address to listen on').env('TONGXI_HOST').default('127.0.0.1'),
  ...safetyOptions(),
]

/** Resolves when the process is asked to end: Ctrl-C, or the signal that service managers send. */
const askedToEnd = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve()
      })
    }
  })

/** Serves a store until the process is asked to end; then answers what is under way and closes. */
export const serveStore = async (
  store: Store,
  options: ServeOptions,
  { context, greeting }: { readonly context: Context; readonly greeting: readonly string[] },
): Promise<void> => {
  const { startServer } = await import('../api/server/start.ts')
  const ended = askedToEnd()
  const { apiWriter } = await import('./write/api-writer.ts')
  const { PastGraphs } = await import('./past/past-graphs.ts')
  const past = new PastGraphs(store, { address: options.store, environment: context.environment })
  const token = context.environment['TONGXI_TOKEN'] ?? ''
  const { port, host } = options
  const writer = apiWriter(store)
  const server = await startServer({ store, port, host, writer, past, settings: { ...safetySettings(options), token } })
  const lines = [`Serving ${store.address}`, `  GraphQL and GraphiQL  ${server.url}`, ...greeting]
  await context.terminal.print(lines.join('\n'))
  await ended
  await server.close()
  writer.close()
  await past.close()
}

export const addServeCommand = (program: Command, context: Context): void => {
  const command = program.command('serve').description('serve a store as GraphQL, with GraphiQL in the browser')
  for (const option of serveOptions()) command.addOption(option)
  command.action((options: ServeOptions) =>
    withStore({ ...options, create: false }, context, (store) => serveStore(store, options, { context, greeting: [] })),
  )
}
