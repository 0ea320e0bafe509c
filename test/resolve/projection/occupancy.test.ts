import { describe, expect, it } from 'vitest'
import type { Occupancy } from '../../../src/fact/graph.ts'
import { conflictsOf } from '../../../src/resolve/projection/conflicts.ts'
import { occupanciesOf } from '../../../src/resolve/projection/occupancy.ts'
import { organizationOf } from '../../../src/resolve/projection/organization.ts'
import { factsOfSketch, placedOf } from '../builder.ts'
import { mentionsOf } from '../people/seen.ts'
import type { Seen } from '../people/seen.ts'

const held = (seen: readonly Omit<Seen, 'name'>[]): readonly Occupancy[] =>
  occupanciesOf(
    'somebody',
    mentionsOf(seen.map((one) => ({ name: '孟舒航', ...one }))).map((placed) => ({
      ...placed,
      person: 'somebody',
      event: null,
    })),
  ).map(({ occupancy }) => occupancy)

const MAYOR = 'GOVERNMENT 市长@630100'

const seenDays = (rows: readonly Occupancy[]): readonly string[] =>
  rows.map(({ firstSeen, lastSeen }) => `${firstSeen} ${lastSeen}`).sort()

describe('occupanciesOf', () => {
  it('goes from the first to the last sighting, with what is said apart', () => {
    const [one, ...others] = held([
      { on: '2020-03-01', roles: [MAYOR] },
      { on: '2021-05-02', roles: [MAYOR] },
      { on: '2021-06-01', roles: [`${MAYOR} REMOVED`] },
    ])
    expect(others).toEqual([])
    expect(one).toMatchObject({
      firstSeen: '2020-03-01',
      lastSeen: '2021-05-02',
      appointed: null,
      removed: '2021-06-01',
    })
  })

  it('begins anew when the post was left for an exclusive one and taken again', () => {
    const rows = held([
      { on: '2018-01-05', roles: [MAYOR] },
      { on: '2019-01-05', roles: [MAYOR] },
      { on: '2020-01-05', roles: ['GOVERNMENT 市长@630200'] },
      { on: '2021-01-05', roles: [MAYOR] },
    ])
    expect(seenDays(rows)).toEqual(['2018-01-05 2019-01-05', '2020-01-05 2020-01-05', '2021-01-05 2021-01-05'])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3)
  })

  it('begins anew when the post was said to be left', () => {
    const rows = held([
      { on: '2018-01-05', roles: [MAYOR] },
      { on: '2018-02-05', roles: [`${MAYOR} REMOVED`] },
      { on: '2021-01-05', roles: [MAYOR] },
    ])
    expect(seenDays(rows)).toEqual(['2018-01-05 2018-01-05', '2021-01-05 2021-01-05'])
  })

  it('goes on while another post that is held with it is printed alone', () => {
    const deputy = 'PARTY 副书记@630100'
    const rows = held([
      { on: '2018-01-05', roles: [deputy, MAYOR] },
      { on: '2018-06-05', roles: [MAYOR] },
      { on: '2018-12-05', roles: [MAYOR] },
      { on: '2019-06-05', roles: [deputy, MAYOR] },
    ])
    expect(seenDays(rows)).toEqual(['2018-01-05 2019-06-05', '2018-01-05 2019-06-05'])
  })

  it('counts a vague day only as far as it is sure', () => {
    const page = (published: string) =>
      factsOfSketch({ published, articles: [{ events: [{ people: [{ name: '孟舒航', roles: [MAYOR] }] }] }] })
    const mentions = placedOf([page('2020-03-10'), page('2020-05-10')])
    const rows = occupanciesOf(
      'somebody',
      mentions.map((placed) => ({ ...placed, person: 'somebody', event: null })),
    )
    expect(seenDays(rows.map(({ occupancy }) => occupancy))).toEqual(['2020-03-10 2020-05-07'])
  })
})

describe('conflictsOf', () => {
  const occupancy = (id: string, firstSeen: string, lastSeen: string): Occupancy => ({
    id,
    person: `person ${id}`,
    post: 'post',
    firstSeen,
    lastSeen,
    appointed: null,
    removed: null,
    acting: false,
    mentions: [],
  })
  const organization = organizationOf('西宁市人民政府', '630100')
  const conflicts = (title: string, rows: readonly Occupancy[]) =>
    conflictsOf({ id: 'post', title, organization: organization.id }, organization, rows).map(
      ({ kind, left, right, from, to }) => [kind, left, right, from, to].join(' '),
    )

  it('tells of two mayors at one time', () => {
    const rows = [occupancy('b', '2019-01-01', '2021-01-01'), occupancy('a', '2018-01-01', '2019-03-01')]
    expect(conflicts('市长', rows)).toEqual(['OVERLAP a b 2019-01-01 2019-03-01'])
    expect(conflicts('副市长', rows)).toEqual([])
  })

  it('tells of a time without a mayor', () => {
    const rows = [occupancy('a', '2018-01-01', '2019-03-01'), occupancy('b', '2020-01-01', '2021-01-01')]
    expect(conflicts('市长', rows)).toEqual(['UNFILLED a b 2019-03-02 2019-12-31'])
  })

  it('is silent about a succession', () => {
    const rows = [occupancy('a', '2018-01-01', '2019-03-03'), occupancy('b', '2019-03-01', '2021-01-01')]
    expect(conflicts('市长', rows)).toEqual([])
  })
})
