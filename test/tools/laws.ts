import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { LAWS } from '../laws/all-laws.ts'
import { fuzzJson, fuzzTable } from '../laws/fuzz/fuzz-table.ts'
import { fuzzKinds } from '../laws/fuzz/kinds.ts'
import { runFuzz } from '../laws/fuzz/run-fuzz.ts'
import { lawsJson, lawsTable } from '../laws/laws-table.ts'
import { tryLaw } from '../laws/run-laws.ts'
import type { Failure } from '../laws/run-laws.ts'
import { loadSamples } from '../laws/sample.ts'

interface Options {
  readonly cases: number
  readonly seed: number
  readonly laws: readonly string[]
  readonly json?: true
  readonly errors?: true
  readonly out?: string
  readonly fuzzMinutes?: number
}

const whole = (text: string): number => {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('a whole number is wanted')
  return number
}

const lawNames = (text: string): readonly string[] => {
  const names = text.split(',')
  const unknown = names.find((name) => !LAWS.some((law) => law.name === name))
  if (unknown !== undefined) throw new InvalidArgumentError(`no law is called ${unknown}`)
  return names
}

/** The words around the first places where a name stands. */
const around = (text: string, name: string): string => {
  const flat = text.replace(/\s+/gu, '')
  const places: string[] = []
  for (let at = flat.indexOf(name); at >= 0 && places.length < 2; at = flat.indexOf(name, at + 1))
    places.push(`…${flat.slice(Math.max(0, at - 16), at + name.length + 12)}…`)
  return places.join(' ')
}

const told = ({ samples, note, text, differences }: Failure): string =>
  [
    `${samples.join(' + ')}: ${note}`,
    ...differences.map(({ kind, what, name }) => `  ${kind}: ${what} ${name === undefined ? '' : around(text, name)}`),
  ].join('\n')

const keep = (out: string, failures: readonly Failure[]): void => {
  failures.forEach((failure, at) => {
    const folder = join(out, failure.law, `${String(at + 1).padStart(4, '0')}-${failure.samples.join('+')}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'page.txt'), failure.text)
    writeFileSync(join(folder, 'differences.txt'), `${told(failure)}\n`)
  })
}

/** Reads bad input of every kind until the CPU time is spent; ends with 1 when anything was found. */
const fuzz = (minutes: number, { seed, json, out }: Options): void => {
  const told = (spent: number): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r${spent.toFixed(1)} of ${minutes} CPU minutes `)
  }
  const rows = runFuzz(fuzzKinds(loadSamples()), { minutes, seed, progress: told })
  process.stdout.write(`${json ? fuzzJson(rows) : fuzzTable(rows)}\n`)
  const findings = rows.flatMap((row) =>
    row.findings.map(({ bytes }, at) => ({ bytes, name: `${row.kind}-${at + 1}` })),
  )
  if (findings.length > 0) process.exitCode = 1
  if (out === undefined) return
  mkdirSync(out, { recursive: true })
  for (const { bytes, name } of findings) writeFileSync(join(out, `${name}.txt`), bytes)
}

const progress = (law: string, done: number): void => {
  if (process.stderr.isTTY && done % 10 === 0) process.stderr.write(`\r${law} ${done} `)
}

const program = new Command('laws')
  .description('tries the laws of reading on variants of our own sample pages and prints how often each holds')
  .option('--cases <n>', 'variants of each law', whole, 200)
  .option('--seed <n>', 'what the variants are drawn with', whole, 1)
  .option(
    '--laws <names>',
    'only these, with commas',
    lawNames,
    LAWS.map(({ name }) => name),
  )
  .option('--errors', 'list every variant that was read otherwise')
  .option('--out <dir>', 'keep those variants there')
  .option('--json', 'print one JSON object')
  .option('--fuzz-minutes <n>', 'read bad input of every kind instead, for so many minutes of CPU time', whole)
  .action((options: Options) => {
    if (options.fuzzMinutes !== undefined) {
      fuzz(options.fuzzMinutes, options)
      return
    }
    const samples = loadSamples()
    const rates = LAWS.filter(({ name }) => options.laws.includes(name)).map((law) =>
      tryLaw(law, samples, { cases: options.cases, seed: options.seed, progress }),
    )
    process.stdout.write(`${options.json ? lawsJson(rates) : lawsTable(rates)}\n`)
    const failures = rates.flatMap((rate) => rate.failures)
    if (options.errors) process.stdout.write(`\n${failures.map(told).join('\n')}\n`)
    if (options.out !== undefined) keep(options.out, failures)
  })

program.parse()
