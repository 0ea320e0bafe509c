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
import { ingestGiven } from './ingest-given.ts'
import { standInLine } from './line.ts'
import { PageReader } from './page-reader.ts'
import { recorded } from './recorded.ts'
import { rereadStored } from './reread-stored.ts'

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

/** Readings anew that may wait for the one that runs. */
const WAITING = 4

const BUSY = { code: 'REREAD_BUSY', message: 'Pages are being read anew already; ask again in a while' } as const

/** A writer, and an end to the processes that read for it: whatever still waits for them fails. */
type ClosedWriter = ApiWriter & { readonly close: () => void }

/** What the API may have done to a store: the same as the command line does. */
export const apiWriter = (store: Store): ClosedWriter => {
  const readers = new Set<PageReader>()
  const reread = standInLine({ waiting: WAITING, busy: BUSY })
  const reading = async <Done>(work: (reader: PageReader) => Promise<Done>): Promise<Done> => {
    const reader = new PageReader()
    readers.add(reader)
    try {
      return await work(reader)
    } finally {
      readers.delete(reader)
      reader.close()
    }
  }
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
      const { pages, ...written } = await told(store, (watched) =>
        reading((reader) => ingestGiven(reader, watched, [page])),
      )
      const [only] = pages
      if (only === undefined || only.page === null) throw new TypeError('A page was loaded and not told')
      return { ...written, page: only.page }
    },
    ingestPages: async (pages) => {
      await prepared()
      return told(store, (watched) => reading((reader) => ingestGiven(reader, watched, pages)))
    },
    forgetPage: (page) => told(store, async (watched) => ({ load: await forgetPage(watched, page) })),
    judge: (asked) => told(store, (watched) => judge(watched, asked)),
    withdrawJudgement: (asked) => told(store, (watched) => withdrawJudgement(watched, asked)),
    reread: (asked) =>
      reread(() => told(store, (watched) => reading((reader) => rereadStored(reader, watched, asked)))),
    close: () => {
      for (const reader of readers) reader.close()
    },
  }
}
