import { describe, expect, test } from 'vitest'
import { briefMention, briefReport } from '../../src/fact/brief.ts'
import type { Judgement } from '../../src/fact/graph.ts'
import { nameKey } from '../../src/fact/name.ts'
import type { StoreTransaction } from '../../src/store/transaction.ts'
import { eventId, pages, personId, smallGraph } from '../fixture/small-graph.ts'
import type { OpenStore } from './harness.ts'
import { byId, freshStore, load } from './harness.ts'

const judgement = (id: string, change: Partial<Judgement> = {}): Judgement => ({
  id,
  verdict: 'SAME',
  subject: 'MENTION',
  left: 'aaa',
  right: 'bbb',
  by: 'name-and-post',
  at: '2031-03-02T08:00:00.000Z',
  why: 'one post, one city: “市委书记”',
  score: 0.875,
  withdrawn: false,
  ...change,
})

export const describeResolving = (open: OpenStore): void => {
  describe('what a resolver sees in a transaction', () => {
    const store = freshStore(open)

    const within = async <T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T> => {
      const { id } = await store().beginLoad('ingest')
      return store().write(id, work)
    }

    test('its own changes', async () => {
      const [page] = pages
      if (page === undefined) throw new Error('the small graph has pages')
      await within(async (transaction) => {
        expect(await transaction.pageFacts(page.page.id)).toBeNull()
        await transaction.apply(smallGraph)
        expect(await transaction.pageFacts(page.page.id)).toEqual(page)
        expect(await transaction.livePages([page.page.id, 'nothing'])).toEqual(new Set([page.page.id]))
        await transaction.apply({ withdrawPages: [page.page.id] })
        expect(await transaction.livePages([page.page.id])).toEqual(new Set())
        expect(await transaction.pageFacts(page.page.id)).toBeNull()
        expect(await transaction.mentionsByNameKey([nameKey('沈知夏')])).toHaveLength(1)
      })
    })

    test('live mentions by name key, with where they stand now', async () => {
      await load(store(), smallGraph)
      const found = await within((transaction) =>
        transaction.mentionsByNameKey([nameKey('王磊'), nameKey('高云山'), '无人']),
      )
      expect(found.map(({ mention }) => mention.name).toSorted()).toEqual(['王磊', '王磊', '王磊', '高云山', '高云山'])
      const facts = pages.flatMap(({ mentions }) => mentions)
      const reports = pages.flatMap((page) => page.reports)
      const people = new Map(smallGraph.mentionPerson)
      const events = new Map(smallGraph.reportEvent)
      for (const placed of found) {
        const mention = facts.find(({ id }) => id === placed.mention.id)
        const page = pages.find((candidate) => candidate.page.id === mention?.page)?.page
        const { id, earliest, latest, regions, hostRegion } =
          reports.find((report) => report.id === mention?.report) ?? {}
        expect(placed).toEqual({
          mention: mention && briefMention(mention),
          publisher: page?.publisher,
          published: page?.published,
          report: id === undefined ? null : { id, earliest, latest, regions, hostRegion },
          person: people.get(placed.mention.id),
          event: events.get(mention?.report ?? '') ?? null,
        })
      }
    })

    test('live mentions of reports', async () => {
      await load(store(), smallGraph)
      const [first] = pages.flatMap(({ reports }) => reports)
      const found = await within((transaction) => transaction.mentionsByReport([first?.id ?? '', 'none']))
      const expected = pages.flatMap(({ mentions }) => mentions).filter(({ report }) => report === first?.id)
      expect(byId(found.map(({ mention }) => mention))).toEqual(byId(expected.map(briefMention)))
      const told = first && briefReport(first)
      for (const { report } of found) expect(report).toEqual(told)
      const names = await within((transaction) => transaction.namesOfReports([first?.id ?? '', 'none']))
      expect([...names.keys()]).toEqual([first?.id])
      expect(names.get(first?.id ?? '')?.toSorted()).toEqual(expected.map((mention) => mention.nameKey).toSorted())
    })

    test('which live pages state relations', async () => {
      await load(store(), smallGraph)
      const ids = pages.map(({ page }) => page.id)
      const relating = pages.filter(({ relations }) => relations.length > 0).map(({ page }) => page.id)
      expect(relating).toHaveLength(1)
      await within(async (transaction) => {
        expect(await transaction.relatingPages([...ids, 'none'])).toEqual(new Set(relating))
        await transaction.apply({ withdrawPages: relating })
        expect(await transaction.relatingPages(ids)).toEqual(new Set())
      })
    })

    test('of a page that was replaced only what it says now', async () => {
      const [page] = pages
      if (page === undefined) throw new Error('the small graph has pages')
      const reports = page.reports.map((report) => ({ ...report, title: `${report.title}（更正）` }))
      await load(store(), smallGraph, { withdrawPages: [page.page.id], addPages: [{ ...page, reports }] })
      await within(async (transaction) => {
        const placed = await transaction.mentionsByReport(reports.map(({ id }) => id))
        expect(placed).toHaveLength(page.mentions.length)
        for (const { report } of placed) expect(reports.map(briefReport)).toContainEqual(report)
        expect(byId(await transaction.reportsByBlock(['2031-03-02|林远舟调研春耕']))).toMatchObject([
          { title: '林远舟调研春耕（更正）' },
        ])
        expect(await transaction.pageFacts(page.page.id)).toEqual({ ...page, reports })
      })
    })

    test('mentions that nobody has placed yet', async () => {
      await load(store(), { addPages: pages })
      const [placed] = await within((transaction) => transaction.mentionsByNameKey([nameKey('许安')]))
      expect(placed).toMatchObject({ person: null, event: null, published: null, publisher: null })
    })

    test('live reports that share a block, each once, with their events', async () => {
      await load(store(), smallGraph)
      const blocks = ['2031-03-01|市委常委会会议', '2031-03-01|市委常委会会议', '?|植树活动', 'none']
      const found = await within((transaction) => transaction.reportsByBlock(blocks))
      const events = new Map(smallGraph.reportEvent)
      const expected = pages
        .flatMap(({ reports }) => reports)
        .filter((report) => report.blocks.some((block) => blocks.includes(block)))
        .map((report) => ({ ...report, event: events.get(report.id) }))
      expect(expected).toHaveLength(3)
      expect(byId(found)).toEqual(byId(expected))
    })

    test('the projection by name, person and event', async () => {
      await load(store(), smallGraph)
      await within(async (transaction) => {
        const wangs = smallGraph.people.filter(({ name }) => name === '王磊')
        expect(byId(await transaction.peopleByNameKey([nameKey('王磊'), '无人']))).toEqual(byId(wangs))
        const ids = [personId('lin'), personId('zhou')]
        const ofBoth = await transaction.attendancesOfPeople([...ids, 'nobody'])
        expect(new Set(ofBoth)).toEqual(new Set(smallGraph.attendances.filter(({ person }) => ids.includes(person))))
        const meetings = [eventId('standing'), eventId('undated')]
        const atBoth = await transaction.attendancesOfEvents([...meetings, 'none'])
        expect(new Set(atBoth)).toEqual(new Set(smallGraph.attendances.filter(({ event }) => meetings.includes(event))))
        const occupancies = await transaction.occupanciesOfPeople(ids)
        expect(byId(occupancies)).toEqual(
          byId(smallGraph.occupancies?.filter(({ person }) => ids.includes(person)) ?? []),
        )
        expect((await transaction.eventsById([eventId('undated'), 'none'])).map((event) => event?.id)).toEqual([
          eventId('undated'),
          undefined,
        ])
      })
    })

    test('ledgers of names as they were put last, and none once it is taken away', async () => {
      await load(store(), {
        ledgers: [
          ['王磊', 'first'],
          ['高云山', '{"of":"“高云山”"}'],
        ],
      })
      await load(store(), {
        ledgers: [
          ['王磊', 'second'],
          ['无人', null],
        ],
      })
      const ledgers = (...keys: readonly string[]) => within((transaction) => transaction.ledgers(keys))
      expect(await ledgers('王磊', '高云山', '无人')).toEqual(
        new Map([
          ['王磊', 'second'],
          ['高云山', '{"of":"“高云山”"}'],
        ]),
      )
      await load(store(), { ledgers: [['王磊', null]] })
      expect(await ledgers('王磊', '高云山')).toEqual(new Map([['高云山', '{"of":"“高云山”"}']]))
    })

    const standing = (...ids: readonly string[]): Promise<readonly string[]> =>
      within(async (transaction) => (await transaction.judgementsOn(ids)).map(({ id }) => id).toSorted())

    test('judgements on either end of a pair, whole', async () => {
      const first = judgement('j1')
      await load(store(), { judgements: [first, judgement('j2', { left: 'ccc', right: 'ddd', subject: 'REPORT' })] })
      expect(await within((transaction) => transaction.judgementsOn(['bbb']))).toEqual([first])
      expect(await standing('aaa', 'bbb')).toEqual(['j1'])
      expect(await standing('aaa', 'ddd')).toEqual(['j1', 'j2'])
      expect(await standing('zzz')).toEqual([])
    })

    test('a later judgement on the same pair wins, whichever way round it is put', async () => {
      const later = judgement('j0', { left: 'bbb', right: 'aaa', verdict: 'DIFFERENT', at: '2031-03-03T08:00:00.000Z' })
      await load(store(), { judgements: [later, judgement('j1')] })
      expect(await standing('aaa')).toEqual(['j0'])
    })

    test('a person beats every rule, also a later one', async () => {
      const rule = judgement('j2', { at: '2032-01-01T00:00:00.000Z' })
      await load(store(), { judgements: [judgement('j1', { by: 'person:沈', verdict: 'DIFFERENT' }), rule] })
      expect(await standing('aaa')).toEqual(['j1'])
    })

    test('a withdrawn judgement gives way to the one before it', async () => {
      const personal = judgement('j1', { by: 'person:沈', verdict: 'DIFFERENT' })
      await load(store(), { judgements: [judgement('j0'), personal] })
      await load(store(), { judgements: [{ ...personal, withdrawn: true }] })
      expect(await standing('aaa')).toEqual(['j0'])
    })
  })
}
