import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../src/fact/evidence.ts'
import type { PageFacts } from '../../src/fact/graph.ts'
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
  })
}
