import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolvePeople } from '../../../src/resolve/people/resolve-people.ts'
import type { NameBlock, Resolved } from '../../../src/resolve/people/resolve-people.ts'
import { mentionsOf, parts } from './seen.ts'
import type { Seen } from './seen.ts'

describe('the order of arrival', () => {
  const day = fc
    .integer({ min: 0, max: 3000 })
    .map((count) => new Date(Date.UTC(2014, 0, 1 + count)).toISOString().slice(0, 10))
  const printed = fc.constantFrom(
    'GOVERNMENT 副市长@630100',
    'GOVERNMENT 市长@630100',
    'PARTY 书记@630121',
    'PARTY 常委@630000',
    'CONGRESS 副主任@630100',
    'GOVERNMENT 副市长@370100',
    'LABEL 市领导@630100',
    'LABEL 省领导@630000',
    'PARTY 书记@630100 FORMER',
  )
  const seen: fc.Arbitrary<Seen> = fc.record({
    name: fc.constant('李伟'),
    on: fc.option(day, { nil: null, freq: 20 }),
    publisher: fc.constantFrom('青海日报', '西宁晚报'),
    roles: fc.array(printed, { maxLength: 2 }),
    regions: fc.subarray(['630100', '370100'], { maxLength: 1 }),
  })

  it('changes nothing', () => {
    const cases = fc.array(seen, { minLength: 1, maxLength: 14 }).chain((sightings) => {
      const placed = mentionsOf(sightings)
      return fc.record({
        placed: fc.constant(placed),
        shuffled: fc.shuffledSubarray([...placed], { minLength: placed.length }),
      })
    })
    fc.assert(
      fc.property(cases, ({ placed, shuffled }) => {
        const resolve = (mentions: NameBlock['mentions']): Resolved => resolvePeople({ mentions, judgements: [] })
        expect(resolve(shuffled)).toEqual(resolve(placed))
        expect(parts(resolve(placed)).flat().sort()).toEqual(placed.map(({ mention }) => mention.id).sort())
      }),
      { numRuns: 100 },
    )
  })
})
