import { describe, expect, test } from 'vitest'
import type { PathBounds, Through } from '../../src/store/contract.ts'
import { eventId, personId } from '../fixture/small-graph.ts'
import { only } from './only.ts'
import type { OpenStore } from './harness.ts'
import { sharedSmallGraph } from './harness.ts'

export const describeCompany = (open: OpenStore): void => {
  describe('companions and paths', () => {
    const store = sharedSmallGraph(open)

    const companions = async (key: string) => {
      const { rows } = await only(store().companions([personId(key)], { limit: 100 }))
      return rows.map(({ row }) => row)
    }

    const paths = (from: string, to: string, bounds: PathBounds = { longest: 6, limit: 100 }) =>
      store().paths(from === 'nobody' ? from : personId(from), personId(to), bounds)

    const path = (people: readonly string[], events: readonly string[]) => ({
      people: people.map(personId),
      links: events.map((key) => ({ through: 'EVENT', id: eventId(key) })),
    })

    test('companions come by the number of shared events, then by name', async () => {
      const found = await companions('lin')
      expect(found.map(({ person, count }) => [person.name, count])).toEqual([
        ['周岚', 2],
        ['陈𬭎', 1],
        ['高云山', 1],
        ['沈知夏', 1],
        ['王磊', 1],
        ['王磊', 1],
      ])
      expect(found.slice(-2).map(({ person }) => person.id)).toEqual(
        ['wangOfYunxi', 'wangOfBeiyuan'].map(personId).toSorted(),
      )
    })

    test('a companion comes whole, with the shared events and their first and last day', async () => {
      const [zhou] = await companions('lin')
      const [person] = await store().peopleById([personId('zhou')])
      expect(zhou).toEqual({
        person,
        count: 2,
        // Three events of the one and two of the other, of five.
        expected: 6 / 5,
        first: '2031-03-01',
        last: '2031-03-05',
        events: ['standing', 'provincial'].map(eventId),
      })
    })

    test('companions of many come at once, each as alone', async () => {
      const people = [...['lin', 'zhou', 'xu', 'lin'].map(personId), 'nobody']
      const window = { limit: 2, backward: true }
      const alone = await Promise.all(people.map((person) => only(store().companions([person], window))))
      expect(await store().companions(people, window)).toEqual(alone)
      expect(alone.map(({ total }) => total)).toEqual([6, 5, 1, 6, 0])
    })

    test('only events of which the condition is true are shared', async () => {
      const { rows, total } = await only(
        store().companions([personId('lin')], { limit: 9, where: { regions: ['990100'], kinds: ['MEETING'] } }),
      )
      expect(total).toBe(3)
      expect(rows.map(({ row }) => [row.person.name, row.count, row.expected, row.events])).toEqual(
        ['沈知夏', '王磊', '周岚'].map((name) => [name, 1, 1, [eventId('standing')]]),
      )
    })

    test('without a date there is no first and no last day', async () => {
      expect(await companions('xu')).toMatchObject([
        { count: 1, first: null, last: null, events: [eventId('undated')] },
      ])
    })

    test('who attended nothing has no companions', async () => {
      expect(await only(store().companions(['nobody'], { limit: 5 }))).toEqual({ rows: [], total: 0, more: false })
    })

    test('a path goes round what is to be avoided, and only forward in time where that is asked for', async () => {
      const bounds = { longest: 6, limit: 100 }
      const without = (...keys: string[]) => ({ ...bounds, where: { not: { ids: keys.map(eventId) } } })
      expect(await paths('lin', 'zhou', without('standing'))).toEqual([path(['lin', 'zhou'], ['provincial'])])
      expect(await paths('lin', 'zhou', without('standing', 'provincial'))).toEqual([])
      expect(await paths('shen', 'gao', { ...bounds, inOrder: true })).toHaveLength(2)
      expect(await paths('gao', 'shen', { ...bounds, inOrder: true })).toEqual([])
      expect(await paths('xu', 'tian', { ...bounds, inOrder: true })).toEqual([])
      expect(await paths('nobody', 'shen', { ...bounds, inOrder: true })).toEqual([])
      expect(await paths('lin', 'lin', { ...bounds, inOrder: true })).toEqual([path(['lin'], [])])
    })

    test('a path may lead through a post that both held and through an organization in which both served at one time', async () => {
      const through = (...kinds: Through[]) => ({ longest: 4, limit: 100, through: kinds })
      const linked = async (from: string, to: string, bounds: PathBounds) =>
        (await paths(from, to, bounds)).map(({ links }) => links.map((link) => link.through))
      expect(await linked('shen', 'wangOfYunxi', through('ORGANIZATION'))).toEqual([['ORGANIZATION']])
      expect(await linked('shen', 'wangOfYunxi', through('POST'))).toEqual([])
      expect(await linked('shen', 'wangOfYunxi', through('EVENT', 'ORGANIZATION', 'POST'))).toEqual([
        ['EVENT'],
        ['ORGANIZATION'],
      ])
      // 林远舟 and 沈知夏 serve in one committee, 沈知夏 and 王磊 in one government, and no two of them in a third.
      expect(await paths('lin', 'wangOfYunxi', through('ORGANIZATION'))).toMatchObject([
        { people: ['lin', 'shen', 'wangOfYunxi'].map(personId) },
      ])
      expect(await linked('lin', 'chen', through('ORGANIZATION'))).toEqual([])
      expect(await linked('lin', 'wangOfYunxi', { ...through('ORGANIZATION'), day: '2031-02-28' })).toEqual([])
      expect(await linked('lin', 'shen', through())).toEqual([])
    })

    test('who met is one meeting apart', async () => {
      expect(await paths('lin', 'chen')).toEqual([path(['lin', 'chen'], ['inspection'])])
    })

    test('all shortest paths are found, by the ids of their people', async () => {
      const through = (key: string) => path(['shen', key, 'gao'], ['standing', 'provincial'])
      const expected = ['lin', 'zhou'].toSorted((a, b) => (personId(a) < personId(b) ? -1 : 1)).map(through)
      expect(await paths('shen', 'gao')).toEqual(expected)
      expect(await paths('shen', 'gao', { longest: 6, limit: 1 })).toEqual(expected.slice(0, 1))
      expect(await paths('shen', 'gao', { longest: 6, limit: 0 })).toEqual([])
    })

    test('a path turned round is as long and passes the same people', async () => {
      const there = await paths('shen', 'lobsang')
      const back = await paths('lobsang', 'shen')
      expect(there.map(({ links }) => links.length)).toEqual([3, 3])
      const turned = back.map(({ people, links }) => ({ people: people.toReversed(), links: links.toReversed() }))
      expect(new Set(turned.map((each) => JSON.stringify(each)))).toEqual(
        new Set(there.map((each) => JSON.stringify(each))),
      )
    })

    test('a path longer than allowed is not given', async () => {
      expect(await paths('shen', 'lobsang', { longest: 2, limit: 100 })).toEqual([])
      expect(await paths('shen', 'lobsang', { longest: 3, limit: 100 })).toHaveLength(2)
    })

    test('those who never met anybody of the others are not reached, nor are the unknown', async () => {
      expect(await paths('lin', 'xu')).toEqual([])
      expect(await store().paths(personId('lin'), 'nobody', { longest: 6, limit: 10 })).toEqual([])
      expect(await store().paths('nobody', 'nobody', { longest: 6, limit: 10 })).toEqual([])
    })

    test('from a person to itself there is that person alone', async () => {
      expect(await paths('lin', 'lin')).toEqual([path(['lin'], [])])
    })
  })
}
