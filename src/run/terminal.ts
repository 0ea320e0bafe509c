import stringWidth from 'string-width'

/** Where commands write to and read from; the only way to the terminal. */
export interface Terminal {
  /** Results, on standard output. Waits where the reader is slow. */
  print(text: string): Promise<void>
  /** Everything that is no result: progress, warnings, errors. */
  tell(text: string): void
  /** A person watches standard error. */
  readonly interactive: boolean
}

/** The process's own streams. A reader that leaves early (`| head`) ends the program quietly. */
export const processTerminal = (): Terminal => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    print: (text) =>
      new Promise((resolve) => {
        process.stdout.write(`${text}\n`, () => {
          resolve()
        })
      }),
    tell: (text) => {
      process.stderr.write(`${text}\n`)
    },
    interactive: process.stderr.isTTY,
  }
}

/** Text with spaces after it up to a width in terminal columns; Chinese characters take two. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)))

/** Names and values in two columns. */
export const twoColumns = (rows: readonly (readonly [string, string | number])[]): string => {
  const width = Math.max(...rows.map(([name]) => stringWidth(name)))
  return rows.map(([name, value]) => `${padded(name, width)}  ${String(value)}`).join('\n')
}
