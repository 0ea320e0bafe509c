import { describe, expect, test } from 'vitest'
import type { Judgement, PageFacts } from '../../src/fact/graph.ts'
import type { StoreTransaction } from '../../src/store/transaction.ts'
import { pages } from '../fixture/small-graph.ts'
import type { OpenStore } from './harness.ts'
import { freshStore, load } from './harness.ts'

const anchor = (page: string, id = 'aaa') => ({ id, page, name: '王磊', spans: [4, 6], event: [0, 12] })

const judgement = (id: string, change: Partial<Judgement> = {}): Judgement => ({
  id,
  verdict: 'SAME',
  subject: 'MENTION',
  left: 'aaa',
  right: 'bbb',
  by: 'person:沈知夏',
  at: '2031-03-02T08:00:00.000Z',
  why: '同一人',
  score: 1,
  withdrawn: false,
  anchors: [anchor('one'), anchor('two', 'bbb')],
  ...change,
})

const ALL = { limit: 100 }

export const describeJudging = (open: OpenStore): void => {
  describe('judgements', () => {
    const store = freshStore(open)

    const within = async <T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T> => {
      const { id } = await store().beginLoad('judge')
      return store().write(id, work)
    }

    const firstPage = (): PageFacts => {
      const [facts] = pages
      if (facts === undefined) throw new Error('the small graph has pages')
      return facts
    }

    test('come back whole, with what they correct and the fact that they keep', async () => {
      const [mention] = firstPage().mentions
      if (mention === undefined) throw new Error('the page has mentions')
      const corrected = judgement('j1', {
        verdict: 'CORRECT',
        right: 'aaa',
        anchors: [anchor('one')],
        correction: { name: '王蕾', gender: null, participation: ['SPEAK'] },
        fact: mention,
      })
      const { id } = await load(store(), { judgements: [corrected] })
      expect(await store().judgementsById(['none', 'j1'])).toEqual([
        null,
        { judgement: corrected, addedIn: id, withdrawnIn: null },
      ])
      expect(await store().judgementsOn(['aaa', 'zzz'])).toEqual([corrected])
      expect(await store().judgementsOn(['zzz'])).toEqual([])
    })

    test('tell the load that brought them and the one that took them back; they stay in the list', async () => {
      const first = judgement('j2', { at: '2031-03-02T08:00:00.000Z' })
      const second = judgement('j1', { at: '2031-03-02T09:00:00.000Z' })
      const added = await load(store(), { judgements: [second, first] })
      const withdrawal = { by: 'person:高云山', at: '2031-03-03T08:00:00.000Z', why: '看错了' }
      const back = { ...second, withdrawn: true, withdrawal }
      const taken = await load(store(), { judgements: [back] })
      await load(store(), { judgements: [back] })
      const slice = await store().judgements(ALL)
      expect(slice.rows.map(({ row }) => row)).toEqual([
        { judgement: first, addedIn: added.id, withdrawnIn: null },
        { judgement: back, addedIn: added.id, withdrawnIn: taken.id },
      ])
      expect(slice.total).toBe(2)
      expect((await store().judgements({ limit: 1, backward: true })).rows.map(({ row }) => row.judgement.id)).toEqual([
        'j1',
      ])
    })

    test('are found by the pages that they are anchored on, all that stand and in the order of their time', async () => {
      await load(store(), {
        judgements: [
          judgement('j3', {
            at: '2031-03-02T10:00:00.000Z',
            anchors: [anchor('two')],
            right: 'aaa',
            verdict: 'REJECT',
          }),
          judgement('j1'),
          judgement('j4', { withdrawn: true }),
          judgement('j5', { anchors: [anchor('three'), anchor('four')] }),
        ],
      })
      const found = await within(async (transaction) => [
        await transaction.judgementsOfPages(['two']),
        await transaction.judgementsOfPages(['one', 'three', 'none']),
        await transaction.judgementsOfPages([]),
      ])
      expect(found.map((judgements) => judgements.map(({ id }) => id))).toEqual([['j1', 'j3'], ['j1', 'j5'], []])
    })

    test('follow a fact to another id', async () => {
      await load(store(), { judgements: [judgement('j1')] })
      await load(store(), { judgements: [judgement('j1', { left: 'ccc' })] })
      expect((await store().judgementsOn(['ccc'])).map(({ id }) => id)).toEqual(['j1'])
      expect(await store().judgementsOn(['aaa'])).toEqual([])
    })

    test('a page keeps what was read beside what a judgement made of it', async () => {
      const facts = firstPage()
      const { page, ...asRead } = facts
      const judged: PageFacts = { ...facts, mentions: facts.mentions.slice(1), asRead }
      await load(store(), { addPages: [facts] })
      const changed = await load(store(), { withdrawPages: [page.id], addPages: [judged] })
      expect(changed).toMatchObject({ pagesAdded: 1, pagesWithdrawn: 1 })
      expect(await store().factsOfPages([page.id])).toEqual([judged])
      expect(await within((transaction) => transaction.pageFacts(page.id))).toEqual(judged)
    })
  })
}
