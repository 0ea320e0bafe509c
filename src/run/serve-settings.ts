import { InvalidArgumentError, Option } from 'commander'
import { DEFAULT_SETTINGS } from '../api/server/settings.ts'
import type { ApiSettings } from '../api/server/settings.ts'
import { jsonLog } from '../api/server/log.ts'

type Switch = 'on' | 'off'
type LogLevel = 'info' | 'warn' | 'error'

/** What a server lets others do, as the command line or the environment says. */
export interface SafetyOptions {
  readonly origins: readonly string[]
  readonly introspection: Switch
  readonly graphiql: Switch
  readonly metrics: Switch
  readonly rate: number
  readonly seconds: number
  readonly log: LogLevel
}

const parseOrigin = (text: string): string => {
  const origin = URL.canParse(text) ? new URL(text).origin : 'null'
  if (origin !== text) throw new InvalidArgumentError(`"${text}" is no origin, as in https://example.org.`)
  return origin
}

const parseOrigins = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(parseOrigin)

const parseRate = (text: string): number => {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError('must be a whole number, 0 for no bound.')
  return Number(text)
}

const parseSeconds = (text: string): number => {
  if (!/^[1-9]\d{0,4}$/u.test(text)) throw new InvalidArgumentError('must be a whole number of seconds from 1.')
  return Number(text)
}

const onOff = (name: string, description: string, byDefault: boolean): Option =>
  new Option(`--${name} <on|off>`, description)
    .env(`TONGXI_${name.toUpperCase()}`)
    .choices(['on', 'off'])
    .default(byDefault ? 'on' : 'off')

export const safetyOptions = (): Option[] => [
  new Option('--origins <list>', 'origins, apart by commas, whose pages may call the API in a browser; none otherwise')
    .env('TONGXI_ORIGINS')
    .argParser(parseOrigins)
    .default([], 'none'),
  onOff('introspection', 'whether clients may ask for the schema', DEFAULT_SETTINGS.introspection),
  onOff('graphiql', 'whether GraphiQL is served', DEFAULT_SETTINGS.graphiql),
  onOff('metrics', 'whether /metrics is served', DEFAULT_SETTINGS.metrics),
  new Option('--rate <number>', 'requests a minute that one address may make, 0 for no bound')
    .env('TONGXI_RATE')
    .argParser(parseRate)
    .default(DEFAULT_SETTINGS.rate),
  new Option('--seconds <number>', 'longest that one query may take')
    .env('TONGXI_SECONDS')
    .argParser(parseSeconds)
    .default(DEFAULT_SETTINGS.milliseconds / 1000),
  new Option('--log <level>', 'least that is logged to standard error: info has a line for every answer')
    .env('TONGXI_LOG')
    .choices(['info', 'warn', 'error'])
    .default('warn'),
]

/** The server's settings for these options. */
export const safetySettings = (options: SafetyOptions): Partial<ApiSettings> => ({
  origins: options.origins,
  introspection: options.introspection === 'on',
  graphiql: options.graphiql === 'on',
  metrics: options.metrics === 'on',
  rate: options.rate,
  milliseconds: options.seconds * 1000,
  log: jsonLog(options.log),
})
