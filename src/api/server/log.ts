/** One line of the server's log. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error'
  readonly message: string
  /** The request that it belongs to, as the answer's `x-request-id` names it. */
  readonly request?: string
  readonly [field: string]: unknown
}

export type Log = (entry: LogEntry) => void

const RANK = { info: 0, warn: 1, error: 2 } as const

/** Writes entries of a level and above as JSON, one a line, to standard error. */
export const jsonLog =
  (least: LogEntry['level']): Log =>
  (entry) => {
    if (RANK[entry.level] < RANK[least]) return
    process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`)
  }

/** What a thrown value tells a log: its stack with all causes, else its text. */
export const thrownText = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) return String(thrown)
  const own = thrown.stack ?? thrown.message
  return thrown.cause === undefined ? own : `${own}\nCaused by: ${thrownText(thrown.cause)}`
}
