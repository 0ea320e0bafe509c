import type { ApiWriter, JudgementInput } from '../../api/writer.ts'
import { InputError } from '../../fact/error.ts'
import { FACT_VERDICTS, PAIR_VERDICTS } from '../../fact/judgement.ts'
import type { Store } from '../../store/contract.ts'
import { forgetPage } from '../forget-page.ts'
import { putGazetteer } from '../gazetteer.ts'
import { givenCorrection } from '../judge/correction-fields.ts'
import { judgeFact } from '../judge/judge-fact.ts'
import { judgePair } from '../judge/judge-pair.ts'
import type { Judged } from '../judge/judged.ts'
import { withdrawJudgement } from '../judge/withdraw-judgement.ts'
import { loadReader } from '../reader.ts'
import { rereadPages } from '../reread/reread.ts'
import { ingestGiven } from './ingest-given.ts'
import { recorded } from './recorded.ts'

const oneOf = <Word extends string>(words: readonly Word[], word: string): Word | undefined =>
  words.find((known) => known === word)

const wrong = (message: string): InputError => new InputError(message, { code: 'JUDGE_USE' })

const judge = (store: Store, { verdict, ids, by, why, correction }: JudgementInput): Promise<Judged> => {
  const [left, right, ...others] = ids
  const pair = oneOf(PAIR_VERDICTS, verdict)
  const fact = oneOf(FACT_VERDICTS, verdict)
  if (pair !== undefined) {
    if (left === undefined || right === undefined || others.length > 0) throw wrong(`${pair} takes two ids`)
    if (correction !== undefined) throw wrong(`${pair} takes no correction`)
    return judgePair(store, { by, why, verdict: pair, left, right })
  }
  if (fact === undefined || left === undefined || others.length > 0) {
    throw wrong(`${verdict} takes one id, or two of people for what relates them`)
  }
  return judgeFact(store, {
    by,
    why,
    verdict: fact,
    fact: right === undefined ? left : `${left}~${right}`,
    ...(correction === undefined ? {} : { correction: givenCorrection(correction) }),
  })
}

/** Does the write and tells what it changed. */
const told = async <Done>(store: Store, write: (store: Store) => Promise<Done>) => {
  const { store: watched, log } = recorded(store)
  const done = await write(watched)
  return { ...done, changes: log.changes() }
}

/** What the API may have done to a store: the same as the command line does. */
export const apiWriter = (store: Store): ApiWriter => {
  let gazetteer: Promise<void> | undefined
  /** A store that is filled through the API alone needs the divisions too; looked for once. */
  const prepared = async (): Promise<void> => {
    gazetteer ??= putGazetteer(store)
    try {
      await gazetteer
    } catch (error) {
      gazetteer = undefined
      throw error
    }
  }
  return {
    ingestPage: async (page) => {
      await prepared()
      const { pages, ...written } = await told(store, (watched) => ingestGiven(watched, [page]))
      const [only] = pages
      if (only === undefined || only.page === null) throw new TypeError('A page was loaded and not told')
      return { ...written, page: only.page }
    },
    ingestPages: async (pages) => {
      await prepared()
      return told(store, (watched) => ingestGiven(watched, pages))
    },
    forgetPage: (page) => told(store, async (watched) => ({ load: await forgetPage(watched, page) })),
    judge: (asked) => told(store, (watched) => judge(watched, asked)),
    withdrawJudgement: (asked) => told(store, (watched) => withdrawJudgement(watched, asked)),
    reread: async ({ page, apply }) => {
      const read = await loadReader()
      const only = page === undefined ? {} : { only: page }
      const result = await told(store, (watched) => rereadPages(watched, { read, apply, ...only }))
      if (page !== undefined && result.pages === 0) {
        throw new InputError(`The store has no page ${page}`, { code: 'PAGE_UNKNOWN', where: page })
      }
      return result
    },
  }
}
