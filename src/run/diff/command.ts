import type { Command } from 'commander'
import { storeOption, wholeNumber, withStore } from '../command.ts'
import type { Context, StoreOptions } from '../command.ts'
import type { Cause } from './causes.ts'
import { diffLoads } from './diff-loads.ts'
import type { LoadDiff, PageChange, RowChange } from './diff-loads.ts'

interface DiffOptions extends StoreOptions {
  readonly json?: true
}

const SIGN = { added: '+', made: '+', removed: '−', withdrawn: '−', replaced: '~', changed: '~' } as const

const shown = ({ load, page, judgement }: Cause): string =>
  `${page === undefined ? `judgement ${judgement ?? ''}` : `page ${page.slice(0, 12)}`} in load ${String(load)}`

const pageLine = ({ change, name, id, published, publisher, load }: PageChange): string =>
  `  ${SIGN[change]} ${name} (${id.slice(0, 12)}, ${publisher ?? 'no publisher'} ${published ?? 'no date'}) in load ${String(load)}`

const judgementLine = ({ change, judgement }: LoadDiff['judgements'][number]): string => {
  const { id, verdict, by, why, anchors = [] } = judgement
  return `  ${SIGN[change]} ${verdict} ${anchors.map(({ name }) => name).join(', ')} (${id}), ${by}: ${why}`
}

const rowLine = ({ change, kind, says, because }: RowChange): string =>
  `  ${SIGN[change]} ${kind} ${says}${because.length === 0 ? '' : `; ${because.map(shown).join(', ')}`}`

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title} (${String(lines.length)})`, ...lines]

const textOf = ({ from, to, pages, judgements, regrouped, rows }: LoadDiff): string => {
  const lines = [
    ...section('Pages', pages.map(pageLine)),
    ...section('Judgements', judgements.map(judgementLine)),
    ...section(
      'People who became others',
      regrouped.map(({ name, before, after }) => `  ${name}: ${before.join(' ')} → ${after.join(' ')}`),
    ),
    ...section('Graph', rows.map(rowLine)),
  ]
  const title = `From load ${String(from.id)} (${from.action}) to load ${String(to.id)} (${to.action})`
  return [title, ...(lines.length === 0 ? ['Nothing changed'] : lines)].join('\n')
}

export const addDiffCommand = (program: Command, context: Context): void => {
  program
    .command('diff')
    .description(
      'what changed from the state after one load to that after another, and because of which pages and judgements',
    )
    .argument('<from>', 'number of a load', wholeNumber('<from>'))
    .argument('<to>', 'number of a load', wholeNumber('<to>'))
    .addOption(storeOption())
    .option('--json', 'print one JSON object')
    .action((from: number, to: number, options: DiffOptions) =>
      withStore({ ...options, create: false }, context, async (store) => {
        const diff = await diffLoads(store, [from, to])
        await context.terminal.print(options.json ? JSON.stringify(diff, null, 2) : textOf(diff))
      }),
    )
}
