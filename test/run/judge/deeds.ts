import fc from 'fast-check'
import type { Correction, Judgement } from '../../../src/fact/graph.ts'
import { InputError } from '../../../src/fact/error.ts'
import { FACT_VERDICTS, PAIR_VERDICTS } from '../../../src/fact/judgement.ts'
import { forgetPage } from '../../../src/run/forget-page.ts'
import { judgeFact } from '../../../src/run/judge/judge-fact.ts'
import { judgePair } from '../../../src/run/judge/judge-pair.ts'
import { withdrawJudgement } from '../../../src/run/judge/withdraw-judgement.ts'
import type { Store } from '../../../src/store/contract.ts'
import type { readingOf } from '../../resolve/builder.ts'
import type { EventSketch, PersonSketch } from '../../resolve/builder.ts'
import { load } from '../ingest-stores.ts'
import { readAnew, who } from './pages.ts'

const person: fc.Arbitrary<PersonSketch> = fc.record({
  name: fc.constantFrom('程远', '程远', '程元', '苏禾'),
  roles: fc.subarray(['GOVERNMENT 副市长@630100', 'COURT 院长@370100', 'LABEL 市领导@630100'], {
    maxLength: 1,
  }),
})

const event: fc.Arbitrary<EventSketch> = fc.record({
  title: fc.constantFrom('全市防汛工作会议', '全县春耕工作会议', '座谈会'),
  date: fc.constantFrom('2031-03-04', '2031-03-05', null),
  regions: fc.constantFrom(['630100'], ['370100'], []),
  people: fc.uniqueArray(person, { minLength: 1, maxLength: 3, selector: ({ name }) => name }),
})

/** A page of which every one of a world has another salt. */
export const page = (salt: number) =>
  fc.record({
    salt: fc.constant(String(salt)),
    published: fc.constantFrom('2031-03-05', '2031-03-06'),
    publisher: fc.constantFrom('云岭日报', '临江日报'),
    articles: fc
      .record({
        events: fc.array(event, { minLength: 1, maxLength: 3 }),
        alsoNamed: fc.array(person, { maxLength: 1 }),
        relations: fc.constantFrom([], [{ subject: '程远', predicate: 'SPOUSE' as const, object: '苏禾' }]),
      })
      .map((article) => [article]),
  })

const corrections: readonly Correction[] = [
  { name: '程远' },
  { name: '白鹭', gender: '女' },
  { participation: ['SPEAK'] },
  { roles: [] },
  { date: '2031-03-05' },
  { title: '全市防汛工作会议' },
]

const pick = fc.nat({ max: 1000 })

export type Deed =
  | { readonly does: 'load'; readonly page: number; readonly reading: number }
  | { readonly does: 'forget'; readonly page: number }
  | {
      readonly does: 'pair'
      readonly verdict: (typeof PAIR_VERDICTS)[number]
      readonly left: number
      readonly right: number
    }
  | {
      readonly does: 'fact'
      readonly verdict: (typeof FACT_VERDICTS)[number]
      readonly fact: number
      readonly correction: number
    }
  | { readonly does: 'withdraw'; readonly judgement: number }

/** Something done to a store that makes a load of its own. */
export const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: fc.constant('load' as const), page: pick, reading: pick }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('forget' as const), page: pick }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('pair' as const),
      verdict: fc.constantFrom(...PAIR_VERDICTS),
      left: pick,
      right: pick,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('fact' as const),
      verdict: fc.constantFrom(...FACT_VERDICTS),
      fact: pick,
      correction: pick,
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('withdraw' as const), judgement: pick }) },
)

type Read = ReturnType<typeof readingOf>

/** What a page may be read as: at first, and by rules that pass an event over, take them in another order, or miss people. */
export const readingsOf = (first: Read): readonly Read[] => [
  first,
  readAnew(first, (events) => events.slice(1)),
  readAnew(first, (events) => events.toReversed()),
  readAnew(first, (events) => events.map((one) => ({ ...one, participants: one.participants.slice(0, 1) }))),
]

const at = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % Math.max(1, items.length)]

const facts = async (store: Store) => {
  const pages = (await store.pages({ limit: 100 })).rows.map(({ row }) => row.id)
  return (await store.factsOfPages(pages)).filter((one) => one !== null)
}

export const judgements = async (store: Store): Promise<readonly Judgement[]> =>
  (await store.judgements({ limit: 1000 })).rows.map(({ row }) => row.judgement)

/** Two mentions of one name, or two reports. */
const pairOf = async (store: Store, left: number, right: number): Promise<readonly [string, string] | null> => {
  const all = await facts(store)
  const mentions = all.flatMap((one) => one.mentions)
  const reports = all.flatMap((one) => one.reports)
  if (left % 4 === 0) {
    const [one, other] = [at(reports, left), at(reports, right)]
    return one === undefined || other === undefined ? null : [one.id, other.id]
  }
  const one = at(mentions, left)
  const namesakes = mentions.filter(({ nameKey, id }) => nameKey === one?.nameKey && id !== one.id)
  const other = at(namesakes, right)
  return one === undefined || other === undefined ? null : [one.id, other.id]
}

/** Which reading of each page is live. */
export type Live = Map<number, number>

type Pages = readonly (readonly Read[])[]

type Doing<Name extends Deed['does']> = (
  store: Store,
  deed: Extract<Deed, { readonly does: Name }>,
  world: { readonly pages: Pages; readonly live: Live },
) => Promise<void>

const loadOne: Doing<'load'> = async (store, { page: drawn, reading: read }, { pages, live }) => {
  const nth = drawn % pages.length
  const readings = pages[nth] ?? []
  const reading = at(readings, read)
  if (reading === undefined) return
  await load(store, [reading])
  live.set(nth, read % readings.length)
}

const forgetOne: Doing<'forget'> = async (store, { page: drawn }, { pages, live }) => {
  const nth = drawn % pages.length
  await forgetPage(store, pages[nth]?.[0]?.reading.sha256 ?? '')
  live.delete(nth)
}

const judgeTwo: Doing<'pair'> = async (store, { verdict, left, right }) => {
  const pair = await pairOf(store, left, right)
  if (pair !== null) await judgePair(store, { ...who, verdict, left: pair[0], right: pair[1] })
}

const judgeOne: Doing<'fact'> = async (store, { verdict, fact: drawn, correction: said }) => {
  const all = (await facts(store)).flatMap(({ mentions, reports }) => [...mentions, ...reports])
  const fact = at(all, drawn)?.id ?? 'nothing'
  const correction = at(corrections, said) ?? {}
  await judgeFact(store, { ...who, verdict, fact, ...(verdict === 'CORRECT' ? { correction } : {}) })
}

const withdrawOne: Doing<'withdraw'> = async (store, { judgement }) => {
  await withdrawJudgement(store, { ...who, id: at(await judgements(store), judgement)?.id ?? 'none' })
}

const act: Doing<Deed['does']> = (store, one, world) => {
  switch (one.does) {
    case 'load':
      return loadOne(store, one, world)
    case 'forget':
      return forgetOne(store, one, world)
    case 'pair':
      return judgeTwo(store, one, world)
    case 'fact':
      return judgeOne(store, one, world)
    case 'withdraw':
      return withdrawOne(store, one, world)
  }
}

/** Does it. What makes no sense here (a page that is not there, a judgement against another) is refused and changes nothing. */
export const attempt: Doing<Deed['does']> = async (store, one, world) => {
  try {
    await act(store, one, world)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
  }
}
