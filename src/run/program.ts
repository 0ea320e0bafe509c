import { readFileSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { z } from 'zod'
import { DEFAULT_STORE } from '../store/open.ts'
import type { Context } from './command.ts'
import { describeError, EXIT, exitCodeOf } from './exit.ts'
import { addExplainCommand } from './explain.ts'
import { addReadCommand } from './read.ts'
import type { Terminal } from './terminal.ts'

const packageFile = new URL('../../package.json', import.meta.url)

const version = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packageFile, 'utf8'))).version

export const storeOption = (): Option =>
  new Option('--store <address>', 'embedded:PATH or neo4j://HOST:7687 (NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE)')
    .env('TONGXI_STORE')
    .default(DEFAULT_STORE)

const buildProgram = (context: Context): Command => {
  const program = new Command('tongxi')
    .description('reads Chinese official news pages into a graph of officials and meetings')
    .version(version())
    .exitOverride()
  addReadCommand(program, context)
  addExplainCommand(program, context)
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
