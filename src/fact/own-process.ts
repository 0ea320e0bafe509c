import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A module that runs in a process of its own. */
export interface ProcessEntry {
  /** Its file's name without the ending, beside the module that begins it. */
  readonly name: string
  /** `import.meta.url` of that module. */
  readonly beside: string
  readonly given: readonly string[]
  /** Variables of the environment beside those of this process. */
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/** Begins a process of the product's own, built or from source. It writes errors where this one does, and talks by messages. */
export const beginProcess = ({ name, beside, given, environment = {} }: ProcessEntry): ChildProcess => {
  const source = beside.endsWith('.ts')
  return fork(fileURLToPath(new URL(`${name}.${source ? 'ts' : 'js'}`, beside)), given, {
    serialization: 'advanced',
    env: { ...process.env, ...environment },
    execArgv: source ? ['--import', import.meta.resolve('tsx')] : [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

/** In such a process: it ends with the one that began it, and not before. */
export const endWithParent = (): void => {
  process.once('disconnect', () => process.exit())
  // The terminal's Ctrl-C reaches every process of its group; the one that asked says when this one is done.
  process.on('SIGINT', () => undefined)
}
