import { Command, InvalidArgumentError } from 'commander'
import { benchLoading, loadingTable } from '../bench/loading.ts'
import { benchReading, doTask } from '../bench/reading.ts'
import { readingTable } from '../bench/reading-table.ts'
import { benchStore, storeTable } from '../bench/store/bench.ts'

interface ReadingOptions {
  readonly pages: number
  readonly seed: number
  readonly rounds: number
  readonly largest: number
  readonly json?: true
}

const whole = (text: string): number => {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('a whole number is wanted')
  return number
}

const sizes = (text: string): readonly number[] => text.split(',').map(whole)

const progress = (what: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what} `)
}

const program = new Command('bench').description('measures what Tongxi does against named baselines in the same run')

program
  .command('reading')
  .description('reads pages made from our own samples by typesetting and renaming, beside native word cutters')
  .option('--pages <n>', 'pages to make', whole, 2000)
  .option('--seed <n>', 'what the pages are drawn with', whole, 1)
  .option('--rounds <n>', 'rounds; the fastest counts', whole, 3)
  .option('--largest <bytes>', 'longest page of the growth curves; 0 leaves them out', whole, 10_000_000)
  .option('--json', 'print one JSON object')
  .action(async ({ json, ...options }: ReadingOptions) => {
    const bench = await benchReading({ ...options, progress })
    progress('')
    process.stdout.write(`${json ? JSON.stringify(bench) : readingTable(bench)}\n`)
  })

program
  .command('loading')
  .description('loads such pages into both stores and starts the built program; run `npm run build` first')
  .option('--pages <n>', 'pages to make', whole, 400)
  .option('--seed <n>', 'what the pages are drawn with', whole, 1)
  .option('--json', 'print one JSON object')
  .action(async ({ json, ...options }: Omit<ReadingOptions, 'rounds' | 'largest'>) => {
    const bench = await benchLoading({ ...options, progress })
    progress('')
    process.stdout.write(`${json ? JSON.stringify(bench) : loadingTable(bench)}\n`)
  })

interface StoreOptions {
  readonly embedded: number
  readonly neo4j: number
  readonly smallest: number
  readonly rounds: number
  readonly seed: number
  readonly json?: true
}

program
  .command('store')
  .description('loads graphs of growing size into both stores, in turn with the engines alone, and asks them questions')
  .option('--embedded <n>', 'attendances of the largest graph in the embedded store; 0 leaves it out', whole, 200_000)
  .option('--neo4j <n>', 'attendances of the largest graph on Neo4j; 0 leaves it out', whole, 1_000_000)
  .option('--smallest <n>', 'attendances of the smallest graph; ten times as many in each next', whole, 10_000)
  .option('--rounds <n>', 'times that each question is asked', whole, 30)
  .option('--seed <n>', 'what the graphs are drawn with', whole, 1)
  .option('--json', 'print one JSON object')
  .action(async ({ json, ...options }: StoreOptions) => {
    const bench = await benchStore({ ...options, progress })
    progress('')
    process.stdout.write(`${json ? JSON.stringify(bench) : storeTable(bench)}\n`)
  })

program
  .command('api')
  .description('asks the API over both stores, on Neo4j beside the same questions in Cypher; --help tells more')
  .helpOption(false)
  .allowUnknownOption()
  .allowExcessArguments()
  .action(async () => {
    // It reads its own options, which stand after the name.
    process.argv.splice(2, 1)
    await import('./bench-api.ts')
  })

program
  .command('upkeep')
  .description('loads ever more pages of a simulated world and measures check, diff, copy, review and one more page')
  .option('--sizes <list>', 'pages of each store: 500,1000,2000', sizes, [500, 1000, 2000, 4000])
  .option('--seed <n>', 'what the world is drawn with', whole, 1)
  .option('--json', 'print one JSON object')
  .action(
    async ({
      json,
      ...options
    }: {
      readonly sizes: readonly number[]
      readonly seed: number
      readonly json?: true
    }) => {
      const { benchUpkeep, upkeepTable } = await import('../bench/upkeep.ts')
      const points = await benchUpkeep({ ...options, progress })
      progress('')
      process.stdout.write(`${json ? JSON.stringify(points) : upkeepTable(points)}\n`)
    },
  )

program
  .command('measure', { hidden: true })
  .argument('<task>')
  .action(async (task: string) => {
    process.stdout.write(await doTask(task))
  })

await program.parseAsync()
