import type { Command } from 'commander'
import { InputError } from '../../fact/error.ts'
import { storeOption, withStore } from '../command.ts'
import type { Context, StoreOptions } from '../command.ts'
import { findPage } from '../find-page.ts'
import { progressOn } from '../progress.ts'
import { loadReader } from '../reader.ts'
import { pageAnew } from './page-anew.ts'
import type { Reread } from './page-anew.ts'
import { rereadPages } from './reread.ts'
import type { RereadResult } from './reread.ts'

interface RereadCommandOptions extends StoreOptions {
  readonly apply?: true
  readonly json?: true
}

const pageLines = ({ name, id, gained, lost }: Reread): readonly string[] => [
  `${name} (${id.slice(0, 12)})`,
  ...lost.map((line) => `  − ${line}`),
  ...gained.map((line) => `  + ${line}`),
  ...(gained.length + lost.length === 0 ? ['  ~ only evidence or its place'] : []),
]

const textOf = ({ pages, differing, load }: RereadResult): string => {
  const found = `${String(differing.length)} of ${String(pages)} pages are read otherwise`
  const ending = load === null ? 'put it in place with --apply' : `in place since load ${String(load.id)}`
  return [...differing.flatMap(pageLines), differing.length === 0 ? found : `${found}; ${ending}`].join('\n')
}

export const addRereadCommand = (program: Command, context: Context): void => {
  program
    .command('reread')
    .description('read stored pages anew with today’s rules and show what is otherwise')
    .argument('[page]', 'only this one: id, the first 8 or more digits of one, name of the page, or its file')
    .addOption(storeOption())
    .option('--apply', 'put the new reading in place; judgements stand')
    .option('--json', 'print one JSON object')
    .action((page: string | undefined, options: RereadCommandOptions) =>
      withStore({ ...options, create: false }, context, async (store) => {
        const only = page === undefined ? undefined : await findPage(store, page)
        const read = await loadReader()
        const progress = progressOn(context.terminal, 'reading anew')
        try {
          const result = await rereadPages(store, {
            anew: (stored) => pageAnew(read, stored),
            apply: options.apply === true,
            onPage: (done) => progress.step(`${String(done)} pages read anew`),
            ...(only === undefined ? {} : { only }),
          })
          progress.stop()
          if (only !== undefined && result.pages === 0) {
            throw new InputError(`${store.address} has no page ${only}`, { code: 'PAGE_UNKNOWN', where: only })
          }
          const text = options.json ? JSON.stringify({ store: store.address, ...result }, null, 2) : textOf(result)
          await context.terminal.print(text)
        } finally {
          progress.stop()
        }
      }),
    )
}
