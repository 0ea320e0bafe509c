import type { Command } from 'commander'
import { storeOption, withStore } from '../command.ts'
import type { Context, StoreOptions } from '../command.ts'
import { EXIT } from '../exit.ts'
import { progressOn } from '../progress.ts'
import { twoColumns } from '../terminal.ts'
import { archiveOf } from './archive.ts'
import { readBackup, writeBackup } from './backup-file.ts'
import { digestOf } from './digest.ts'
import { fillStore } from './fill.ts'
import type { Filled } from './fill.ts'

interface Json {
  readonly json?: true
}

interface Outcome extends Filled {
  readonly from: string
  readonly to: string
}

const say = async (context: Context, outcome: Outcome, { json }: Json): Promise<void> => {
  const { from, to, digest, isGraphEqual } = outcome
  const hashes = twoColumns(Object.entries(digest).map(([part, hash]) => [part, hash] as const))
  const equal = isGraphEqual ? 'with equal hashes' : 'facts with equal hashes'
  await context.terminal.print(json ? JSON.stringify(outcome, null, 2) : `${from} → ${to}, ${equal}\n${hashes}`)
  if (isGraphEqual) return
  context.terminal.tell(
    'tongxi: the graph that the facts make is another one than was stored: other rules made it, or it was damaged; `tongxi check` tells',
  )
  context.endWith(EXIT.input)
}

/** Runs something long, told as it goes, with the terminal free again afterwards. */
const watched = async <T>(context: Context, work: (onVersions: (done: number) => void) => Promise<T>): Promise<T> => {
  const progress = progressOn(context.terminal, 'copying')
  try {
    return await work((done) => progress.step(`${String(done)} pages copied`))
  } finally {
    progress.stop()
  }
}

const addCopyCommand = (program: Command, context: Context): void => {
  program
    .command('copy')
    .description('copy a store with its past into an empty one, also of the other engine, and compare their hashes')
    .argument('<from>', 'address of the store')
    .argument('<to>', 'address of an empty store, or of one that is not there yet')
    .option('--json', 'print the hashes as one JSON object')
    .action((from: string, to: string, options: Json) =>
      withStore({ store: from, create: false }, context, async (store) => {
        const filled = await watched(context, async (onVersions) => {
          const archive = await archiveOf(store)
          return fillStore({ address: to, archive, expected: () => digestOf(store), onVersions }, context)
        })
        await say(context, { from: store.address, to, ...filled }, options)
      }),
    )
}

const addBackupCommand = (program: Command, context: Context): void => {
  program
    .command('backup')
    .description('write a store with its past into one file, from which either engine can be filled')
    .argument('<file>', 'a file that is not there yet, such as graph.jsonl.gz')
    .addOption(storeOption())
    .option('--json', 'print the hashes as one JSON object')
    .action((file: string, options: StoreOptions & Json) =>
      withStore({ ...options, create: false }, context, async (store) => {
        const digest = await digestOf(store)
        await writeBackup(file, await archiveOf(store), digest)
        await say(context, { from: store.address, to: file, digest, isGraphEqual: true }, options)
      }),
    )
}

const addRestoreCommand = (program: Command, context: Context): void => {
  program
    .command('restore')
    .description('fill an empty store from a backup and compare the hashes')
    .argument('<file>', 'a backup')
    .addOption(storeOption())
    .option('--json', 'print the hashes as one JSON object')
    .action(async (file: string, options: StoreOptions & Json) => {
      const backup = await readBackup(file)
      const filled = await watched(context, (onVersions) =>
        fillStore({ address: options.store, archive: backup.archive, expected: backup.digest, onVersions }, context),
      )
      await say(context, { from: file, to: options.store, ...filled }, options)
    })
}

/** `copy`, `backup` and `restore`. */
export const addCopyCommands = (program: Command, context: Context): void => {
  addCopyCommand(program, context)
  addBackupCommand(program, context)
  addRestoreCommand(program, context)
}
