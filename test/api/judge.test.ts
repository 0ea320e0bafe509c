import { describe, expect, it } from 'vitest'
import { globalId } from '../../src/api/global-id.ts'
import { checkStore } from '../../src/run/check/check-store.ts'
import type { Store } from '../../src/store/contract.ts'
import { load, withStore } from '../run/ingest-stores.ts'
import { cityPage, countyPage, first, mentionsNamed, peopleNamed, twoNamed, who } from '../run/judge/pages.ts'
import { codeOf, dataOf, type Ask } from './served.ts'
import { CHANGES, REPORT, TOKEN, writing, type Changes } from './writing.ts'

const FIELDS = `__typename ... on WriteRefused { code message }
  ... on JudgementsWritten { load { action finishedAt } ${CHANGES} judgements {
    id verdict by why names correction { field value } withdrawal { by why } facts { __typename ... on Mention { name person { name } } }
  } }`
const JUDGE = `mutation ($input: JudgeInput!) { judge(input: $input) { ${FIELDS} } }`
const WITHDRAW = `mutation ($id: ID!, $by: String!, $why: String!) { judge: withdrawJudgement(id: $id, by: $by, why: $why) { ${FIELDS} } }`

interface Result {
  readonly judge: {
    readonly __typename: string
    readonly code?: string
    readonly message?: string
    readonly changes: Changes
    readonly judgements: readonly { readonly id: string; readonly withdrawal: object | null }[]
  }
}

/** Two pages of two officials of one name, behind an API that takes writes. */
const served = (work: (ask: Ask, store: Store) => Promise<void>): Promise<void> =>
  withStore(async (store) => {
    await load(store, [countyPage, cityPage])
    await work(writing(store, TOKEN), store)
  })

const judge = async (ask: Ask, input: object): Promise<Result['judge']> =>
  (await dataOf<Result>(ask(JUDGE, { input: { ...who, ...input } }))).judge

describe('judging through the API', () => {
  it('makes one person of two, tells what changed, and is taken back', () =>
    served(async (ask, store) => {
      const people = await twoNamed(store, '程远')
      const ids = [globalId('Person', people[0]), people[1]]
      const done = await judge(ask, { verdict: 'SAME', ids })
      expect(done).toMatchObject({
        __typename: 'JudgementsWritten',
        load: { action: 'judge', finishedAt: expect.any(String) as unknown },
        judgements: [
          {
            verdict: 'SAME',
            by: `person:${who.by}`,
            why: who.why,
            names: ['程远', '程远'],
            correction: [],
            withdrawal: null,
            facts: [
              { __typename: 'Mention', name: '程远', person: { name: '程远' } },
              { __typename: 'Mention', name: '程远', person: { name: '程远' } },
            ],
          },
        ],
      })
      expect(done.changes.rows.filter(({ kind }) => kind === 'PERSON')).toEqual([
        { kind: 'PERSON', change: 'REMOVED', name: '程远', node: null },
        {
          kind: 'PERSON',
          change: 'CHANGED',
          name: '程远',
          node: { __typename: 'Person', id: expect.any(String) as unknown },
        },
      ])
      expect(await peopleNamed(store, '程远')).toHaveLength(1)

      const { id } = first(done.judgements)
      const back = (await dataOf<Result>(ask(WITHDRAW, { id, by: '贺兰青', why: '看错了' }))).judge
      expect(back.judgements).toMatchObject([{ id, withdrawal: { by: 'person:贺兰青', why: '看错了' } }])
      expect(await peopleNamed(store, '程远')).toEqual(people)
      const { judgements } = await dataOf<{ judgements: unknown }>(
        ask('{ judgements { totalCount edges { addedIn withdrawnIn node { id verdict } } } }'),
      )
      expect(judgements).toEqual({
        totalCount: 1,
        edges: [{ addedIn: 2, withdrawnIn: 3, node: { id, verdict: 'SAME' } }],
      })
    }))

  it('parts two events, and refuses what stands against it', () =>
    served(async (ask, store) => {
      const events = (await store.events({ attendee: first(await peopleNamed(store, '苏禾')) }, { limit: 9 })).rows
      const ids = events.map(({ row }) => globalId('Event', row.id))
      expect(ids).toHaveLength(2)
      expect((await judge(ask, { verdict: 'DIFFERENT', ids })).__typename).toBe('JudgementsWritten')
      expect(await judge(ask, { verdict: 'DIFFERENT', ids: [ids[0], ids[0]] })).toMatchObject({ code: 'JUDGE_ONE' })
    }))

  it('rejects an attendance by its id, and confirms a mention', () =>
    served(async (ask, store) => {
      const bai = first(await mentionsNamed(store, '白露'))
      expect((await judge(ask, { verdict: 'CONFIRM', ids: [globalId('Mention', bai.id)] })).changes).toMatchObject({
        added: 0,
        changed: 0,
        removed: 0,
      })
      const [person] = await store.peopleById([bai.id])
      const { rows } = (await store.attendancesOfPeople([person?.id ?? ''], { limit: 1 }))[0] ?? { rows: [] }
      const event = first(rows).row.event
      const done = await judge(ask, {
        verdict: 'REJECT',
        ids: [globalId('Attendance', `${person?.id ?? ''}~${event}`)],
      })
      expect(done.changes.rows).toContainEqual({ kind: 'ATTENDANCE', change: 'REMOVED', name: '白露', node: null })
      expect(await peopleNamed(store, '白露')).toEqual([])
    }))

  it('corrects a mention and a report, field by field', () =>
    served(async (ask, store) => {
      const bai = first(await mentionsNamed(store, '白露'))
      const correction = {
        name: '白鹭',
        gender: '女',
        ethnicity: null,
        participation: ['SPEAK'],
        roles: [{ title: '副市长', organization: 'GOVERNMENT of 370100', region: '370100' }],
      }
      const done = await judge(ask, { verdict: 'CORRECT', ids: [bai.id], correction })
      expect(done).toMatchObject({
        judgements: [{ correction: expect.arrayContaining([{ field: 'name', value: '"白鹭"' }]) as unknown }],
      })
      const bailu =
        '{ people(search: "白鹭") { nodes { name gender posts { post { title } } attendances { nodes { participation } } } } }'
      expect(await dataOf(ask(bailu))).toEqual({
        people: {
          nodes: [
            {
              name: '白鹭',
              gender: '女',
              posts: [{ post: { title: '副市长' } }],
              attendances: { nodes: [{ participation: ['SPEAK'] }] },
            },
          ],
        },
      })
      const report = bai.report ?? ''
      await judge(ask, { verdict: 'CORRECT', ids: [report], correction: { date: '2031-05-05', listComplete: false } })
      expect(await dataOf(ask('{ events(from: "2031-05-05", to: "2031-05-05") { nodes { title date } } }'))).toEqual({
        events: { nodes: [{ title: '全市防汛工作会议', date: '2031-05-05' }] },
      })
      expect((await checkStore(store)).wrong).toEqual([])
    }))

  it('refuses as a result, with a code, and leaves the graph as it was', () =>
    served(async (ask, store) => {
      const [left, right] = await twoNamed(store, '程远')
      const bai = first(await mentionsNamed(store, '白露')).id
      const before = await store.counts()
      const refused: readonly (readonly [object, string])[] = [
        [{ verdict: 'SAME', ids: [left] }, 'JUDGE_USE'],
        [{ verdict: 'SAME', ids: [left, right, bai] }, 'JUDGE_USE'],
        [{ verdict: 'SAME', ids: [left, right], correction: { name: '程元' } }, 'JUDGE_USE'],
        [{ verdict: 'SAME', ids: [left, bai] }, 'JUDGE_NAMES_DIFFER'],
        [{ verdict: 'SAME', ids: [left, '0'.repeat(20)] }, 'JUDGE_UNKNOWN'],
        [{ verdict: 'REJECT', ids: [left, right, bai] }, 'JUDGE_USE'],
        [{ verdict: 'REJECT', ids: [left, right] }, 'JUDGE_UNKNOWN'],
        [{ verdict: 'REJECT', ids: [bai], correction: { name: '白鹭' } }, 'JUDGE_CORRECTION_GIVEN'],
        [{ verdict: 'CORRECT', ids: [bai] }, 'JUDGE_CORRECTION_MISSING'],
        [{ verdict: 'CORRECT', ids: [bai], correction: { title: '会议' } }, 'JUDGE_FIELD_UNKNOWN'],
        [{ verdict: 'CORRECT', ids: [bai], correction: { position: 0 } }, 'JUDGE_VALUE_WRONG'],
        [{ verdict: 'CORRECT', ids: [bai], correction: { name: null } }, 'JUDGE_VALUE_WRONG'],
        [{ verdict: 'CORRECT', ids: [bai], correction: { date: 'yesterday' } }, 'JUDGE_VALUE_WRONG'],
      ]
      for (const [input, code] of refused) {
        const told = await judge(ask, input)
        expect(told, JSON.stringify(input)).toMatchObject({ __typename: 'WriteRefused', code })
        expect(told.message).toMatch(/\S/u)
      }
      const withdrawn = ask(WITHDRAW, { id: '0'.repeat(20), by: 'x', why: 'x' })
      expect((await dataOf<Result>(withdrawn)).judge).toMatchObject({ code: 'JUDGEMENT_UNKNOWN' })
      expect(await store.counts()).toEqual(before)
    }))

  it('refuses ids and words that are none', () =>
    served(async (ask, store) => {
      const bai = first(await mentionsNamed(store, '白露')).id
      const wrong: readonly (readonly [object, string])[] = [
        [{ verdict: 'REJECT', ids: ['nobody'] }, 'BAD_ID'],
        [{ verdict: 'REJECT', ids: [globalId('Region', '630100')] }, 'BAD_ID'],
        [{ verdict: 'REJECT', ids: [bai], why: ' ' }, 'BAD_USER_INPUT'],
        [{ verdict: 'REJECT', ids: [bai], by: '\u0000' }, 'BAD_USER_INPUT'],
        [{ verdict: 'REJECT', ids: [bai], why: 'x'.repeat(1001) }, 'BAD_USER_INPUT'],
        [{ verdict: 'CORRECT', ids: [bai], correction: { roles: [{ title: '\uD800' }] } }, 'BAD_USER_INPUT'],
        [{ verdict: 'CORRECT', ids: [bai], correction: { colour: 'red' } }, 'BAD_USER_INPUT'],
        [{ verdict: 'PERHAPS', ids: [bai] }, 'BAD_USER_INPUT'],
      ]
      for (const [input, code] of wrong) {
        expect(await codeOf(ask(JUDGE, { input: { ...who, ...input } })), JSON.stringify(input)).toBe(code)
      }
      expect((await store.judgements({ limit: 1 })).total).toBe(0)
    }))
})

describe('writes at one time', () => {
  it('take turns, and the graph is right after them', () =>
    served(async (ask, store) => {
      const people = await twoNamed(store, '程远')
      const texts = Array.from({ length: 5 }, (_, nth) =>
        REPORT.replaceAll('全市防汛', `全市第${String(nth + 1)}次防汛`),
      )
      const ingest = 'mutation ($input: IngestPageInput!) { ingestPage(input: $input) { __typename } }'
      const answers = await Promise.all([
        ...texts.map((text) => ask(ingest, { input: { name: 'many', text } })),
        ask(JUDGE, { input: { ...who, verdict: 'SAME', ids: people } }),
        ...texts.map((text) => ask(ingest, { input: { name: 'again', text } })),
      ])
      expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([])
      expect((await store.counts()).pages).toBe(2 + texts.length)
      expect((await store.loads({ limit: 100 })).rows.every(({ row }) => row.finishedAt !== null)).toBe(true)
      expect((await checkStore(store)).wrong).toEqual([])
    }))
})
