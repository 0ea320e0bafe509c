import { runProgram } from '../../src/run/program.ts'
import type { Ended } from './spawn.ts'

/** Runs the program in this process: as spawned, but without the second that a new one takes. Help is written past it. */
export const tongxiHere = async (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> => {
  const [out, err]: [string[], string[]] = [[], []]
  const terminal = {
    print: async (text: string) => {
      out.push(`${text}\n`)
    },
    tell: (text: string) => {
      err.push(`${text}\n`)
    },
    interactive: false,
  }
  const code = await runProgram(args, terminal, environment)
  return { code, out: out.join(''), err: err.join('') }
}
