import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../../src/fact/graph.ts'
import { resolveEvents } from '../../../src/resolve/events/resolve-events.ts'
import { numberedApart, titleLikeness } from '../../../src/resolve/events/title.ts'
import type { Told } from '../../../src/resolve/events/told.ts'
import { factsOfSketch } from '../builder.ts'
import type { EventSketch } from '../builder.ts'

const economy: EventSketch = {
  title: '全市经济工作会议',
  date: '2024-12-19',
  regions: ['630100'],
  people: [
    { name: '王卫东', participation: ['SPEAK'] },
    { name: '南海晏', participation: ['PRESIDE'] },
    { name: '王刚' },
    { name: '张俊录' },
  ],
}

interface Reported extends EventSketch {
  readonly publisher?: string
  readonly published?: string
}

/** Each array is one article with its events. */
const toldOf = (articles: readonly (readonly Reported[])[]): readonly Told[] =>
  articles.flatMap((events, salt) => {
    const [first] = events
    const { page, reports, mentions } = factsOfSketch({
      salt: String(salt),
      published: first?.published ?? '2024-12-20',
      publisher: first?.publisher ?? '西宁晚报',
      articles: [{ events }],
    })
    return reports.map((report) => ({
      report,
      publisher: page.publisher,
      published: page.published,
      names: mentions
        .filter((mention) => mention.report === report.id)
        .map(({ nameKey, participation }) => ({ nameKey, participation })),
    }))
  })

const sizes = (told: readonly Told[], judgements: readonly Judgement[] = []): readonly number[] =>
  resolveEvents(told, judgements)
    .clusters.map(({ reports }) => reports.length)
    .sort()

describe('resolveEvents', () => {
  it.each<[string, readonly (readonly Reported[])[], readonly number[]]>([
    [
      'two papers with differing lists',
      [[economy], [{ ...economy, publisher: '青海日报', people: economy.people.slice(0, 2) }]],
      [2],
    ],
    [
      'a paper a day later that prints no date',
      [[economy], [{ ...economy, date: null, published: '2024-12-20' }]],
      [2],
    ],
    ['a longer wording of the title', [[economy], [{ ...economy, title: '市委经济工作会议暨城市工作会议' }]], [2]],
    [
      'another meeting of the same people on that day',
      [[economy], [{ ...economy, title: '全市农村工作会议' }]],
      [1, 1],
    ],
    [
      'the same meeting a year later',
      [[economy], [{ ...economy, date: '2025-12-19', published: '2025-12-20' }]],
      [1, 1],
    ],
    ['a meeting of that name elsewhere', [[economy], [{ ...economy, regions: ['370100'] }]], [1, 1]],
    ['two events of one article', [[economy, economy]], [1, 1]],
    [
      'numbered meetings',
      [[{ ...economy, title: '市政府第十次常务会议' }], [{ ...economy, title: '市政府第十一次常务会议' }]],
      [1, 1],
    ],
    [
      'a visit that two papers word differently',
      [
        [
          {
            ...economy,
            kind: 'VISIT',
            title: '调研科技创新',
            people: [{ name: '王卫东', participation: ['LEAD'] }, { name: '王刚' }],
          },
        ],
        [
          {
            ...economy,
            kind: 'VISIT',
            title: '王卫东在城西区调研',
            people: [{ name: '王卫东', participation: ['LEAD'] }, { name: '王刚' }],
          },
        ],
      ],
      [2],
    ],
  ])('%s', (_, articles, wanted) => {
    expect(sizes(toldOf(articles))).toEqual(wanted)
  })

  it('follows judgements', () => {
    const told = toldOf([
      [economy],
      [{ ...economy, publisher: '青海日报' }],
      [{ ...economy, title: '全市农村工作会议' }],
    ])
    const [left, right, other] = told.map(({ report }) => report.id)
    const judge = (verdict: Judgement['verdict'], pair: readonly [string, string]): Judgement => ({
      id: verdict,
      verdict,
      subject: 'REPORT',
      left: pair[0],
      right: pair[1],
      by: 'person:reader',
      at: '2026-01-01',
      why: 'known',
      score: 1,
      withdrawn: false,
    })
    expect(sizes(told)).toEqual([1, 2])
    expect(sizes(told, [judge('DIFFERENT', [left ?? '', right ?? ''])])).toEqual([1, 1, 1])
    expect(sizes(told, [judge('SAME', [left ?? '', other ?? ''])])).toEqual([3])
  })

  it('does not depend on the order of reports', () => {
    const title = fc.constantFrom('全市经济工作会议', '经济工作会议', '市委经济工作会议', '全市农村工作会议', '座谈会')
    const date = fc.constantFrom('2024-12-18', '2024-12-19', null)
    const people = fc
      .subarray(['王卫东', '南海晏', '王刚', '张俊录'], { minLength: 1 })
      .map((names) => names.map((name) => ({ name })))
    const reported: fc.Arbitrary<Reported> = fc.record({
      title,
      date,
      people,
      regions: fc.constantFrom(['630100'], []),
    })
    const articles = fc.array(fc.array(reported, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 6 })
    const cases = articles
      .map(toldOf)
      .chain((told) =>
        fc.record({ told: fc.constant(told), shuffled: fc.shuffledSubarray([...told], { minLength: told.length }) }),
      )
    fc.assert(
      fc.property(cases, ({ told, shuffled }) => {
        expect(resolveEvents(shuffled, []).clusters).toEqual(resolveEvents(told, []).clusters)
      }),
      { numRuns: 60 },
    )
  })
})

describe('titleLikeness', () => {
  it('weighs the words that tell meetings apart', () => {
    expect(titleLikeness('全市经济工作会议', '市委经济工作会议')).toBe(1)
    expect(titleLikeness('全市经济工作会议', '全市农村工作会议')).toBe(0)
    expect(titleLikeness('座谈会', '全市农村工作会议')).toBeNull()
    expect(titleLikeness('座谈会', '座谈会')).toBe(1)
  })

  it('knows meetings by their numbers', () => {
    expect(numberedApart('市政府第十次常务会议', '市政府第十一次常务会议')).toBe(true)
    expect(numberedApart('市政府第十次常务会议', '市政府常务会议')).toBe(false)
  })
})
