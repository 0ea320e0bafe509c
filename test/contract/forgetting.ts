import { describe, expect, test } from 'vitest'
import type { PageFacts } from '../../src/fact/graph.ts'
import type { Change } from '../../src/store/transaction.ts'
import { eventId, pageIdOf, pages, personId, smallGraph } from '../fixture/small-graph.ts'
import type { OpenStore } from './harness.ts'
import { freshStore, load } from './harness.ts'
import { snapshot } from './snapshot.ts'

const factsOf = (name: string): PageFacts => {
  const facts = pages.find(({ page }) => page.id === pageIdOf(name))
  if (facts === undefined) throw new Error(`the small graph has no ${name}`)
  return facts
}

/** Forgets the page that alone tells of `executive`: two people, the event, their posts and their organization's other uses go. */
const beiyuan = factsOf('beiyuan-2031-03-11')
const gone = [personId('lobsang'), personId('aygul')]
const forgetBeiyuan: Change = {
  withdrawPages: [beiyuan.page.id],
  removeAttendances: [...gone, personId('wangOfBeiyuan')].map((person) => [person, eventId('executive')] as const),
  removeOccupancies: smallGraph.occupancies?.filter(({ person }) => gone.includes(person)).map(({ id }) => id) ?? [],
  removeEvents: [eventId('executive')],
  removePeople: gone,
}

export const describeForgetting = (open: OpenStore): void => {
  describe('forgetting and replacing', () => {
    const store = freshStore(open)

    test('the facts of a withdrawn page are gone from every live read', async () => {
      await load(store(), smallGraph, forgetBeiyuan)
      const { page, articles, reports, mentions } = beiyuan
      expect(await store().pagesById([page.id])).toEqual([null])
      expect(await store().factsOfPages([page.id])).toEqual([null])
      expect(await store().articlesOfPages([page.id])).toEqual([[]])
      expect(await store().articlesById(articles.map(({ id }) => id))).toEqual(articles.map(() => null))
      expect(await store().reportsById(reports.map(({ id }) => id))).toEqual(reports.map(() => null))
      expect(await store().mentionsById(mentions.map(({ id }) => id))).toEqual(mentions.map(() => null))
      expect((await store().pages({ limit: 10 })).rows.map(({ row }) => row.id)).not.toContain(page.id)
      const [ofWang] = await store().mentionsOfPeople([personId('wangOfBeiyuan')], { limit: 10 })
      expect(ofWang?.total).toBe(1)
      expect(await store().counts()).toMatchObject({ pages: 3, articles: 5, reports: 5, mentions: 15 })
    })

    test('what was removed from the projection takes its edges along and leaves the rest', async () => {
      await load(store(), smallGraph, forgetBeiyuan)
      expect(await store().peopleById(gone)).toEqual([null, null])
      expect(await store().eventsById([eventId('executive')])).toEqual([null])
      expect(await store().attendancesByPair([[personId('lobsang'), eventId('executive')]])).toEqual([null])
      const [ofWang] = await store().attendancesOfPeople([personId('wangOfBeiyuan')], { limit: 10 })
      expect(ofWang?.rows.map(({ row }) => row.event)).toEqual([eventId('provincial')])
      expect(await store().paths(personId('lin'), personId('wangOfBeiyuan'), { longest: 4, limit: 4 })).toHaveLength(1)
      expect(await store().counts()).toMatchObject({ people: 9, events: 4, attendances: 12, occupancies: 7 })
    })

    test('removing a person or an event takes its attendances along unasked', async () => {
      await load(store(), smallGraph, { removePeople: [personId('lobsang')] }, { removeEvents: [eventId('standing')] })
      const [slice] = await store().attendancesOfEvents([eventId('executive')], { limit: 10 })
      expect(slice?.rows.map(({ row }) => row.person)).toEqual(['wangOfBeiyuan', 'aygul'].map(personId))
      const [ofLin] = await store().attendancesOfPeople([personId('lin')], { limit: 10 })
      expect(ofLin?.rows.map(({ row }) => row.event)).toEqual(['inspection', 'provincial'].map(eventId))
      const [occupancies] = await store().occupanciesOfPeople([personId('lobsang')])
      expect(occupancies).toEqual([])
    })

    test('posts, organizations and series go with their last user and not before', async () => {
      await load(store(), smallGraph, forgetBeiyuan)
      const titlesIn = async (organization: string): Promise<readonly string[]> => {
        const id = smallGraph.organizations?.find(({ name }) => name === organization)?.id ?? ''
        return ((await store().postsOfOrganizations([id]))[0] ?? []).map(({ title }) => title)
      }
      expect(await titlesIn('北原市人民政府')).toEqual(['市长'])
      const ofWang = smallGraph.occupancies?.filter(({ person }) => person === personId('wangOfBeiyuan')) ?? []
      await load(store(), { removeOccupancies: ofWang.map(({ id }) => id) })
      expect(await titlesIn('北原市人民政府')).toEqual([])
      expect(await store().counts()).toMatchObject({ organizations: 4, posts: 6 })
      await load(store(), { removeEvents: [eventId('standing')] })
      expect(await store().seriesById(['市委常委会会议'])).toEqual([null])
      expect((await store().counts()).organizations).toBe(4)
    })

    test('an organization stays as long as it holds an event, though nobody holds a post in it', async () => {
      await load(store(), smallGraph)
      const committee = smallGraph.organizations?.find(({ name }) => name === '中共云溪市委员会')?.id ?? ''
      const posts = new Set(
        smallGraph.posts?.filter(({ organization }) => organization === committee).map(({ id }) => id),
      )
      const held = smallGraph.occupancies?.filter(({ post }) => posts.has(post)).map(({ id }) => id) ?? []
      await load(store(), { removeOccupancies: held })
      expect(await store().postsOfOrganizations([committee])).toEqual([[]])
      expect((await store().organizationsById([committee]))[0]?.id).toBe(committee)
      await load(store(), { removeEvents: [eventId('standing')] })
      expect(await store().organizationsById([committee])).toEqual([null])
    })

    test('what only changes hands within a transaction stays', async () => {
      await load(store(), smallGraph)
      const [occupancy] = smallGraph.occupancies ?? []
      if (occupancy === undefined) throw new Error('the small graph has occupancies')
      const { id } = await store().beginLoad('ingest')
      await store().write(id, async (transaction) => {
        await transaction.apply({ removeOccupancies: [occupancy.id] })
        await transaction.apply({ occupancies: [{ ...occupancy, id: 'another' }] })
      })
      expect((await store().postsById([occupancy.post]))[0]?.id).toBe(occupancy.post)
    })

    test('forgetting and loading again gives the graph back', async () => {
      await load(store(), smallGraph)
      const before = await snapshot(store())
      await load(store(), forgetBeiyuan)
      expect(await snapshot(store())).not.toEqual(before)
      await load(store(), smallGraph)
      expect(await snapshot(store())).toEqual(before)
    })

    test('a page can be replaced in one change', async () => {
      await load(store(), smallGraph)
      const read = { ...beiyuan, page: { ...beiyuan.page, rules: 'newer' }, mentions: beiyuan.mentions.slice(0, 2) }
      const replaced = await load(store(), { withdrawPages: [beiyuan.page.id], addPages: [read] })
      expect(replaced).toMatchObject({ pagesAdded: 1, pagesWithdrawn: 1 })
      expect(await store().factsOfPages([beiyuan.page.id])).toEqual([read])
      expect(await store().mentionsById(beiyuan.mentions.map(({ id }) => id))).toEqual([...read.mentions, null])
      expect(await store().counts()).toMatchObject({ pages: 4, mentions: 17 })
    })

    test('relations are replaced article by article', async () => {
      await load(store(), smallGraph)
      const [relation] = smallGraph.relations
      if (relation === undefined) throw new Error('the small graph has a relation')
      const other = { ...relation, predicate: 'CHILD' } as const
      await load(store(), { relationArticles: [relation.article], relations: [other] })
      expect(await store().relationsOfPeople([relation.subject])).toEqual([[other]])
      await load(store(), { relationArticles: [relation.article] })
      expect(await store().relationsOfPeople([relation.subject])).toEqual([[]])
    })

    test('a relation goes with the page that states it', async () => {
      await load(store(), smallGraph)
      await load(store(), { withdrawPages: [pageIdOf('undated')] })
      expect(await store().relationsOfPeople([personId('xu'), personId('tian')])).toEqual([[], []])
    })

    test('an id once given out leads to the person and the event that its page stood for', async () => {
      await load(store(), smallGraph)
      const first = factsOf('yunxi-2031-03-02')
      const [lin] = await store().peopleById([personId('lin')])
      const [standing] = await store().eventsById([eventId('standing')])
      if (!lin || !standing) throw new Error('the small graph has both')
      const own = new Set(first.mentions.map(({ id }) => id))
      const left = (smallGraph.mentionPerson ?? []).filter(
        ([mention, person]) => person === lin.id && !own.has(mention),
      )
      const reports = standing.reports.filter((report) => !first.reports.some(({ id }) => id === report))
      const person = { ...lin, id: 'ffff' }
      const event = { ...standing, id: 'eeee', reports }
      await load(store(), {
        withdrawPages: [first.page.id],
        removePeople: [lin.id],
        people: [person],
        mentionPerson: left.map(([mention]) => [mention, person.id] as const),
        removeEvents: [standing.id],
        events: [event],
        reportEvent: reports.map((report) => [report, event.id] as const),
      })
      const issued = (smallGraph.mentionPerson ?? [])
        .filter(([, owner]) => owner === lin.id)
        .map(([mention]) => mention)
      expect(issued).toContain(lin.id)
      expect(await store().peopleById(issued)).toEqual(issued.map(() => person))
      expect(await store().eventsById([standing.id])).toEqual([event])
    })
  })
}
