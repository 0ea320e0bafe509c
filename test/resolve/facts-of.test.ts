import { describe, expect, it } from 'vitest'
import { dayBounds } from '../../src/resolve/days.ts'
import { nameOffsets } from '../../src/resolve/name-offset.ts'
import { regionRelation } from '../../src/resolve/region.ts'
import { factsOfSketch } from './builder.ts'

describe('factsOf', () => {
  const facts = factsOfSketch({
    published: '2024-12-20',
    publisher: '西宁晚报',
    articles: [
      {
        events: [
          {
            date: '2024-12-19',
            host: 'PARTY of 630100',
            places: ['西宁市'],
            regions: ['630100'],
            people: [{ name: '李 明', roles: ['PARTY 书记@630100'] }],
          },
          { people: [{ name: '李明' }] },
        ],
        alsoNamed: [{ name: '李明' }],
      },
    ],
  })

  it('makes one mention of a name at each event, and one of a name by itself', () => {
    expect(facts.mentions.map(({ report }) => report === null)).toEqual([false, false, true])
    expect(new Set(facts.mentions.map(({ id }) => id)).size).toBe(3)
    expect(new Set(facts.mentions.map(({ name }) => name))).toEqual(new Set(['李明']))
  })

  it('bounds what is dated, and looks for the rest in the days before the issue', () => {
    expect(facts.reports[0]).toMatchObject({ earliest: '2024-12-19', latest: '2024-12-19', hostRegion: '630100' })
    expect(facts.reports[0]?.blocks).toEqual(['2024-12-19|630000', '2024-12-19|李明'])
    expect(facts.reports[1]).toMatchObject({ earliest: null, latest: null })
    expect(facts.reports[1]?.blocks).toEqual(['2024-12-18|李明', '2024-12-19|李明', '2024-12-20|李明'])
  })
})

describe('dayBounds', () => {
  it.each([
    ['2024-12-19', null, '2024-12-19', '2024-12-19'],
    ['2024-02', null, '2024-02-01', '2024-02-29'],
    ['2024', null, '2024-01-01', '2024-12-31'],
    ['2024-12-19', '2024-12-20', '2024-12-19', '2024-12-20'],
    ['2024-12-19', '2024-12-18', '2024-12-19', '2024-12-19'],
  ])('%s to %s', (...[date, end, earliest, latest]) => {
    expect(dayBounds(date, end)).toEqual({ earliest, latest })
  })

  it.each(['XXXX-12-19', '2024-13-40', ''])('knows nothing of %s', (date) => {
    expect(dayBounds(date, null)).toBeNull()
  })
})

describe('nameOffsets', () => {
  const evidence = (quote: string, start: number) =>
    ({ basis: 'STATED', rule: 'test', start, end: start + quote.length, quote }) as const

  it('finds a name through typesetting', () => {
    expect(nameOffsets('李明', [evidence('市长李\n  明', 10), evidence('李明', 4)])).toEqual([4, 12])
    expect(nameOffsets('热苏力·汗', [evidence('县长热苏力•汗', 3)])).toEqual([5])
  })

  it('takes the quote where it does not print the name', () => {
    expect(nameOffsets('李明', [evidence('书记', 7)])).toEqual([7])
  })
})

describe('regionRelation', () => {
  it.each([
    ['630100', '630100', 'SAME'],
    ['630000', '630121', 'WITHIN'],
    ['CN', '630121', 'WITHIN'],
    ['630121', '630122', 'PREFECTURE'],
    ['630100', '630200', 'PROVINCE'],
    ['630100', '370100', 'APART'],
  ])('%s and %s: %s', (left, right, wanted) => {
    expect(regionRelation(left, right)).toBe(wanted)
    expect(regionRelation(right, left)).toBe(wanted)
  })
})
