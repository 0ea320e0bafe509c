import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { z } from 'zod'
import { addCheckCommand } from './check/command.ts'
import type { Context } from './command.ts'
import { addCopyCommands } from './copy/commands.ts'
import { addDiffCommand } from './diff/command.ts'
import { describeError, EXIT, exitCodeOf } from './exit.ts'
import { addExplainCommand } from './explain.ts'
import { addForgetCommand } from './forget-command.ts'
import { addIngestCommand } from './ingest-command.ts'
import { addJudgeCommand } from './judge/command.ts'
import { addReadCommand } from './read.ts'
import { addRereadCommand } from './reread/command.ts'
import { addReviewCommand } from './review/command.ts'
import { addServeCommand } from './serve.ts'
import { addStartCommand } from './start.ts'
import { addStatusCommand } from './status.ts'
import type { Terminal } from './terminal.ts'

const packageFile = new URL('../../package.json', import.meta.url)

const version = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packageFile, 'utf8'))).version

/** In the order of the help. */
const COMMANDS: readonly ((program: Command, context: Context) => void)[] = [
  addReadCommand,
  addExplainCommand,
  addIngestCommand,
  addServeCommand,
  addStartCommand,
  addStatusCommand,
  addForgetCommand,
  addReviewCommand,
  addJudgeCommand,
  addRereadCommand,
  addDiffCommand,
  addCheckCommand,
  addCopyCommands,
]

const buildProgram = (context: Context): Command => {
  const program = new Command('tongxi')
    .description('reads Chinese official news pages into a graph of officials and meetings')
    .version(version())
    .exitOverride()
    .configureOutput({
      // One line an error, as for all others; the suggestion of a near command stands on a line of its own otherwise.
      outputError: (text) => {
        context.terminal.tell(
          `tongxi: ${text
            .replace(/^error: /u, '')
            .trim()
            .replaceAll('\n', ' ')}`,
        )
      },
    })
  for (const add of COMMANDS) add(program, context)
  return program
}

/**
 * Runs the program once with its arguments and tells its exit code: 0 ok, 1 bad input, 2 bad use, 3 store not reachable. Errors
 * are one line on standard error.
 */
export const runProgram = async (
  args: readonly string[],
  terminal: Terminal,
  environment: Context['environment'],
): Promise<number> => {
  let code: number = EXIT.ok
  const endWith = (asked: number): void => {
    if (code === EXIT.ok) code = asked
  }
  try {
    await buildProgram({ terminal, environment, endWith }).parseAsync(args, { from: 'user' })
  } catch (error) {
    endWith(exitCodeOf(error))
    // Commander has already written its own message.
    if (!(error instanceof CommanderError)) terminal.tell(`tongxi: ${describeError(error)}`)
  }
  return code
}
