import { describe, expect, test } from 'vitest'
import type { PageFacts } from '../../src/fact/graph.ts'
import { pages, smallGraph } from '../fixture/small-graph.ts'
import type { OpenStore } from './harness.ts'
import { freshStore, load } from './harness.ts'

const ALL = { limit: 100 }

const firstPage = (): PageFacts => {
  const [facts] = pages
  if (facts === undefined) throw new Error('the small graph has pages')
  return facts
}

export const describeHistory = (open: OpenStore): void => {
  describe('what once was', () => {
    const store = freshStore(open)

    const versions = async () =>
      (await store().versions(ALL)).rows.map(({ row }) => [
        row.facts.page.id,
        row.facts.page.rules,
        row.addedIn,
        row.withdrawnIn,
      ])

    test('every state of a page comes back whole, with the loads that it stood between', async () => {
      const facts = firstPage()
      const { page, ...asRead } = facts
      const anew = { ...facts, page: { ...page, rules: 'newer' }, mentions: facts.mentions.slice(1), asRead }
      await load(store(), { addPages: [facts] })
      await load(store(), { withdrawPages: [page.id], addPages: [anew] })
      await load(store(), { withdrawPages: [page.id] })
      await load(store(), { addPages: [facts] })
      expect((await store().versions(ALL)).rows.map(({ row }) => row)).toEqual([
        { addedIn: 1, withdrawnIn: 2, facts },
        { addedIn: 2, withdrawnIn: 3, facts: anew },
        { addedIn: 4, withdrawnIn: null, facts },
      ])
    })

    test('states are told apart window by window, those too that came and went in one load', async () => {
      const facts = firstPage()
      const ofRules = (rules: string): PageFacts => ({ ...facts, page: { ...facts.page, rules } })
      await load(store(), { addPages: pages }, { addPages: [ofRules('b')] }, { addPages: [ofRules('c')] })
      const all = await versions()
      expect(all).toHaveLength(pages.length + 2)
      const found: (typeof all)[number][] = []
      let slice = await store().versions({ limit: 1 })
      for (;;) {
        expect(slice.total).toBe(all.length)
        found.push(
          ...slice.rows.map(({ row }) => [row.facts.page.id, row.facts.page.rules, row.addedIn, row.withdrawnIn]),
        )
        const last = slice.rows.at(-1)
        if (!slice.more || last === undefined) break
        slice = await store().versions({ limit: 1, after: last.key })
      }
      expect(found).toEqual(all)
      const ofFirst = all.filter(([id]) => id === facts.page.id)
      expect(ofFirst.map(([, , addedIn, withdrawnIn]) => [addedIn, withdrawnIn])).toEqual([
        [1, 1],
        [1, 1],
        [1, null],
      ])
    })

    test('a load can be written as another store has it, and new ones are numbered after it', async () => {
      const kept = {
        id: 7,
        startedAt: '2031-03-02T08:00:00.000Z',
        finishedAt: null,
        action: 'forget',
        pagesAdded: 4,
        pagesWithdrawn: 9,
      }
      await store().putLoad(kept)
      expect((await store().loads(ALL)).rows.map(({ row }) => row)).toEqual([
        { ...kept, pagesAdded: 0, pagesWithdrawn: 0 },
      ])
      await expect(store().putLoad(kept)).rejects.toMatchObject({ code: 'LOAD_KNOWN' })
      await store().write(7, (transaction) => transaction.apply({ addPages: pages.slice(0, 1) }))
      expect((await store().loads(ALL)).rows.map(({ row }) => row.pagesAdded)).toEqual([1])
      expect((await store().beginLoad('ingest')).id).toBe(8)
    })

    test('issues are counted by publisher and date, live pages only', async () => {
      await load(store(), smallGraph)
      const known = pages.map(({ page }) => [page.publisher, page.published] as const)
      const found = await store().issues()
      expect(found.reduce((sum, issue) => sum + issue.pages, 0)).toBe(pages.length)
      for (const { publisher, published, pages: count } of found) {
        expect(count).toBe(known.filter(([paper, day]) => paper === publisher && day === published).length)
      }
      expect(found.at(-1)).toMatchObject({ publisher: null, published: null })
      const dated = found
        .filter(({ publisher }) => publisher !== null)
        .map(({ publisher, published }) => `${publisher ?? ''} ${published ?? '~'}`)
      expect(dated).toEqual(dated.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
      await load(store(), { withdrawPages: pages.map(({ page }) => page.id) })
      expect(await store().issues()).toEqual([])
    })
  })
}
