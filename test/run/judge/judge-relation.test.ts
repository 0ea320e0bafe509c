import { describe, expect, it } from 'vitest'
import type { Correction } from '../../../src/fact/graph.ts'
import type { FactVerdict } from '../../../src/fact/judgement.ts'
import { checkStore } from '../../../src/run/check/check-store.ts'
import { judgeFact } from '../../../src/run/judge/judge-fact.ts'
import { withdrawJudgement } from '../../../src/run/judge/withdraw-judgement.ts'
import type { Store } from '../../../src/store/contract.ts'
import { graphOf } from '../ingest-graph.ts'
import { load, withStore } from '../ingest-stores.ts'
import { couple, first, peopleNamed, who } from './pages.ts'

/** The page as newer rules read it; `keep` tells whether they read the relation. */
const readAnew = (keep: boolean): typeof couple => ({
  ...couple,
  reading: {
    ...couple.reading,
    rules: 'newer',
    articles: couple.reading.articles.map((article) => (keep ? article : { ...article, relations: [] })),
  },
})

const judge = async (store: Store, verdict: FactVerdict, correction?: Correction) => {
  const [one, other] = [first(await peopleNamed(store, '苏禾')), first(await peopleNamed(store, '程远'))]
  const fact = `${other}~${one}`
  return judgeFact(store, { ...who, verdict, fact, ...(correction === undefined ? {} : { correction }) })
}

const predicates = async (store: Store): Promise<readonly string[]> => {
  const [relations = []] = await store.relationsOfPeople([first(await peopleNamed(store, '苏禾'))])
  return relations.map(({ predicate }) => predicate)
}

describe('a judgement on a relation', () => {
  it('that rejects it takes it out of the graph until it is taken back, whatever newer rules read', () =>
    withStore(async (store) => {
      await load(store, [couple])
      const before = await graphOf(store)
      const { judgements } = await judge(store, 'REJECT')
      expect(judgements).toHaveLength(1)
      expect(await predicates(store)).toEqual([])
      await load(store, [readAnew(true)])
      expect(await predicates(store)).toEqual([])
      expect((await checkStore(store)).wrong).toEqual([])
      await load(store, [couple])
      await withdrawJudgement(store, { ...who, id: first(judgements).id })
      expect(await graphOf(store)).toEqual(before)
    }))

  it('that corrects it says what the one is to the other, and may be corrected again', () =>
    withStore(async (store) => {
      await load(store, [couple])
      await judge(store, 'CORRECT', { predicate: 'PARENT' })
      expect(await predicates(store)).toEqual(['PARENT'])
      await judge(store, 'CORRECT', { predicate: 'CHILD' })
      expect(await predicates(store)).toEqual(['CHILD'])
      expect((await checkStore(store)).wrong).toEqual([])
      await expect(judge(store, 'CORRECT', { name: '苏和' })).rejects.toMatchObject({ code: 'JUDGE_FIELD_UNKNOWN' })
    }))

  it('that confirms it keeps it where newer rules pass it over', () =>
    withStore(async (store) => {
      await load(store, [couple])
      await judge(store, 'CONFIRM')
      await load(store, [readAnew(false)])
      expect(await predicates(store)).toEqual(['SPOUSE'])
      expect((await checkStore(store)).wrong).toEqual([])
    }))

  it('needs a relation between the two', () =>
    withStore(async (store) => {
      await load(store, [readAnew(false)])
      await expect(judge(store, 'REJECT')).rejects.toMatchObject({ code: 'JUDGE_UNKNOWN' })
    }))
})
