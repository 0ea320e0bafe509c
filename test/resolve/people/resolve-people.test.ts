import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../../src/fact/graph.ts'
import { resolvePeople } from '../../../src/resolve/people/resolve-people.ts'
import { factsOfSketch, placedOf } from '../builder.ts'
import type { PersonSketch } from '../builder.ts'
import { mentionsOf, parts } from './seen.ts'
import type { Seen } from './seen.ts'

const groups = (seen: readonly Seen[], judgements: readonly Judgement[] = []): readonly (readonly number[])[] => {
  const placed = mentionsOf(seen)
  const ids = placed.map(({ mention }) => mention.id)
  const { clusters } = resolvePeople({ mentions: placed, judgements })
  return clusters
    .map(({ mentions }) => mentions.map((id) => ids.indexOf(id)).sort((left, right) => left - right))
    .sort((left, right) => (left[0] ?? 0) - (right[0] ?? 0))
}

describe('resolvePeople', () => {
  it.each<[string, readonly Seen[], readonly (readonly number[])[]]>([
    [
      'joins the mayor of one day with the mayor of another',
      [
        { name: '李伟', on: '2024-01-05', roles: ['GOVERNMENT 市长@630100'] },
        { name: '李伟', on: '2024-06-05', roles: ['GOVERNMENT 市长@630100'] },
      ],
      [[0, 1]],
    ],
    [
      'keeps two of one common name in two provinces apart',
      [
        { name: '李伟', on: '2024-01-05', roles: ['GOVERNMENT 副市长@630100'] },
        { name: '李伟', on: '2024-01-07', roles: ['GOVERNMENT 副市长@370100'] },
      ],
      [[0], [1]],
    ],
    [
      'keeps two deputies of two counties apart who serve at the same time, rare as the name is',
      [
        { name: '褚平峻', on: '2024-01-05', roles: ['GOVERNMENT 副县长@630121'] },
        { name: '褚平峻', on: '2024-09-05', roles: ['GOVERNMENT 副县长@630121'] },
        { name: '褚平峻', on: '2024-05-07', roles: ['GOVERNMENT 副县长@630122'] },
      ],
      [[0, 1], [2]],
    ],
    [
      'joins the secretary on the committee above with the label of the province',
      [
        { name: '王卫东', on: '2024-12-19', roles: ['PARTY 常委@630000', 'PARTY 书记@630100'] },
        { name: '王卫东', on: '2024-12-19', roles: ['LABEL 省领导@630000'] },
      ],
      [[0, 1]],
    ],
    [
      'joins a city label with a deputy mayor of that city',
      [
        { name: '王刚', on: '2024-12-19', roles: ['LABEL 市领导@630100'] },
        { name: '王刚', on: '2024-11-02', roles: ['GOVERNMENT 副市长@630100'] },
      ],
      [[0, 1]],
    ],
    [
      'does not take a city label for a post of another city',
      [
        { name: '王刚', on: '2024-12-19', roles: ['LABEL 市领导@630100'] },
        { name: '王刚', on: '2024-11-02', roles: ['GOVERNMENT 副市长@630200'] },
      ],
      [[0], [1]],
    ],
    [
      'follows a county secretary into the city government',
      [
        { name: '张俊录', on: '2020-03-01', roles: ['PARTY 书记@630121'] },
        { name: '张俊录', on: '2021-03-01', roles: ['PARTY 书记@630121'] },
        { name: '张俊录', on: '2021-04-10', roles: ['GOVERNMENT 副市长@630100'] },
      ],
      [[0, 1, 2]],
    ],
    [
      'follows a former post into a new one in another province',
      [
        { name: '李伟', on: '2020-03-01', roles: ['PARTY 书记@630100'] },
        { name: '李伟', on: '2020-09-01', roles: ['PARTY 书记@370100', 'PARTY 书记@630100 FORMER'] },
      ],
      [[0, 1]],
    ],
    [
      'gives a bare name to the one who is named in the same issue',
      [
        { name: '李伟', on: '2024-01-05', publisher: '青海日报', roles: ['GOVERNMENT 副市长@630100'] },
        { name: '李伟', on: '2024-01-05', publisher: '青海日报' },
        { name: '李伟', on: '2024-01-05', publisher: '大众日报', roles: ['GOVERNMENT 副市长@370100'] },
      ],
      [[0, 1], [2]],
    ],
    [
      'leaves a bare name alone that nothing ties to anybody',
      [
        { name: '褚平峻', on: '2024-01-05', roles: ['GOVERNMENT 副市长@630100'] },
        { name: '褚平峻', on: '2024-01-05', regions: ['370100'] },
      ],
      [[0], [1]],
    ],
    [
      'keeps a man and a woman apart',
      [
        { name: '李伟', on: '2024-01-05', roles: ['GOVERNMENT 副市长@630100'], gender: '男' },
        { name: '李伟', on: '2024-02-05', roles: ['GOVERNMENT 副市长@630100'], gender: '女' },
      ],
      [[0], [1]],
    ],
    [
      'keeps the judge and the deputy mayor of one city apart',
      [
        { name: '李伟', on: '2024-01-05', roles: ['GOVERNMENT 副市长@630100'] },
        { name: '李伟', on: '2024-06-05', roles: ['GOVERNMENT 副市长@630100'] },
        { name: '李伟', on: '2024-03-05', roles: ['COURT 院长@630100'] },
      ],
      [[0, 1], [2]],
    ],
    [
      'does not merge by name alone, however rare the name',
      [
        { name: '褚平峻', on: null, roles: ['OTHER 董事长@370100'] },
        { name: '褚平峻', on: null, roles: ['OTHER 校长@630100'] },
      ],
      [[0], [1]],
    ],
  ])('%s', (_, seen, wanted) => {
    expect(groups(seen)).toEqual(wanted)
  })

  it('tells two apart whom one list names', () => {
    const twins: readonly PersonSketch[] = [
      { name: '李伟', roles: ['LABEL 市领导@630100'] },
      { name: '李伟', roles: ['LABEL 市领导@630100'] },
    ]
    const page = factsOfSketch({ published: '2024-01-05', articles: [{ events: [{ people: twins }] }] })
    expect(new Set(page.mentions.map(({ id }) => id)).size).toBe(2)
    expect(parts(resolvePeople({ mentions: placedOf([page]), judgements: [] }))).toHaveLength(2)
  })

  it('takes all mentions in one article for one person, whatever is printed beside each', () => {
    const page = factsOfSketch({
      published: '2024-01-05',
      articles: [
        {
          events: [{ people: [{ name: '李伟', roles: ['GOVERNMENT 副市长@630100'] }] }, { people: [{ name: '李伟' }] }],
          alsoNamed: [{ name: '李伟' }],
        },
      ],
    })
    expect(parts(resolvePeople({ mentions: placedOf([page]), judgements: [] }))).toHaveLength(1)
  })

  it('is provisional only where nothing but the name is known', () => {
    const of = (person: PersonSketch): boolean | undefined =>
      resolvePeople({ mentions: mentionsOf([{ on: '2024-01-05', ...person }]), judgements: [] }).clusters[0]
        ?.provisional
    expect(of({ name: '蔡奇' })).toBe(true)
    expect(of({ name: '蔡奇', roles: ['LABEL 市领导@630100'] })).toBe(false)
    expect(of({ name: '蔡奇', roles: ['PARTY 书记@630100'] })).toBe(false)
  })
})

const judgement = (verdict: Judgement['verdict'], pair: readonly [string, string], at = '2026-01-01'): Judgement => ({
  id: `${verdict} ${at}`,
  verdict,
  subject: 'MENTION',
  left: pair[0],
  right: pair[1],
  by: 'person:reader',
  at,
  why: 'known',
  score: 1,
  withdrawn: false,
})

describe('judgements', () => {
  const apart: readonly Seen[] = [
    { name: '李伟', on: '2024-01-05', roles: ['GOVERNMENT 副市长@630100'] },
    { name: '李伟', on: '2024-01-07', roles: ['GOVERNMENT 副市长@370100'] },
  ]
  const together: readonly Seen[] = [
    { name: '李伟', on: '2024-01-05', roles: ['GOVERNMENT 市长@630100'] },
    { name: '李伟', on: '2024-06-05', roles: ['GOVERNMENT 市长@630100'] },
  ]
  const idsOf = (seen: readonly Seen[]): readonly [string, string] => {
    const [left, right] = mentionsOf(seen).map(({ mention }) => mention.id)
    return [left ?? '', right ?? '']
  }

  it('SAME joins what every rule keeps apart', () => {
    expect(groups(apart, [judgement('SAME', idsOf(apart))])).toEqual([[0, 1]])
  })

  it('DIFFERENT parts what every rule joins', () => {
    expect(groups(together, [judgement('DIFFERENT', idsOf(together))])).toEqual([[0], [1]])
  })

  it('a later one beats an earlier one, a withdrawn one says nothing', () => {
    const pair = idsOf(apart)
    const changed = [judgement('SAME', pair, '2026-01-01'), judgement('DIFFERENT', pair, '2026-02-01')]
    expect(groups(apart, changed)).toEqual([[0], [1]])
    expect(groups(apart, [{ ...judgement('SAME', pair), withdrawn: true }])).toEqual([[0], [1]])
  })
})
