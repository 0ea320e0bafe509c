import { describe, expect, test } from 'vitest'
import { StoreError } from '../../src/fact/error.ts'
import type { EventFilter } from '../../src/store/contract.ts'
import { eventId, pages, personId, regions, smallGraph } from '../fixture/small-graph.ts'
import { only } from './only.ts'
import type { OpenStore } from './harness.ts'
import { freshStore, load } from './harness.ts'
import { snapshot } from './snapshot.ts'

class Interruption extends Error {}

export const describeWriting = (open: OpenStore): void => {
  describe('writing', () => {
    const store = freshStore(open)

    test('a new store is empty', async () => {
      const counts = await store().counts()
      expect(Object.values(counts).every((count) => count === 0)).toBe(true)
      expect((await store().loads({ limit: 5 })).total).toBe(0)
    })

    test('applying twice is applying once, in one transaction or in several', async () => {
      await load(store(), smallGraph)
      const once = await snapshot(store())
      await load(store(), smallGraph, smallGraph)
      expect(await snapshot(store())).toEqual(once)
    })

    test('two holders of a single seat at one time are told, of a post of several seats nothing is', async () => {
      const found = [true, undefined].map((single) => smallGraph.posts?.find(({ singleSeat }) => singleSeat === single))
      const [seat = '', chairs = ''] = found.map((post) => post?.id)
      const early = { firstSeen: '2030-01-01', lastSeen: '2030-06-01', appointed: null, removed: null, acting: false }
      const left = { ...early, id: 'a', post: seat, person: personId('xu'), mentions: [personId('xu')] }
      const late = { firstSeen: '2030-05-01', lastSeen: '2030-12-01', person: personId('tian') }
      const right = { ...left, ...late, id: 'b', mentions: [personId('tian')] }
      const others = [left, right].map((one) => ({ ...one, id: `${one.id} too`, post: chairs }))
      await load(store(), smallGraph, { occupancies: [left, right, ...others] })
      const [conflicts, none] = await store().conflictsOfPosts([seat, chairs, 'nothing'])
      const overlap = { kind: 'OVERLAP', post: seat, left, right, from: '2030-05-01', to: '2030-06-01' }
      expect(conflicts).toContainEqual(overlap)
      expect(none).toEqual([])
    })

    test('an event whose day turns out otherwise is found by the new one where it was held', async () => {
      await store().putRegions(regions)
      await load(store(), smallGraph)
      const event = smallGraph.events.find(({ id }) => id === eventId('inspection'))
      if (event === undefined) throw new Error('the small graph has no such event')
      const heldIn = async (days: EventFilter) =>
        (await store().events({ region: '990121', ...days }, { limit: 9 })).rows.map(({ row }) => row.id)
      expect(await heldIn({ from: '2031-03-01', to: '2031-03-02' })).toEqual([event.id])
      const late = '2031-04-01'
      await load(store(), { events: [{ ...event, date: late, earliest: late, latest: late }] })
      expect(await heldIn({ to: '2031-03-31' })).toEqual([])
      expect(await heldIn({ from: late, to: late })).toEqual([event.id])
      await load(store(), { events: [{ ...event, date: null, earliest: null, latest: null }] })
      expect([await heldIn({ from: '2031-01-01' }), await heldIn({})]).toEqual([[], [event.id]])
    })

    test('what a transaction throws away leaves no trace', async () => {
      const { id } = await store().beginLoad('ingest')
      const before = await snapshot(store())
      const failing = store().write(id, async (transaction) => {
        await transaction.apply(smallGraph)
        throw new Interruption()
      })
      await expect(failing).rejects.toThrow(Interruption)
      expect(await snapshot(store())).toEqual(before)
      expect((await store().counts()).people).toBe(0)
      await store().write(id, (transaction) => transaction.apply(smallGraph))
      expect((await store().counts()).people).toBe(smallGraph.people.length)
    })

    test('others see a transaction only when it is done', async () => {
      const { id } = await store().beginLoad('ingest')
      const seen = await store().write(id, async (transaction) => {
        await transaction.apply(smallGraph)
        return store().counts()
      })
      expect(seen.people).toBe(0)
      expect((await store().counts()).people).toBe(smallGraph.people.length)
    })

    test('the result of the work is the result of the write', async () => {
      const { id } = await store().beginLoad('ingest')
      expect(await store().write(id, async (transaction) => transaction.load)).toBe(id)
    })

    test('two writers take turns and both are kept', async () => {
      const { id } = await store().beginLoad('ingest')
      const steps: string[] = []
      const write = (name: string, index: number) =>
        store().write(id, async (transaction) => {
          steps.push(`${name} begins`)
          const page = pages[index]
          await transaction.apply({ addPages: page === undefined ? [] : [page] })
          await transaction.livePages([])
          steps.push(`${name} ends`)
        })
      await Promise.all([write('one', 0), write('two', 1), write('three', 2)])
      expect((await store().counts()).pages).toBe(3)
      for (let at = 0; at < steps.length; at += 2) {
        expect(steps[at + 1]).toBe(steps[at]?.replace('begins', 'ends'))
      }
    })

    test('a failed write does not hold up the next', async () => {
      const { id } = await store().beginLoad('ingest')
      const failing = store().write(id, async () => {
        throw new Interruption()
      })
      const next = store().write(id, (transaction) => transaction.apply({ addPages: pages.slice(0, 1) }))
      await expect(failing).rejects.toThrow(Interruption)
      await next
      expect((await store().counts()).pages).toBe(1)
    })

    test('a load tells what it did and when', async () => {
      const begun = await store().beginLoad('ingest')
      expect(begun).toMatchObject({ action: 'ingest', finishedAt: null, pagesAdded: 0, pagesWithdrawn: 0 })
      await store().write(begun.id, (transaction) => transaction.apply(smallGraph))
      const ended = await store().endLoad(begun.id)
      expect(ended).toMatchObject({
        id: begun.id,
        action: 'ingest',
        startedAt: begun.startedAt,
        pagesAdded: pages.length,
      })
      expect(Date.parse(ended.finishedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(ended.startedAt))
      const second = await load(store(), { withdrawPages: pages.slice(0, 2).map(({ page }) => page.id) })
      expect(second).toMatchObject({ id: begun.id + 1, pagesAdded: 0, pagesWithdrawn: 2 })
      expect((await store().loads({ limit: 5 })).rows.map(({ row }) => row)).toEqual([ended, second])
    })

    test('a newer gazetteer replaces an older one', async () => {
      const [known] = regions
      if (known === undefined) throw new Error('the fixture has regions')
      const former = { ...known, id: '639901', name: '旧县', since: 1999, until: 2018, successor: known.id }
      await store().putRegions([former])
      expect(await store().regionsById([former.id])).toEqual([former])
      await store().putRegions(regions)
      await store().putRegions(regions.map((region) => ({ ...region, name: `新${region.name}` })))
      const found = await store().regionsById(regions.map(({ id }) => id))
      expect(found.map((region) => region?.name)).toEqual(regions.map(({ name }) => `新${name}`))
    })

    test('text of every kind comes back as it was put', async () => {
      const odd = [
        '"quoted" \'single\' `back` \\ slash',
        '$param {map} -- ; DROP',
        '𬭎𠮷𪚥 👨‍👩‍👧',
        'é e\u0301',
        '\u2028\u2029\t\r\n  ',
        '%_*?[]',
      ]
      const people = smallGraph.people
        .slice(0, odd.length)
        .map((person, nth) => ({ ...person, name: odd[nth] ?? '', gender: odd[nth] ?? '' }))
      const text = odd.join('\n')
      const addPages = pages.slice(0, 1).map((facts) => ({ ...facts, page: { ...facts.page, text, name: text } }))
      await load(store(), { people, addPages })
      expect(await store().peopleById(people.map(({ id }) => id))).toEqual(people)
      expect(await store().pagesById(addPages.map(({ page }) => page.id))).toEqual(addPages.map(({ page }) => page))
    })

    test('an event that gets its date moves in the order of its people', async () => {
      await load(store(), smallGraph)
      const undated = smallGraph.events.find(({ id }) => id === eventId('standing'))
      if (undated === undefined) throw new Error('the small graph has this event')
      const later = { ...undated, date: '2031-04-01', earliest: '2031-04-01', latest: '2031-04-01' }
      await load(store(), { events: [later] })
      const [slice] = await store().attendancesOfPeople([personId('lin')], { limit: 10 })
      expect(slice?.rows.map(({ row }) => row.event)).toEqual(['inspection', 'provincial', 'standing'].map(eventId))
      expect(await store().eventsById([later.id])).toEqual([later])
    })

    test('an event that turns out to last longer moves the last day that its people met', async () => {
      await load(store(), smallGraph)
      const standing = smallGraph.events.filter(({ id }) => id === eventId('standing'))
      await load(store(), { events: standing.map((event) => ({ ...event, latest: '2031-03-04' })) })
      const { rows } = await only(store().companions([personId('shen')], { limit: 1 }))
      expect(rows.map(({ row }) => [row.first, row.last])).toEqual([['2031-03-01', '2031-03-04']])
    })

    test('a page that is there already, unchanged, is not added again', async () => {
      await load(store(), smallGraph)
      expect(await load(store(), smallGraph)).toMatchObject({ pagesAdded: 0, pagesWithdrawn: 0 })
      const changed = pages.slice(0, 1).map((facts) => ({ ...facts, page: { ...facts.page, rules: 'newer' } }))
      expect(await load(store(), { addPages: changed })).toMatchObject({ pagesAdded: 1, pagesWithdrawn: 1 })
      expect(await store().factsOfPages(changed.map(({ page }) => page.id))).toEqual(changed)
      expect((await store().counts()).pages).toBe(pages.length)
    })

    test('a read that was called off before it began does not begin', async () => {
      const signal = AbortSignal.abort()
      await expect(store().counts({ signal })).rejects.toMatchObject({ name: 'AbortError' })
      await expect(store().people({}, { limit: 1 }, { signal })).rejects.toMatchObject({ name: 'AbortError' })
      await expect(store().paths('a', 'b', { longest: 2, limit: 2 }, { signal })).rejects.toMatchObject({
        name: 'AbortError',
      })
    })

    test('a transaction that has ended refuses to go on', async () => {
      const { id } = await store().beginLoad('ingest')
      const kept = await store().write(id, async (transaction) => [transaction])
      const late = kept.map((transaction) => transaction.apply(smallGraph))
      await expect(late[0]).rejects.toThrow(StoreError)
    })
  })
}
