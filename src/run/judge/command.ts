import type { Command } from 'commander'
import { UseError } from '../../fact/error.ts'
import type { Judgement } from '../../fact/graph.ts'
import { FACT_VERDICTS, PAIR_VERDICTS } from '../../fact/judgement.ts'
import type { Store } from '../../store/contract.ts'
import { storeOption, withStore } from '../command.ts'
import type { Context, StoreOptions } from '../command.ts'
import { parseCorrection } from './correction-fields.ts'
import { judgeFact } from './judge-fact.ts'
import { judgePair } from './judge-pair.ts'
import type { Judge, Judged } from './judged.ts'
import { withdrawJudgement } from './withdraw-judgement.ts'

interface JudgeOptions extends StoreOptions {
  readonly why?: string
  readonly by?: string
  readonly set?: readonly string[]
  readonly withdraw?: string
  readonly json?: true
}

const wrong = (message: string): UseError => new UseError(message, { code: 'JUDGE_USE' })

const oneOf = <Word extends string>(words: readonly Word[], word: string): Word | undefined =>
  words.find((known) => known === word.toUpperCase())

const judgeOf = ({ why, by }: JudgeOptions, { environment }: Context): Judge => {
  const name = by ?? environment['TONGXI_JUDGE'] ?? environment['USER'] ?? environment['USERNAME'] ?? ''
  if (why === undefined || why.trim() === '') throw wrong('say why: --why TEXT')
  if (name.trim() === '') throw wrong('say who judges: --by NAME')
  return { why, by: name }
}

type Work = (store: Store) => Promise<Judged>

const pairWork = (verdict: (typeof PAIR_VERDICTS)[number], ids: readonly string[], judge: Judge): Work => {
  const [left, right, ...others] = ids
  if (left === undefined || right === undefined || others.length > 0) {
    throw wrong(`${verdict} takes two ids: of people or mentions, or of events or reports`)
  }
  return (store) => judgePair(store, { ...judge, verdict, left, right })
}

const factWork = (
  verdict: (typeof FACT_VERDICTS)[number],
  ids: readonly string[],
  given: Judge & Pick<JudgeOptions, 'set'>,
): Work => {
  const [fact, ...others] = ids
  if (fact === undefined || others.length > 0) {
    throw wrong(
      `${verdict} takes one id: of a mention or a report, PERSON@EVENT, or PERSON~PERSON for what is stated of the two`,
    )
  }
  const { set = [], ...judge } = given
  if (verdict === 'CORRECT' && set.length === 0) throw wrong('CORRECT takes what to put in place: --set FIELD=VALUE')
  if (verdict !== 'CORRECT' && set.length > 0) throw wrong(`${verdict} takes no --set; use CORRECT`)
  return (store) => judgeFact(store, { ...judge, verdict, fact, correction: parseCorrection(set) })
}

/** What the command line asks for. Throws `UseError`. */
const workOf = (words: readonly string[], options: JudgeOptions, context: Context): Work => {
  const [word, ...ids] = words
  if (options.withdraw !== undefined) {
    const id = options.withdraw
    if (word !== undefined) throw wrong('--withdraw takes the id of a judgement and no verdict')
    const judge = judgeOf(options, context)
    return (store) => withdrawJudgement(store, { ...judge, id })
  }
  if (word === undefined) throw wrong('say SAME, DIFFERENT, REJECT, CONFIRM or CORRECT, or --withdraw ID')
  const pair = oneOf(PAIR_VERDICTS, word)
  const fact = oneOf(FACT_VERDICTS, word)
  if (pair !== undefined) {
    if (options.set !== undefined) throw wrong(`${pair} takes no --set`)
    return pairWork(pair, ids, judgeOf(options, context))
  }
  if (fact === undefined) throw wrong(`no verdict ${word}: say SAME, DIFFERENT, REJECT, CONFIRM or CORRECT`)
  return factWork(fact, ids, {
    ...judgeOf(options, context),
    ...(options.set === undefined ? {} : { set: options.set }),
  })
}

const placeOf = ({ anchors = [] }: Judgement, nth: number): string => {
  const anchor = anchors[nth]
  return anchor === undefined ? '' : `“${anchor.name}” on page ${anchor.page.slice(0, 12)}`
}

const told = (judgement: Judgement): string => {
  const { id, verdict, subject, left, right, withdrawn } = judgement
  const ends = left === right ? [left] : [left, right]
  const facts = ends.map((end, nth) => `${end} ${placeOf(judgement, nth)}`.trim()).join(' and ')
  return `${withdrawn ? 'Withdrew' : 'Judged'} ${verdict} ${subject.toLowerCase()} ${facts} (judgement ${id})`
}

export const addJudgeCommand = (program: Command, context: Context): void => {
  program
    .command('judge')
    .description(
      'say that two people or two events are one (SAME) or two (DIFFERENT), or that what was read is wrong (REJECT), right (CONFIRM) or otherwise (CORRECT); it beats every rule and outlives a new reading',
    )
    .argument('[verdict]', 'SAME, DIFFERENT, REJECT, CONFIRM or CORRECT')
    .argument(
      '[ids...]',
      'two people or mentions, or two events or reports; after REJECT, CONFIRM and CORRECT one mention or report, PERSON@EVENT, or PERSON~PERSON for their relations',
    )
    .addOption(storeOption())
    .option('--why <text>', 'the reason, kept with the judgement')
    .option('--by <name>', 'who judges; TONGXI_JUDGE or the account’s name when absent')
    .option(
      '--set <field=value...>',
      'after CORRECT: name=李明华, participation=SPEAK,ATTEND, date=2024-12-19, predicate=SPOUSE',
    )
    .option('--withdraw <id>', 'take this judgement back')
    .option('--json', 'print the load and the judgements as one JSON object')
    .action(async (verdict: string | undefined, ids: string[], options: JudgeOptions) => {
      const work = workOf(verdict === undefined ? [] : [verdict, ...ids], options, context)
      await withStore({ ...options, create: false }, context, async (store) => {
        const { load, judgements } = await work(store)
        const text = options.json
          ? JSON.stringify({ load, judgements }, null, 2)
          : [...judgements.map(told), `Load ${String(load.id)}`].join('\n')
        await context.terminal.print(text)
      })
    })
}
