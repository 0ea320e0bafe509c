import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../src/fact/evidence.ts'
import type { PageFacts } from '../../src/fact/graph.ts'
import type { PostWhere } from '../../src/store/contract.ts'
import { eventId, personId, regions, smallGraph } from '../fixture/small-graph.ts'
import type { OpenStore } from './harness.ts'
import { freshStore, load } from './harness.ts'

/** A text that holds what is looked for, as a text. */
const TRAP = '{"basis":"INFERRED"}'

const inferred: Evidence = { basis: 'INFERRED', rule: TRAP, start: 0, end: 1, quote: TRAP }
const looked: Evidence = { basis: 'REFERENCE', rule: TRAP, source: TRAP }

const lin = new Set(
  smallGraph.attendances.filter(({ person }) => person === personId('lin')).flatMap((one) => one.mentions),
)
const executive = smallGraph.events.find(({ id }) => id === eventId('executive'))?.reports ?? []

/** One name is inferred beside being stated, one report rests on reference data alone. */
const changed = (facts: PageFacts): PageFacts => ({
  ...facts,
  mentions: facts.mentions.map((one) => (lin.has(one.id) ? { ...one, evidence: [...one.evidence, inferred] } : one)),
  reports: facts.reports.map((one) => (executive.includes(one.id) ? { ...one, evidence: [looked] } : one)),
})

const shen = personId('shen')

/** Of the two posts that a deputy secretary and mayor is printed with, one is inferred besides. */
const withInferredPost = (facts: PageFacts): PageFacts => ({
  ...facts,
  mentions: facts.mentions.map((one) => ({
    ...one,
    roles: one.roles.map((role) =>
      role.title === '市委副书记' ? { ...role, evidence: [...role.evidence, inferred] } : role,
    ),
  })),
})

/** All that prints a mayor rests on reference data, which says what is looked for, as a text. */
const lookedUp = (facts: PageFacts): PageFacts => ({
  ...facts,
  mentions: facts.mentions.map((one) => ({
    ...one,
    roles: one.roles.map((role) => (role.title === '市长' ? { ...role, evidence: [looked] } : role)),
  })),
})

export const describeBases = (open: OpenStore): void => {
  describe('what evidence is of', () => {
    const store = freshStore(open)

    test('tells events and attendances apart, as some of it or none of it', async () => {
      await store().putRegions(regions)
      await load(store(), { ...smallGraph, addPages: smallGraph.addPages?.map(changed) ?? [] })
      const attended = async (where: object) =>
        (await store().attendances({ limit: 99, where })).rows.map(({ row }) => row.person)
      expect(new Set(await attended({ bases: ['INFERRED'] }))).toEqual(new Set([personId('lin')]))
      expect(await attended({ not: { bases: ['INFERRED', 'REFERENCE'] } })).toHaveLength(12)
      expect(await attended({ bases: ['REFERENCE'] })).toEqual([])
      const events = async (where: object) =>
        (await store().events({ where }, { limit: 99 })).rows.map(({ row }) => row.id)
      expect(await events({ bases: ['REFERENCE'] })).toEqual([eventId('executive')])
      expect(await events({ bases: ['INFERRED'] })).toEqual([])
      expect(await events({ not: { bases: ['STATED'] } })).toEqual([eventId('executive')])
      expect(await events({ attended: { bases: ['INFERRED'] } })).toHaveLength(3)
    })

    test('tells posts apart, by the words that print each of them and not the person’s others', async () => {
      await store().putRegions(regions)
      const pages = (smallGraph.addPages ?? []).map((page) => lookedUp(withInferredPost(page)))
      await load(store(), { ...smallGraph, addPages: pages })
      const holders = async (holds: PostWhere): Promise<string[]> =>
        (await store().people({ where: { holds } }, { limit: 99 })).rows.map(({ row }) => row.id).toSorted()
      expect(await holders({ bases: ['INFERRED'] })).toEqual([shen])
      expect(await holders({ bases: ['INFERRED'], title: '市长' })).toEqual([])
      expect(await holders({ bases: ['REFERENCE'] })).toEqual([shen, personId('wangOfBeiyuan')].toSorted())
      expect(await holders({ title: '书记', not: { bases: ['INFERRED', 'REFERENCE'] } })).toEqual(
        [personId('lin'), personId('chen')].toSorted(),
      )

      const titles = new Map(smallGraph.posts?.map(({ id, title }) => [id, title]))
      const held = async (where: PostWhere): Promise<(string | undefined)[]> => {
        const [rows = []] = await store().occupanciesOfPeople([shen], { where })
        return rows.map(({ post }) => titles.get(post)).toSorted()
      }
      expect(await held({})).toEqual(['市委副书记', '市长'].toSorted())
      expect(await held({ bases: ['REFERENCE'] })).toEqual(['市长'])
      expect(await held({ bases: ['STATED', 'INFERRED'] })).toEqual(['市委副书记'])
      expect(await held({ or: [{ bases: ['REFERENCE'] }, { levels: ['PREFECTURE'], title: '副书记' }] })).toEqual(
        ['市委副书记', '市长'].toSorted(),
      )
      const [mayor = ''] = [...titles].find(([, title]) => title === '市长') ?? []
      const holding = async (where: PostWhere) =>
        (await store().occupanciesOfPosts([mayor, mayor], { where })).map((rows) => rows.length)
      expect(await holding({ bases: ['REFERENCE'] })).toEqual([1, 1])
      expect(await holding({ not: { bases: ['REFERENCE'] } })).toEqual([0, 0])

      const page = pages.find(({ mentions }) =>
        mentions.some(({ roles }) => roles.some(({ title }) => title === '市委副书记')),
      )
      await load(store(), { withdrawPages: [page?.page.id ?? ''] })
      expect(await held({ bases: ['INFERRED'] })).toEqual([])
    })
  })
}
