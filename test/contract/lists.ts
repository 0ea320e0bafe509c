import { describe, expect, test } from 'vitest'
import type { EventFilter, PeopleFilter, Slice, Window } from '../../src/store/contract.ts'
import { eventId, pages, personId, smallGraph } from '../fixture/small-graph.ts'
import type { OpenStore } from './harness.ts'
import { sharedSmallGraph } from './harness.ts'

const ALL: Window = { limit: 1000 }

const rowsOf = <Row>({ rows }: Slice<Row>): Row[] => rows.map(({ row }) => row)

const PEOPLE = 'lin shen zhou wangOfYunxi wangOfBeiyuan chen gao lobsang aygul xu tian'.split(' ')
const keyOf = (id: string): string | undefined => PEOPLE.find((key) => personId(key) === id)

export const describeLists = (open: OpenStore): void => {
  describe('lists', () => {
    const store = sharedSmallGraph(open)

    const people = async (filter: PeopleFilter): Promise<readonly (string | undefined)[]> =>
      rowsOf(await store().people(filter, ALL))
        .map(({ id }) => keyOf(id))
        .toSorted()

    const events = async (filter: EventFilter): Promise<readonly string[]> =>
      rowsOf(await store().events(filter, ALL)).map(({ title }) => title)

    test('people come by pinyin; those of one name by id', async () => {
      const names = rowsOf(await store().people({}, ALL)).map(({ name }) => name)
      expect(names.join(' ')).toBe('阿依古丽·买买提 陈𬭎 高云山 林远舟 罗桑扎西 沈知夏 田默 王磊 王磊 许安 周岚')
      const wangs = rowsOf(await store().people({ search: '王磊' }, ALL)).map(({ id }) => id)
      expect(wangs).toEqual([personId('wangOfYunxi'), personId('wangOfBeiyuan')].toSorted())
    })

    test.each<[string, string, readonly string[]]>([
      ['a name', '林远舟', ['lin']],
      ['part of a name', '远', ['lin']],
      ['a character beyond the basic plane', '𬭎', ['chen']],
      ['pinyin', 'linyuanzhou', ['lin']],
      ['part of the pinyin, in capitals and with blanks', 'Yuan Zhou', ['lin']],
      ['initials', 'zl', ['zhou']],
      ['a name with another dot', '古丽•买', ['aygul']],
      ['a name with a blank', '周 岚', ['zhou']],
      ['a sign that is a wildcard elsewhere', '%', []],
      ['another one', '_', []],
      ['nobody', '诸葛', []],
      ['a quote', "'", []],
    ])('people are found by %s', async (_, search, expected) => {
      expect(await people({ search })).toEqual([...expected].toSorted())
    })

    test('a search for blanks asks for nothing in particular', async () => {
      expect(await people({ search: '  ' })).toEqual(PEOPLE.toSorted())
    })

    test.each<[string, PeopleFilter, readonly string[]]>([
      ['a county', { region: '990121' }, ['chen']],
      ['a city with its counties', { region: '990100' }, ['chen', 'lin', 'shen', 'wangOfYunxi']],
      [
        'a province with all below it',
        { region: '990000' },
        ['aygul', 'chen', 'gao', 'lin', 'lobsang', 'shen', 'wangOfBeiyuan', 'wangOfYunxi'],
      ],
      ['a county where nobody holds a post', { region: '990122' }, []],
      ['a division that is not known', { region: '110000' }, []],
      ['a title', { post: '书记' }, ['chen', 'lin', 'shen']],
      ['an organization', { post: '北原市人民政府' }, ['aygul', 'lobsang', 'wangOfBeiyuan']],
      ['a division and a title', { region: '990100', post: '市长' }, ['shen', 'wangOfYunxi']],
      ['all three', { search: 'wang', region: '990200', post: '市长' }, ['wangOfBeiyuan']],
    ])('people are found by post: %s', async (_, filter, expected) => {
      expect(await people(filter)).toEqual([...expected].toSorted())
    })

    test('events come by day, those without one last', async () => {
      expect(await events({})).toEqual([
        '市委常委会会议',
        '林远舟调研春耕',
        '全省水利工作会议',
        '市政府常务会议',
        '植树活动',
      ])
    })

    test.each<[string, EventFilter, readonly string[]]>([
      ['from a day on', { from: '2031-03-05' }, ['全省水利工作会议', '市政府常务会议']],
      ['up to a day', { to: '2031-03-01' }, ['市委常委会会议']],
      ['between two days', { from: '2031-03-02', to: '2031-03-05' }, ['林远舟调研春耕', '全省水利工作会议']],
      ['in no time at all', { from: '2031-03-03', to: '2031-03-04' }, []],
      ['of a kind', { kind: 'CEREMONY' }, ['植树活动']],
      ['in a city with its counties', { region: '990100' }, ['市委常委会会议', '林远舟调研春耕']],
      ['in a county', { region: '990121' }, ['林远舟调研春耕']],
      [
        'in a province',
        { region: '990000', kind: 'MEETING' },
        ['市委常委会会议', '全省水利工作会议', '市政府常务会议'],
      ],
      ['of a person', { attendee: personId('wangOfBeiyuan') }, ['全省水利工作会议', '市政府常务会议']],
      [
        'of a person from a day on',
        { attendee: personId('lin'), from: '2031-03-02', kind: 'MEETING' },
        ['全省水利工作会议'],
      ],
      ['of nobody', { attendee: 'nobody' }, []],
    ])('events %s', async (_, filter, expected) => {
      expect(await events(filter)).toEqual(expected)
    })

    test('provinces have no parent; divisions come by code', async () => {
      expect(rowsOf(await store().regions(null, ALL)).map(({ id }) => id)).toEqual(['980000', '990000'])
      expect(rowsOf(await store().regions('990000', ALL)).map(({ id }) => id)).toEqual(['990100', '990200'])
      expect((await store().regions('990122', ALL)).total).toBe(0)
    })

    test('pages come by issue date, those without one last', async () => {
      const found = rowsOf(await store().pages(ALL))
      expect(found).toEqual(pages.map(({ page }) => page))
    })

    test('attendances of a person come by day, of an event as printed', async () => {
      const [ofLin] = await store().attendancesOfPeople([personId('lin')], ALL)
      expect(ofLin?.rows.map(({ row }) => row.event)).toEqual(['standing', 'inspection', 'provincial'].map(eventId))
      const [atMeeting] = await store().attendancesOfEvents([eventId('provincial')], ALL)
      expect(atMeeting?.rows.map(({ row }) => row.person)).toEqual(
        ['gao', 'lin', 'zhou', 'wangOfBeiyuan'].map(personId),
      )
      const all = await store().attendancesOfEvents(
        smallGraph.events.map(({ id }) => id),
        ALL,
      )
      expect(all.flatMap((slice) => rowsOf(slice)).length).toBe(smallGraph.attendances.length)
    })

    test('mentions of a person come by issue date, those without one last, also where it is only named', async () => {
      const [ofGao] = await store().mentionsOfPeople([personId('gao')], ALL)
      expect(ofGao?.rows.map(({ row }) => row.page)).toEqual([pages[1], pages[3]].map((facts) => facts?.page.id))
      expect(ofGao?.rows.map(({ row }) => row.report === null)).toEqual([false, true])
    })

    test('counts are those of the live graph', async () => {
      expect(await store().counts()).toEqual({
        pages: 4,
        articles: 6,
        reports: 6,
        mentions: 18,
        people: 11,
        events: 5,
        attendances: 15,
        organizations: 5,
        posts: 8,
        occupancies: 9,
        regions: 6,
      })
    })
  })
}
