import type { Command } from 'commander'
import { UseError } from '../fact/error.ts'
import { describeError, exitCodeOf } from './exit.ts'
import type { Context } from './command.ts'
import { findPages } from './page-files.ts'
import type { PageFile } from './page-files.ts'
import { openPage } from './page-open.ts'
import { checkGiven } from './page-known.ts'
import type { Given } from './page-known.ts'
import { loadReader } from './reader.ts'

interface ReadOptions extends Given {
  readonly jsonl?: true
}

const readOne = async (file: PageFile, options: ReadOptions, context: Context): Promise<void> => {
  const page = await openPage(file, options)
  const readPage = await loadReader()
  await context.terminal.print(JSON.stringify(readPage(page, { decisions: true }), null, options.jsonl ? 0 : 2))
}

/** A page that cannot be read is told and left out; the others are read all the same. */
const readMany = async (paths: readonly string[], options: ReadOptions, context: Context): Promise<void> => {
  const files = await findPages(paths)
  if (!options.jsonl && files.length > 1) {
    throw new UseError(`${String(files.length)} pages: add --jsonl to print one JSON object a line`, {
      code: 'JSONL_WANTED',
    })
  }
  for (const file of files) {
    try {
      await readOne(file, options, context)
    } catch (error) {
      if (files.length === 1) throw error
      context.terminal.tell(`tongxi: ${describeError(error)}`)
      context.endWith(exitCodeOf(error))
    }
  }
}

export const addReadCommand = (program: Command, context: Context): void => {
  program
    .command('read')
    .description('print what pages say as JSON, every fact with its evidence; needs no store')
    .argument('<file...>', 'pages, folders of pages, or - for standard input')
    .option('--jsonl', 'one JSON object a line, for any number of pages')
    .option('--published <date>', 'issue date of the pages, 2024-12-20; wins over page.json')
    .option('--publisher <name>', 'newspaper or site; wins over page.json')
    .action((paths: string[], options: ReadOptions) => {
      checkGiven(options)
      return readMany(paths, options, context)
    })
}
