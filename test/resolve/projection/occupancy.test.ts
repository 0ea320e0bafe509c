import { describe, expect, it } from 'vitest'
import type { Occupancy } from '../../../src/fact/graph.ts'
import { occupanciesOf } from '../../../src/resolve/projection/occupancy.ts'
import { postOf } from '../../../src/resolve/projection/organization.ts'
import { factsOfSketch, placedOf, role } from '../builder.ts'
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

describe('postOf', () => {
  const seat = (organization: string, title: string) => {
    const printed = role(`GOVERNMENT ${title}@630100`)
    return postOf({ ...printed, post: { ...printed.post, organization } })?.post.singleSeat
  }

  it('tells which posts one person holds at a time', () => {
    expect(seat('西宁市人民政府', '市长')).toBe(true)
    expect(seat('西宁市人民政府', '副市长')).toBeUndefined()
    expect(seat('中共西宁市委员会', '书记')).toBe(true)
    expect(seat('中共西宁市委员会', '常委')).toBeUndefined()
  })
})
