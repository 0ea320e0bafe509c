import { describe, expect, it } from 'vitest'
import { forgetPage } from '../../../src/run/forget-page.ts'
import { judgeFact } from '../../../src/run/judge/judge-fact.ts'
import { withdrawJudgement } from '../../../src/run/judge/withdraw-judgement.ts'
import type { FactVerdict } from '../../../src/fact/judgement.ts'
import type { Correction } from '../../../src/fact/graph.ts'
import type { Store } from '../../../src/store/contract.ts'
import { readingOf } from '../../resolve/builder.ts'
import { graphOf } from '../ingest-graph.ts'
import { load, withStore } from '../ingest-stores.ts'
import { cityPage, countyPage, first, mentionsNamed, peopleNamed, readAnew, who } from './pages.ts'

const judge = (store: Store, verdict: FactVerdict, [fact, correction]: readonly [string, Correction?]) =>
  judgeFact(store, { ...who, verdict, fact, ...(correction === undefined ? {} : { correction }) })

const eventsOf = async (store: Store) => (await store.events({}, { limit: 100 })).rows.map(({ row }) => row)

describe('REJECT', () => {
  it('takes a misread name out of the graph, for good', () =>
    withStore(async (store) => {
      await load(store, [cityPage])
      const before = await graphOf(store)
      const { id } = first(await mentionsNamed(store, '白露'))
      const { judgements } = await judge(store, 'REJECT', [id])
      expect(await peopleNamed(store, '白露')).toEqual([])
      expect(await eventsOf(store)).toMatchObject([{ attendances: 1 }])
      const judged = await graphOf(store)
      await load(store, [cityPage])
      expect(await graphOf(store)).toEqual(judged)
      await forgetPage(store, cityPage.reading.sha256)
      await load(store, [cityPage])
      expect(await graphOf(store)).toEqual(judged)
      await load(store, [readAnew(cityPage, (events) => events)])
      expect(await graphOf(store)).toEqual(judged)
      await load(store, [cityPage])
      await withdrawJudgement(store, { ...who, id: first(judgements).id })
      expect(await graphOf(store)).toEqual(before)
    }))

  it('of an attendance rejects all mentions that say so, and leaves the person at other events', () =>
    withStore(async (store) => {
      await load(store, [countyPage])
      const person = first(await peopleNamed(store, '苏禾'))
      const [planting] = (await eventsOf(store)).filter(({ title }) => title === '植树活动')
      await judge(store, 'REJECT', [`${person}@${planting?.id ?? ''}`])
      expect(await eventsOf(store)).toMatchObject([{ title: '全县春耕工作会议', attendances: 2 }])
      expect(await store.peopleById([person])).toMatchObject([{ attendances: 1, mentions: 1 }])
    }))

  it('of a report leaves its people named and the event gone', () =>
    withStore(async (store) => {
      await load(store, [cityPage])
      const [event] = await eventsOf(store)
      await judge(store, 'REJECT', [event?.id ?? ''])
      expect(await eventsOf(store)).toEqual([])
      expect((await mentionsNamed(store, '程远')).map(({ report }) => report)).toEqual([null])
      expect(await store.counts()).toMatchObject({ people: 2, reports: 0, attendances: 0 })
    }))

  it('holds for the event it was said of, whatever ordinal a new reading gives it, and for no other', () =>
    withStore(async (store) => {
      await load(store, [countyPage])
      const at = (await mentionsNamed(store, '苏禾')).find(({ roles }) => roles.length > 0)
      await judge(store, 'REJECT', [at?.id ?? ''])
      await load(store, [readAnew(countyPage, (events) => events.toReversed())])
      const left = await mentionsNamed(store, '苏禾')
      expect(left).toHaveLength(1)
      expect(left[0]?.roles).toEqual([])
    }))
})

describe('CORRECT', () => {
  it('puts a name right, so that the person becomes the one who bears it; the words on the page stay', () =>
    withStore(async (store) => {
      await load(store, [
        countyPage,
        readingOf({
          published: '2031-03-06',
          publisher: '云岭日报',
          articles: [{ events: [{ date: '2031-03-06', people: [{ name: '程元', roles: ['PARTY 书记@630121'] }] }] }],
        }),
      ])
      const before = await graphOf(store)
      const misread = first(await mentionsNamed(store, '程元'))
      const { judgements } = await judge(store, 'CORRECT', [misread.id, { name: '程远' }])
      expect(await peopleNamed(store, '程元')).toEqual([])
      expect(await store.peopleById(await peopleNamed(store, '程远'))).toMatchObject([{ mentions: 2, attendances: 2 }])
      const [now] = await store.mentionsById([misread.id])
      expect(now?.evidence).toEqual([
        ...misread.evidence,
        { basis: 'REFERENCE', rule: 'judgement', source: `judgement:${first(judgements).id}` },
      ])
      await withdrawJudgement(store, { ...who, id: first(judgements).id })
      expect(await graphOf(store)).toEqual(before)
    }))

  it('of several on one fact the later wins field by field, and each can be taken back by itself', () =>
    withStore(async (store) => {
      await load(store, [cityPage])
      const { id } = first(await mentionsNamed(store, '白露'))
      await judge(store, 'CORRECT', [id, { gender: '女', ethnicity: '藏族' }])
      const { judgements } = await judge(store, 'CORRECT', [id, { ethnicity: '回族' }])
      expect(await store.mentionsById([id])).toMatchObject([{ gender: '女', ethnicity: '回族' }])
      await withdrawJudgement(store, { ...who, id: first(judgements).id })
      expect(await store.mentionsById([id])).toMatchObject([{ gender: '女', ethnicity: '藏族' }])
    }))

  it('moves an event to its right day, where the report of another paper joins it', () =>
    withStore(async (store) => {
      const other = readingOf({
        published: '2031-05-08',
        publisher: '滨海日报',
        articles: [
          {
            events: [
              {
                title: '全市防汛工作会议',
                date: '2031-05-07',
                regions: ['370100'],
                people: [{ name: '程远', roles: ['GOVERNMENT 副市长@370100'] }, { name: '白露' }],
              },
            ],
          },
        ],
      })
      await load(store, [cityPage, other])
      expect(await eventsOf(store)).toHaveLength(2)
      const [, late] = await eventsOf(store)
      await judge(store, 'CORRECT', [late?.id ?? '', { date: '2031-05-06' }])
      expect(await eventsOf(store)).toMatchObject([{ date: '2031-05-06', attendances: 2 }])
      expect((await eventsOf(store))[0]?.reports).toHaveLength(2)
    }))

  it('refuses a field that the fact does not have, nothing, and what belongs to CORRECT alone', () =>
    withStore(async (store) => {
      await load(store, [cityPage])
      const { id } = first(await mentionsNamed(store, '白露'))
      const refused = (verdict: FactVerdict, correction?: Correction) =>
        expect(judge(store, verdict, correction === undefined ? [id] : [id, correction])).rejects
      await refused('CORRECT', { title: '会议' }).toMatchObject({ code: 'JUDGE_FIELD_UNKNOWN' })
      await refused('CORRECT').toMatchObject({ code: 'JUDGE_CORRECTION_MISSING' })
      await refused('REJECT', { name: '白鹭' }).toMatchObject({ code: 'JUDGE_CORRECTION_GIVEN' })
      await expect(judge(store, 'REJECT', ['nothing'])).rejects.toMatchObject({ code: 'JUDGE_UNKNOWN' })
      expect((await store.judgements({ limit: 1 })).total).toBe(0)
    }))
})

describe('CONFIRM', () => {
  it('keeps a fact that newer rules pass over, at its event', () =>
    withStore(async (store) => {
      await load(store, [cityPage])
      const { id } = first(await mentionsNamed(store, '白露'))
      const { judgements } = await judge(store, 'CONFIRM', [id])
      const without = readAnew(cityPage, (events) =>
        events.map((event) => ({ ...event, participants: event.participants.filter(({ name }) => name !== '白露') })),
      )
      await load(store, [without])
      expect(await eventsOf(store)).toMatchObject([{ attendances: 2 }])
      await withdrawJudgement(store, { ...who, id: first(judgements).id })
      expect(await eventsOf(store)).toMatchObject([{ attendances: 1 }])
    }))

  it('said of a rejected fact brings it back', () =>
    withStore(async (store) => {
      await load(store, [cityPage])
      const { id } = first(await mentionsNamed(store, '白露'))
      await judge(store, 'REJECT', [id])
      await judge(store, 'CONFIRM', [id])
      expect(await peopleNamed(store, '白露')).toEqual([id])
    }))
})
