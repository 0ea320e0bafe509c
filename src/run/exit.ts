import { CommanderError } from 'commander'
import { TongxiError } from '../fact/error.ts'
import type { ErrorKind } from '../fact/error.ts'

/** What the program ends with; scripts may rely on these. */
export const EXIT = { ok: 0, input: 1, use: 2, store: 3, defect: 70 } as const

const BY_KIND: Readonly<Record<ErrorKind, number>> = { INPUT: EXIT.input, USE: EXIT.use, STORE: EXIT.store }

const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, ' ').trim()

/** The exit code an error asks for. Commander's own errors are wrong use, but for `--help` and `--version`. */
export const exitCodeOf = (error: unknown): number => {
  if (error instanceof TongxiError) return BY_KIND[error.kind]
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.use
  return EXIT.defect
}

/** What to tell of an error in one line: what, and where in the input; a defect of the program says that it is one. */
export const describeError = (error: unknown): string => {
  if (error instanceof TongxiError) {
    const message = oneLine(error.message)
    return error.where === undefined || message.includes(error.where) ? message : `${error.where}: ${message}`
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return `a defect of tongxi, please report it: ${oneLine(message)}`
}
