import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupBy } from '../../src/resolve/group.ts'
import { resolvePeople } from '../../src/resolve/people/resolve-people.ts'
import { printedOf } from './measure.ts'
import { sharersIn } from './terms.ts'
import { makeWorld, pagesOf } from './world.ts'

describe('names that several bear', () => {
  const world = makeWorld({ people: 300, years: 3, seed: 2 })
  const shared = new Set(sharersIn(world).map(({ name }) => name))
  const { mentions } = printedOf(pagesOf(world))
  const blocks = [...groupBy(mentions, ({ mention }) => mention.name)]
    .filter(([name, block]) => shared.has(name) && block.length > 1)
    .map(([, block]) => block)

  it('are told apart alike in whatever order their mentions come', () => {
    expect(blocks.length).toBeGreaterThan(20)
    const shuffled = fc
      .constantFrom(...blocks)
      .chain((block) => fc.tuple(fc.constant(block), fc.shuffledSubarray([...block], { minLength: block.length })))
    fc.assert(
      fc.property(shuffled, ([block, other]) => {
        expect(resolvePeople({ mentions: other, judgements: [] })).toEqual(
          resolvePeople({ mentions: block, judgements: [] }),
        )
      }),
      { numRuns: 60 },
    )
  })
})
