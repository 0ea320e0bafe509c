import { describe, expect, it } from 'vitest'
import { personId } from '../fixture/small-graph.ts'
import { EVIDENCE, expectQuoted, type Quote } from './quoted.ts'
import { askOf, closeSmallGraph, dataOf, openSmallGraph } from './served.ts'

describe('succession', () => {
  interface Conflicts {
    readonly post: {
      readonly conflicts: readonly {
        readonly kind: string
        readonly from: string
        readonly to: string
        readonly evidence: readonly Quote[]
      }[]
    }
    readonly succession: readonly {
      readonly person: { readonly name: string }
      readonly conflicts: readonly {
        readonly kind: string
        readonly right: { readonly person: { readonly name: string } }
      }[]
    }[]
  }

  it('of a single seat tells who overlaps, with the words of both sides', async () => {
    const crowded = await openSmallGraph()
    try {
      const held = (await crowded.occupanciesOfPeople([personId('lin'), personId('shen')])).flat()
      const posts = await crowded.postsById(held.map(({ post }) => post))
      const seats = held.filter((_, nth) => posts[nth]?.singleSeat === true)
      const [lin, shen] = [
        seats.find(({ person }) => person === personId('lin')),
        seats.find(({ person }) => person === personId('shen')),
      ]
      if (lin === undefined || shen === undefined) throw new Error('both hold a single seat')
      const { id } = await crowded.beginLoad('ingest')
      await crowded.write(id, (transaction) =>
        transaction.apply({
          occupancies: [
            { ...lin, firstSeen: '2030-01-01' },
            { ...shen, id: 'crowded', post: lin.post, firstSeen: '2030-06-01', mentions: lin.mentions },
          ],
        }),
      )
      const { post, succession } = await dataOf<Conflicts>(
        askOf(crowded)(
          `query ($post: ID!) { post(id: $post) { singleSeat conflicts { kind from to ${EVIDENCE} } }
            succession(post: $post) { person { name } conflicts { kind right { person { name } } } } }`,
          { post: lin.post },
        ),
      )
      expect(post).toMatchObject({
        singleSeat: true,
        conflicts: [{ kind: 'OVERLAP', from: '2030-06-01', to: '2031-03-01' }],
      })
      expect(post.conflicts.flatMap(({ evidence }) => evidence).length).toBeGreaterThan(1)
      expectQuoted(post.conflicts.flatMap(({ evidence }) => evidence))
      expect(succession.map(({ person, conflicts }) => [person.name, conflicts.length])).toEqual([
        ['林远舟', 1],
        ['沈知夏', 1],
      ])
      expect(succession[0]?.conflicts[0]?.right.person.name).toBe('沈知夏')
    } finally {
      await closeSmallGraph(crowded)
    }
  })
})
