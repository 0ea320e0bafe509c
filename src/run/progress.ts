import ora from 'ora'
import type { Terminal } from './terminal.ts'

/** Tells how far a long command is. */
export interface Progress {
  readonly step: (text: string) => void
  /** Clears the line, so that something else can be told between two steps. */
  readonly pause: () => void
  /** Ends the telling, so that what is printed next stands by itself. */
  readonly stop: () => void
}

/** Where nobody watches, a line each so many milliseconds is enough for a log. */
const QUIET = 5000

const plain = (terminal: Terminal): Progress => {
  let last = performance.now()
  return {
    step: (text) => {
      if (performance.now() - last < QUIET) return
      last = performance.now()
      terminal.tell(text)
    },
    pause: () => undefined,
    stop: () => undefined,
  }
}

/** A spinner where a person watches, plain lines elsewhere. */
export const progressOn = (terminal: Terminal, text: string): Progress => {
  if (!terminal.interactive) return plain(terminal)
  const spinner = ora({ text, stream: process.stderr }).start()
  return {
    step: (now) => {
      spinner.text = now
    },
    pause: () => {
      spinner.clear()
    },
    stop: () => {
      spinner.stop()
    },
  }
}
