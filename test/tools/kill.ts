import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { killRounds } from '../kill/rounds.ts'
import type { KillReport } from '../kill/rounds.ts'

interface Options {
  readonly rounds: number
  readonly pages: number
  readonly seed: number
  readonly json?: true
}

const whole = (text: string): number => {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('a whole number from 1 on is wanted')
  return number
}

const table = ({ rounds, killed, resumed, acknowledged, wrong }: KillReport): string =>
  [
    '| figure | value |',
    '| --- | --- |',
    `| rounds | ${String(rounds)} |`,
    `| loads killed before their end | ${String(killed)} |`,
    `| pages acknowledged before the kills | ${String(acknowledged)} |`,
    `| loads finished by running them again, with the graph of an undisturbed one | ${String(resumed)} |`,
    `| acknowledged pages lost, invariants broken, other graphs | ${String(wrong.length)} |`,
    ...wrong,
  ].join('\n')

const program = new Command('kill')
  .description('kills loads at random moments and looks each time whether the store keeps its word; ends with 1 if not')
  .option('--rounds <n>', 'kills', whole, 20)
  .option('--pages <n>', 'pages of one load', whole, 80)
  .option('--seed <n>', 'what the pages are drawn with; the moments are drawn anew each time', whole, 1)
  .option('--json', 'print one JSON object')
  .action(async ({ json, ...options }: Options) => {
    const folder = await mkdtemp(join(tmpdir(), 'tongxi-kill-'))
    try {
      const onRound = (done: number): void => {
        if (process.stderr.isTTY) process.stderr.write(`\r${String(done)} of ${String(options.rounds)} rounds `)
      }
      const report = await killRounds({ ...options, folder, onRound })
      process.stdout.write(`${json ? JSON.stringify(report) : table(report)}\n`)
      if (report.wrong.length > 0) process.exitCode = 1
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

await program.parseAsync()
