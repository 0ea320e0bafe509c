import { Command, InvalidArgumentError } from 'commander'
import { readWorld, runWorld } from '../world/run-world.ts'
import type { ReadResult, WorldResult } from '../world/run-world.ts'
import { readTable, worldJson, worldTable } from '../world/world-table.ts'

interface Options {
  readonly people: number
  readonly years: number
  readonly seed: readonly number[]
  readonly read?: number
  readonly errors?: true
  readonly json?: true
}

const whole = (text: string): number => {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('a whole number from 1 on is wanted')
  return number
}

/** `3` or `1-10`. */
const seeds = (text: string): readonly number[] => {
  const [first = '', last = first] = text.split('-')
  const [from, to] = [whole(first), whole(last)]
  if (to < from) throw new InvalidArgumentError('the first seed is the smaller one')
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

type Shown = WorldResult & { readonly read?: ReadResult }

const show = ({ read, ...result }: Shown, errors: boolean): void => {
  const parts = [
    worldTable(result),
    ...(errors ? result.bounds.examples : []),
    ...(read === undefined ? [] : ['', readTable(read)]),
  ]
  process.stdout.write(`${parts.join('\n')}\n\n`)
}

const program = new Command('world')
  .description('simulates officials and their papers, resolves what is printed, and prints how well it was told apart')
  .option('--people <n>', 'officials at least', whole, 2000)
  .option('--years <n>', 'years that the papers cover', whole, 10)
  .option('--seed <n>', 'what the world is drawn with; 1-10 for several worlds', seeds, [1])
  .option('--read <pages>', 'also read so many pages of one city and its counties, as the program would', whole)
  .option('--errors', 'list occupancies whose bounds are wrong')
  .option('--json', 'print one JSON object')
  .action(({ people, years, seed, read, errors, json }: Options) => {
    const results = seed.map((one): Shown => {
      const settings = { people, years, seed: one }
      const result = { ...runWorld(settings), ...(read === undefined ? {} : { read: readWorld(settings, read) }) }
      if (!json) show(result, errors ?? false)
      return result
    })
    if (json) process.stdout.write(`${worldJson(results)}\n`)
  })

program.parse()
