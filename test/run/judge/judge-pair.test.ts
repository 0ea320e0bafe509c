import { describe, expect, it } from 'vitest'
import { forgetPage } from '../../../src/run/forget-page.ts'
import { judgePair } from '../../../src/run/judge/judge-pair.ts'
import { withdrawJudgement } from '../../../src/run/judge/withdraw-judgement.ts'
import type { Store } from '../../../src/store/contract.ts'
import { readingOf } from '../../resolve/builder.ts'
import { graphOf } from '../ingest-graph.ts'
import { load, withStore } from '../ingest-stores.ts'
import { cityPage, county, countyPage, first, mentionsNamed, peopleNamed, readAnew, twoNamed, who } from './pages.ts'

const judgeSame = async (store: Store) => {
  const [left, right] = await twoNamed(store, '程远')
  return judgePair(store, { ...who, verdict: 'SAME', left, right })
}

describe('SAME', () => {
  it('makes one person of two, whom both pages and all that hangs on them follow', () =>
    withStore(async (store) => {
      await load(store, [countyPage, cityPage])
      const [left, right] = await twoNamed(store, '程远')
      const { load: done, judgements } = await judgeSame(store)
      expect(done).toMatchObject({ action: 'judge', pagesAdded: 0, pagesWithdrawn: 0 })
      expect(done.finishedAt).not.toBeNull()
      expect(judgements).toMatchObject([{ verdict: 'SAME', by: 'person:纪晓棠', why: '查过简历', withdrawn: false }])
      const [person, other] = await store.peopleById([left, right])
      expect(person).toEqual(other)
      expect(person).toMatchObject({ name: '程远', mentions: 2, attendances: 2 })
      const [posts] = await store.occupanciesOfPeople([person?.id ?? ''])
      expect(posts).toHaveLength(2)
      expect((await store.judgementsById([first(judgements).id]))[0]).toMatchObject({ addedIn: done.id })
    }))

  it('stands when a page is forgotten and loaded again, and when its words get other ids in a new reading', () =>
    withStore(async (store) => {
      await load(store, [countyPage, cityPage])
      await judgeSame(store)
      const judged = await graphOf(store)
      await forgetPage(store, countyPage.reading.sha256)
      expect(await peopleNamed(store, '程远')).toHaveLength(1)
      await load(store, [countyPage])
      expect(await graphOf(store)).toEqual(judged)

      const before = (await mentionsNamed(store, '程远')).map(({ id }) => id)
      await load(store, [readAnew(countyPage, (events) => events.slice(1))])
      const after = (await mentionsNamed(store, '程远')).map(({ id }) => id)
      expect(after).not.toEqual(before)
      expect(await peopleNamed(store, '程远')).toHaveLength(1)
      const [row] = (await store.judgements({ limit: 1 })).rows
      expect(after).toContain(row?.row.judgement.left)
      expect(after).toContain(row?.row.judgement.right)
    }))

  it('that is taken back leaves the graph that was before it, and the judgement with who took it back', () =>
    withStore(async (store) => {
      await load(store, [countyPage, cityPage])
      const before = await graphOf(store)
      const { id } = first((await judgeSame(store)).judgements)
      const { load: done, judgements } = await withdrawJudgement(store, { id, by: '贺兰青', why: '同名不同人' })
      expect(judgements).toMatchObject([{ withdrawn: true, withdrawal: { by: 'person:贺兰青', why: '同名不同人' } }])
      expect(await graphOf(store)).toEqual(before)
      expect((await store.judgementsById([id]))[0]).toMatchObject({ withdrawnIn: done.id })
      const again = withdrawJudgement(store, { id, by: '贺兰青', why: '再试' })
      await expect(again).rejects.toMatchObject({ code: 'JUDGEMENT_WITHDRAWN' })
    }))

  it('makes one event of two reports that rules keep apart', () =>
    withStore(async (store) => {
      await load(store, [countyPage, cityPage])
      const ids = (await store.events({}, { limit: 10 })).rows.map(({ row }) => row.id)
      expect(ids).toHaveLength(3)
      const [left = '', , right = ''] = ids
      const { judgements } = await judgePair(store, { ...who, verdict: 'SAME', left, right })
      const events = (await store.events({}, { limit: 10 })).rows.map(({ row }) => row)
      expect(events.map(({ reports }) => reports.length).sort()).toEqual([1, 2])
      await withdrawJudgement(store, { ...who, id: first(judgements).id })
      expect((await store.events({}, { limit: 10 })).rows.map(({ row }) => row.id)).toEqual(ids)
    }))
})

const papers = ['云岭日报', '临江日报'].map((publisher) =>
  readingOf({ published: '2031-03-05', publisher, articles: [{ events: [county] }] }),
)

describe('DIFFERENT', () => {
  it('parts two mentions that were taken for one person’s', () =>
    withStore(async (store) => {
      await load(store, papers)
      const before = await graphOf(store)
      const [left, right] = (await mentionsNamed(store, '程远')).map(({ id }) => id)
      const { judgements } = await judgePair(store, {
        ...who,
        verdict: 'DIFFERENT',
        left: left ?? '',
        right: right ?? '',
      })
      expect(await twoNamed(store, '程远')).toEqual([left, right].sort())
      await withdrawJudgement(store, { ...who, id: first(judgements).id })
      expect(await graphOf(store)).toEqual(before)
    }))

  it('parts two reports of one event', () =>
    withStore(async (store) => {
      await load(store, papers)
      const [event] = (await store.events({}, { limit: 10 })).rows.map(({ row }) => row)
      const [left = '', right = ''] = event?.reports ?? []
      await judgePair(store, { ...who, verdict: 'DIFFERENT', left, right })
      const events = (await store.events({}, { limit: 10 })).rows.map(({ row }) => row)
      expect(events.map(({ attendances }) => attendances)).toEqual([2, 2])
      const [[of = null] = []] = await store.occupanciesOfPeople(await peopleNamed(store, '程远'))
      expect(of).toMatchObject({ firstSeen: '2031-03-04' })
    }))

  it('said later beats SAME on the same pair; SAME said after it beats it again', () =>
    withStore(async (store) => {
      await load(store, [countyPage, cityPage])
      const [left, right] = await twoNamed(store, '程远')
      await judgePair(store, { ...who, verdict: 'SAME', left, right })
      await judgePair(store, { ...who, verdict: 'DIFFERENT', left: right, right: left })
      expect(await twoNamed(store, '程远')).toEqual([left, right])
      await judgePair(store, { ...who, verdict: 'SAME', left, right })
      expect(await peopleNamed(store, '程远')).toHaveLength(1)
    }))
})

describe('what cannot be judged', () => {
  it('is refused, and nothing is kept of it', () =>
    withStore(async (store) => {
      await load(store, [countyPage, cityPage])
      const before = await graphOf(store)
      const [left, right] = await twoNamed(store, '程远')
      const other = first(await peopleNamed(store, '白露'))
      const event = first((await store.events({}, { limit: 1 })).rows).row.id
      const judge = (one: string, another: string, more = {}) =>
        judgePair(store, { ...who, verdict: 'SAME', left: one, right: another, ...more })
      await expect(judge(left, 'nobody')).rejects.toMatchObject({ code: 'JUDGE_UNKNOWN', kind: 'INPUT' })
      await expect(judge(left, event)).rejects.toMatchObject({ code: 'JUDGE_MIXED' })
      await expect(judge(left, left)).rejects.toMatchObject({ code: 'JUDGE_ONE' })
      await expect(judge(left, other)).rejects.toMatchObject({ code: 'JUDGE_NAMES_DIFFER' })
      await expect(judge(left, right, { why: ' ' })).rejects.toMatchObject({ code: 'JUDGE_WHY_MISSING' })
      await expect(judge(left, right, { by: '' })).rejects.toMatchObject({ code: 'JUDGE_BY_MISSING' })
      await expect(withdrawJudgement(store, { ...who, id: 'none' })).rejects.toMatchObject({
        code: 'JUDGEMENT_UNKNOWN',
      })
      expect(await graphOf(store)).toEqual(before)
      expect((await store.judgements({ limit: 5 })).total).toBe(0)
    }))

  it('includes what other judgements stand against: they are named, and the graph stays', () =>
    withStore(async (store) => {
      await load(store, [...papers, cityPage])
      const mentions = await mentionsNamed(store, '程远')
      const ofCity = first(mentions.filter(({ page }) => page === cityPage.reading.sha256)).id
      const [one = '', other = ''] = mentions.map(({ id }) => id).filter((id) => id !== ofCity)
      const judge = (verdict: 'SAME' | 'DIFFERENT', left: string, right: string) =>
        judgePair(store, { ...who, verdict, left, right })
      const { id } = first((await judge('DIFFERENT', one, ofCity)).judgements)
      const before = await graphOf(store)
      await expect(judge('SAME', other, ofCity)).rejects.toMatchObject({ code: 'JUDGE_STANDS_AGAINST' })
      expect(await graphOf(store)).toEqual(before)
      await withdrawJudgement(store, { ...who, id })
      await judge('SAME', other, ofCity)
      expect(await peopleNamed(store, '程远')).toHaveLength(1)
    }))
})
