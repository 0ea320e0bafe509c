import type { Command } from 'commander'
import { UseError } from '../fact/error.ts'
import type { Reading } from '../fact/reading.ts'
import type { Context } from './command.ts'
import { explainedFacts } from './explain-facts.ts'
import { explainLines } from './explain-lines.ts'
import { findPages } from './page-files.ts'
import { checkGiven } from './page-known.ts'
import type { Given } from './page-known.ts'
import { openPage } from './page-open.ts'
import { loadReader } from './reader.ts'

interface ExplainOptions extends Given {
  readonly json?: true
}

const summary = (reading: Reading): string => {
  const events = reading.articles.flatMap((article) => article.events)
  const people = new Set(events.flatMap((event) => event.participants.map((person) => person.name)))
  const counts = [
    `${String(reading.articles.length)} articles`,
    `${String(events.length)} events`,
    `${String(people.size)} people at them`,
  ].join(', ')
  const known = `published ${reading.published ?? 'unknown'}, publisher ${reading.publisher ?? 'unknown'}`
  return `${reading.page}: ${counts}; ${known}; rules ${reading.rules}, text by ${reading.extractor}`
}

const explain = async (path: string, options: ExplainOptions, context: Context): Promise<void> => {
  const [file, ...others] = await findPages([path])
  if (file === undefined || others.length > 0) {
    throw new UseError(`${path} holds ${String(others.length + 1)} pages: name one`, { code: 'ONE_PAGE_WANTED' })
  }
  const page = await openPage(file, options)
  const readPage = await loadReader()
  const reading = readPage(page, { decisions: true })
  const facts = explainedFacts(reading)
  const text = options.json
    ? JSON.stringify({ page: reading.page, sha256: reading.sha256, facts }, null, 2)
    : [summary(reading), '', ...explainLines(page, facts)].join('\n')
  await context.terminal.print(text)
}

export const addExplainCommand = (program: Command, context: Context): void => {
  program
    .command('explain')
    .description('show a page with what was found where, by which rule, and what lost')
    .argument('<file>', 'a page, a folder with one page, or - for standard input')
    .option('--json', 'print the facts as one JSON object')
    .option('--published <date>', 'issue date of the page, 2024-12-20; wins over page.json')
    .option('--publisher <name>', 'newspaper or site; wins over page.json')
    .action((path: string, options: ExplainOptions) => {
      checkGiven(options)
      return explain(path, options, context)
    })
}
