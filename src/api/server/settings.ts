import { jsonLog, type Log } from './log.ts'

/** How the API guards itself; every setting has a default that suits a server which strangers can reach. */
export interface ApiSettings {
  /** Largest sum of row costs of one operation, as `extensions.cost` tells it. */
  readonly cost: number
  /** Deepest nesting of fields. */
  readonly depth: number
  /** Most aliases in one document. */
  readonly aliases: number
  /** Most directives in one document. */
  readonly directives: number
  /** Most lexical tokens in one document. */
  readonly tokens: number
  /** Largest request body, in bytes. */
  readonly body: number
  /** Longest that one operation may run, in milliseconds. */
  readonly milliseconds: number
  /** Origins that browsers may call from; none closes the API to other origins. */
  readonly origins: readonly string[]
  /** Refuses requests that a browser would send across sites without asking first. */
  readonly csrf: boolean
  /** What a client must hold to write; empty where nobody may. */
  readonly token: string
  /** Most answers that are kept until a load changes the store; 0 keeps none. */
  readonly answers: number
  readonly introspection: boolean
  readonly graphiql: boolean
  /** Requests a minute that one network address may make; 0 sets no bound. */
  readonly rate: number
  /** Serves `/metrics`. */
  readonly metrics: boolean
  /** Gets a line for every answer and, in full, the errors that a client is not told. */
  readonly log: Log
}

export const DEFAULT_SETTINGS: ApiSettings = {
  cost: 50_000,
  depth: 16,
  aliases: 30,
  directives: 20,
  tokens: 2000,
  body: 1_000_000,
  milliseconds: 10_000,
  origins: [],
  csrf: true,
  token: '',
  answers: 500,
  introspection: true,
  graphiql: true,
  rate: 6000,
  metrics: true,
  log: jsonLog('warn'),
}
