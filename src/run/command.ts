import type { Terminal } from './terminal.ts'

/** What every command is handed: where to write, and how to ask for an exit code when it went through with losses. */
export interface Context {
  readonly terminal: Terminal
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Ends the program with this code after the command; the first one set stays. */
  readonly endWith: (code: number) => void
}

/** Options of commands that open a store. */
export interface StoreOption {
  readonly store: string
}
