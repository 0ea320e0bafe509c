import { describe, expect, test } from 'vitest'
import type { SeriesFilter, Slice, Window } from '../../src/store/contract.ts'
import type { AttendanceOrder, AttendanceWhere, EventWhere, PeopleOrder, PersonWhere } from '../../src/store/where.ts'
import { eventId, personId, smallGraph } from '../fixture/small-graph.ts'
import type { OpenStore } from './harness.ts'
import { sharedSmallGraph } from './harness.ts'

const ALL: Window = { limit: 1000 }

const PEOPLE = 'lin shen zhou wangOfYunxi wangOfBeiyuan chen gao lobsang aygul xu tian'.split(' ')
const EVENTS = 'standing inspection provincial executive undated'.split(' ')

const rowsOf = <Row>({ rows }: Slice<Row>): Row[] => rows.map(({ row }) => row)
const personKey = (id: string): string => PEOPLE.find((key) => personId(key) === id) ?? id
const eventKey = (id: string): string => EVENTS.find((key) => eventId(key) === id) ?? id

const hostOf = (name: string): string => smallGraph.organizations?.find((one) => one.name === name)?.id ?? ''
const postOf = (title: string): string => smallGraph.posts?.find((one) => one.title === title)?.id ?? ''

export const describeFilters = (open: OpenStore): void => {
  describe('conditions and orders', () => {
    const store = sharedSmallGraph(open)

    const events = async (where: EventWhere): Promise<string[]> =>
      rowsOf(await store().events({ where }, ALL)).map(({ id }) => eventKey(id))

    const people = async (where: PersonWhere, order?: PeopleOrder): Promise<string[]> =>
      rowsOf(await store().people({ where, ...(order && { order }) }, ALL)).map(({ id }) => personKey(id))

    const attended = async (where: AttendanceWhere, order?: AttendanceOrder): Promise<string[]> =>
      rowsOf(await store().attendances({ ...ALL, where, ...(order && { order }) })).map(
        ({ person, event }) => `${personKey(person)} ${eventKey(event)}`,
      )

    test.each<[string, EventWhere, string[]]>([
      ['nothing in particular', {}, EVENTS],
      ['two kinds', { kinds: ['VISIT', 'CEREMONY'] }, ['inspection', 'undated']],
      ['no kind at all', { kinds: [] }, []],
      ['two divisions with those below', { regions: ['990121', '990200'] }, ['inspection', 'executive']],
      ['a host', { hosts: [hostOf('北原市人民政府')] }, ['executive']],
      ['hosts of a kind', { hostKinds: ['PARTY'] }, ['standing']],
      ['hosts of a level', { hostLevels: ['PREFECTURE'] }, ['standing', 'executive']],
      ['hosts of a level and a kind', { hostLevels: ['COUNTY'], hostKinds: ['PARTY'] }, []],
      ['a series', { series: ['市委常委会会议'] }, ['standing']],
      ['part of the title', { title: '会议' }, ['standing', 'provincial', 'executive']],
      ['either of two people', { attendees: [personId('chen'), personId('xu')] }, ['inspection', 'undated']],
      [
        'two of three people',
        { attendees: [personId('gao'), personId('zhou'), personId('shen')], attendeesFrom: 2 },
        ['standing', 'provincial'],
      ],
      ['two of one', { attendees: [personId('lin')], attendeesFrom: 2 }, []],
      ['at least so many people', { sizeFrom: 4 }, ['standing', 'provincial']],
      ['at most so many people', { sizeTo: 2 }, ['inspection', 'undated']],
      ['a publisher', { publishers: ['临江日报'] }, ['standing', 'provincial']],
      [
        'who was there',
        { attended: { participation: ['SIT_IN'], person: { ids: [personId('aygul')] } } },
        ['executive'],
      ],
      ['who was not', { not: { attended: { positionFrom: 3 } } }, ['inspection', 'undated']],
      ['what is stated', { bases: ['STATED', 'REFERENCE'] }, EVENTS],
      ['what is inferred', { bases: ['INFERRED'] }, []],
      ['one or the other', { or: [{ kinds: ['VISIT'] }, { publishers: ['北原日报'] }] }, ['inspection', 'executive']],
      ['one or the other of none', { or: [] }, []],
      ['two at once', { and: [{ sizeFrom: 3 }, { regions: ['990100'] }] }, ['standing']],
      ['not of a kind', { not: { kinds: ['MEETING'] } }, ['inspection', 'undated']],
      ['not known to be later', { not: { from: '2031-03-05' } }, ['standing', 'inspection', 'undated']],
      ['not not', { not: { not: { kinds: ['VISIT'] } } }, ['inspection']],
    ])('events of %s', async (_, where, expected) => {
      expect(await events(where)).toEqual(expected)
    })

    test.each<[string, PersonWhere, string[]]>([
      ['ids', { ids: ['xu', 'lin', 'gao'].map(personId) }, ['gao', 'lin', 'xu']],
      ['ids, and nobody', { ids: [] }, []],
      ['a post held by then', { holds: { title: '市长', heldOn: '2031-03-04' } }, ['shen', 'wangOfYunxi']],
      ['part of a name', { search: '王' }, ['wangOfYunxi', 'wangOfBeiyuan']],
      ['a post', { holds: { posts: [postOf('市委副书记')] } }, ['shen']],
      ['a title', { holds: { title: '书记' } }, ['chen', 'lin', 'shen']],
      ['one post in a division', { holds: { title: '市长', regions: ['990100'] } }, ['shen', 'wangOfYunxi']],
      ['a level', { holds: { levels: ['COUNTY', 'PROVINCE'] } }, ['chen', 'gao']],
      ['a kind of body', { holds: { kinds: ['PARTY'], organization: '青石' } }, ['chen']],
      ['any post', { holds: {} }, ['aygul', 'chen', 'gao', 'lin', 'lobsang', 'shen', 'wangOfYunxi', 'wangOfBeiyuan']],
      ['two posts', { and: [{ holds: { title: '市长' } }, { holds: { title: '书记' } }] }, ['shen']],
      ['a note', { gender: '女' }, ['aygul', 'shen']],
      ['another note', { ethnicity: '藏族' }, ['lobsang']],
      ['at least so many events', { eventsFrom: 2 }, ['lin', 'wangOfBeiyuan', 'zhou']],
      ['at most so many', { eventsTo: 1, search: '王' }, ['wangOfYunxi']],
      ['a publisher', { publishers: ['北原日报'] }, ['aygul', 'lobsang', 'wangOfBeiyuan']],
      ['who presided', { attends: { participation: ['PRESIDE'] } }, ['lin', 'wangOfBeiyuan']],
      [
        'who sat in or led in a city',
        { attends: { participation: ['SIT_IN', 'LEAD'], event: { regions: ['990100'] } } },
        ['lin', 'wangOfYunxi'],
      ],
      ['who never went to a meeting', { not: { attends: { event: { kinds: ['MEETING'] } } } }, ['chen', 'tian', 'xu']],
    ])('people by %s', async (_, where, expected) => {
      const order = (await people({})).filter((key) => expected.includes(key))
      expect(await people(where)).toEqual(order)
      expect(order).toHaveLength(expected.length)
    })

    test.each<[string, AttendanceWhere, string[]]>([
      ['participation', { participation: ['SIT_IN'] }, ['wangOfYunxi standing', 'aygul executive']],
      ['place', { positionFrom: 2, positionTo: 2, event: { kinds: ['VISIT'] } }, ['chen inspection']],
      ['capacity', { capacity: '省长' }, ['gao provincial']],
      ['number of reports', { reportsFrom: 2 }, ['lin standing', 'shen standing']],
      ['publisher', { publishers: ['临江日报'], event: { title: '常委会' } }, ['lin standing', 'shen standing']],
      ['person', { person: { ethnicity: '藏族' } }, ['lobsang executive']],
      ['person and event', { person: { search: '周' }, event: { from: '2031-03-02' } }, ['zhou provincial']],
      ['what it is not', { not: { or: [{ positionFrom: 2 }, { event: { to: '2031-03-31' } }] } }, ['xu undated']],
    ])('attendances by %s', async (_, where, expected) => {
      expect((await attended(where)).toSorted()).toEqual(expected.toSorted())
    })

    test('an owner’s attendances keep to the condition, and their number too', async () => {
      const where: AttendanceWhere = { event: { kinds: ['MEETING'] } }
      const [lin, chen] = await store().attendancesOfPeople(['lin', 'chen'].map(personId), { ...ALL, where })
      expect(lin?.rows.map(({ row }) => eventKey(row.event))).toEqual(['standing', 'provincial'])
      expect([lin?.total, chen?.total]).toEqual([2, 0])
      const [standing] = await store().attendancesOfEvents([eventId('standing')], {
        limit: 1,
        where: { participation: ['ATTEND'] },
      })
      expect(standing).toMatchObject({ total: 2, more: true })
      expect(standing?.rows.map(({ row }) => personKey(row.person))).toEqual(['shen'])
    })

    test('the most active come first, then by name', async () => {
      expect((await people({}, { by: 'EVENTS' })).slice(0, 3)).toEqual(['lin', 'wangOfBeiyuan', 'zhou'])
      expect((await people({}, { by: 'MENTIONS' }))[0]).toBe('lin')
      const among: AttendanceWhere = { event: { regions: ['990200'] } }
      const found = await store().people({ order: { by: 'EVENTS', among } }, { limit: 4 })
      expect(found.rows.map(({ row, key }) => [personKey(row.id), key[0]])).toEqual([
        ['aygul', -1],
        ['lobsang', -1],
        ['wangOfBeiyuan', -1],
        ['chen', 0],
      ])
      const [, second] = found.rows
      const rest = await store().people({ order: { by: 'EVENTS', among } }, { limit: 1, after: second?.key ?? [] })
      expect(rowsOf(rest).map(({ id }) => personKey(id))).toEqual(['wangOfBeiyuan'])
    })

    test('the largest and the most reported events come first', async () => {
      const by = async (order: 'SIZE' | 'REPORTS') =>
        rowsOf(await store().events({ order }, ALL)).map(({ id }) => eventKey(id))
      expect(await by('SIZE')).toEqual(['standing', 'provincial', 'executive', 'inspection', 'undated'])
      expect((await by('REPORTS'))[0]).toBe('standing')
    })

    test('attendances come by what their ends count', async () => {
      const [lin] = await store().attendancesOfPeople([personId('lin')], { ...ALL, order: 'EVENT_SIZE' })
      expect(lin?.rows.map(({ key }) => key[0])).toEqual([-4, -4, -2])
      const [there] = await store().attendancesOfEvents([eventId('provincial')], { ...ALL, order: 'PERSON_EVENTS' })
      expect(there?.rows.map(({ key }) => key[0])).toEqual([-3, -2, -2, -1])
      expect((await attended({ person: { search: '林' } }, 'DAY')).map((pair) => pair.split(' ')[1])).toEqual([
        'standing',
        'inspection',
        'provincial',
      ])
    })

    test('posts are found by words of their title and organization', async () => {
      const titles = async (...words: string[]): Promise<string[]> =>
        rowsOf(await store().posts(words, ALL))
          .map(({ title }) => title)
          .toSorted()
      expect(await titles('云溪', '书记')).toEqual(['市委书记', '市委副书记'].toSorted())
      expect(await titles('人民政府市长')).toEqual(['市长', '市长'])
      expect(await titles('书记', '人民政府')).toEqual([])
      expect((await store().posts([], { limit: 3 })).total).toBe(smallGraph.posts?.length)
    })

    test('events are found by parts of their titles, written, spoken or by initials', async () => {
      expect(await events({ search: '常委' })).toEqual(['standing'])
      expect(await events({ search: 'changweihui' })).toEqual(['standing'])
      expect(await events({ search: 'Shi CWH' })).toEqual([])
      expect(await events({ search: 'swcwh' })).toEqual(['standing'])
      expect(await events({ search: 'zhi shu' })).toEqual(['undated'])
      expect(await events({ not: { search: 'hy' } })).toEqual(['inspection', 'undated'])
    })

    test('series are found by their body, their title and words of both', async () => {
      const [row] = smallGraph.series ?? []
      const series = async (filter: SeriesFilter) => rowsOf(await store().series(filter, ALL))
      expect(await series({})).toEqual([row])
      expect(await series({ words: ['云溪', '常委会'] })).toEqual([row])
      expect(await series({ words: ['云溪', '常务'] })).toEqual([])
      expect(await series({ titles: [row?.title ?? ''], hosts: [row?.host ?? ''] })).toEqual([row])
      expect(await series({ hosts: [] })).toEqual([])
      expect(await store().seriesTitles()).toEqual([row?.title])
    })

    test('changes are the pages of later loads, withdrawn ones too', async () => {
      const changes = async (since: number) => rowsOf(await store().pageChanges(since, ALL))
      expect(await changes(0)).toHaveLength(4)
      expect((await changes(0)).map(({ addedIn, withdrawnIn }) => [addedIn, withdrawnIn])).toEqual(
        Array.from({ length: 4 }, () => [1, null]),
      )
      expect(await changes(1)).toEqual([])
    })

    test.each([
      "'; DROP TABLE person; --",
      '" OR 1=1',
      '}) DETACH DELETE n //',
      "' OR '1'='1",
      '$w1',
      '@w1',
      '%',
      '\\',
    ])('%j is looked for as it stands', async (words) => {
      expect(await events({ title: words, attendees: [words], publishers: [words], series: [words] })).toEqual([])
      expect(
        await people({ or: [{ search: words }, { gender: words }, { holds: { title: words, regions: [words] } }] }),
      ).toEqual([])
      expect(await attended({ capacity: words, person: { search: words } })).toEqual([])
      expect((await store().counts()).people).toBe(PEOPLE.length)
    })
  })
}
