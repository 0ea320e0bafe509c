import { existsSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Command } from 'commander'
import { UseError } from '../../src/fact/error.ts'
import { readPage } from '../../src/read/read-page.ts'
import { describeError } from '../../src/run/exit.ts'
import { parseJson } from '../../src/run/json-file.ts'
import { findPages } from '../../src/run/page-files.ts'
import type { PageFile } from '../../src/run/page-files.ts'
import { openPage } from '../../src/run/page-open.ts'
import { scoredPage } from './evaluate-format.ts'
import { scorePages } from './evaluate-score.ts'
import type { PageToScore } from './evaluate-score.ts'
import { belowMinimum, parseMinimum, scoreJson, scoreTable } from './evaluate-table.ts'

interface Options {
  readonly gold?: string
  readonly errors?: true
  readonly min?: string
  readonly json?: true
  readonly out?: string
}

const tell = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const answerOf = (file: PageFile): string => join(dirname(file.path), 'gold.json')

/** Pages with an answer beside them. */
const goldPages = async (directory: string): Promise<readonly PageFile[]> => {
  const files = (await findPages([directory])).filter((file) => existsSync(answerOf(file)))
  if (files.length === 0) throw new UseError(`no page with a gold.json under ${directory}`, { code: 'NO_GOLD' })
  return files
}

const bounds = (options: Options): ReadonlyMap<string, number> => {
  const parsed = options.min === undefined ? new Map<string, number>() : parseMinimum(options.min)
  if (parsed === null) throw new UseError('--min wants NAME=VALUE,…', { code: 'MIN_WRONG' })
  return parsed
}

/** Reads a page and keeps the reading as `OUT/NAME.json`; a page that cannot be read is told and counts as missing. */
const predict = async (file: PageFile, out: string): Promise<Pick<PageToScore, 'predicted' | 'text'>> => {
  try {
    const page = await openPage(file, {})
    const reading = readPage(page)
    await writeFile(join(out, `${file.name}.json`), JSON.stringify(reading, null, 2))
    return { predicted: scoredPage.parse(reading), text: page.text }
  } catch (error) {
    tell(`${file.name}: ${describeError(error)}`)
    return { predicted: undefined, text: undefined }
  }
}

const evaluate = async (directory: string, options: Options): Promise<number> => {
  const minimum = bounds(options)
  const files = await goldPages(options.gold ?? directory)
  const out = options.out ?? (await mkdtemp(join(tmpdir(), 'tongxi-readings-')))
  const pages: PageToScore[] = []
  for (const file of files) {
    const answer = answerOf(file)
    const gold = parseJson(answer, await readFile(answer, 'utf8'), scoredPage)
    pages.push({ name: file.name, gold, ...(await predict(file, out)) })
  }
  const score = scorePages(pages)
  print(options.json ? scoreJson(score) : scoreTable(score))
  if (options.errors) for (const error of score.errors) print(error)
  tell(`readings: ${out}`)
  const below = belowMinimum(score, minimum)
  for (const line of below) tell(line)
  if (score.missing > 0) return 2
  return below.length > 0 ? 1 : 0
}

const program = new Command('evaluate')
  .description('reads DIR/*/page.* and scores what was read against DIR/*/gold.json')
  .argument('[dir]', 'folder of gold pages', '../shared/gold')
  .option('--gold <dir>', 'the same as DIR, also a folder that holds one page only')
  .option('--errors', 'list what is wrong, with the words it was read from')
  .option('--min <name=value,…>', 'exit with 1 when a figure is lower')
  .option('--out <dir>', 'keep the readings there as NAME.json')
  .option('--json', 'print one JSON object')
  .action(async (directory: string, options: Options) => {
    process.exitCode = await evaluate(directory, options)
  })

try {
  await program.parseAsync()
} catch (error) {
  tell(describeError(error))
  process.exitCode = 2
}
