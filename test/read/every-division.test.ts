import { describe, expect, it } from 'vitest'
import { shortNames } from '../../src/read/gazetteer-names.ts'
import { loadGazetteer } from '../../src/read/gazetteer.ts'
import type { Division } from '../../src/read/gazetteer.ts'
import { readText } from './helper.ts'

/** Counties and prefectures of today with a body of their own kind; those founded of late are not yet those of the text's year. */
const divisions = loadGazetteer().regions.filter(
  ({ name, level, since, until }) =>
    (level === 'COUNTY' || level === 'PREFECTURE') &&
    until === null &&
    (since ?? 0) < 2024 &&
    /[市县区旗州盟]$/u.test(name) &&
    !/自治|[地新林特]区$/u.test(name),
)

/** 和县委书记 is one who comes with the secretary of a county as well. */
const AMBIGUOUS = new Set(['和县'])
interface Way {
  readonly says: string
  readonly tell: (at: { name: string; unit: string; above: string }) => string
  /** Names with the posts that are read. */
  readonly told: (at: { name: string; unit: string }) => readonly string[]
}

const WAYS: readonly Way[] = [
  {
    says: 'behind 会上',
    tell: ({ name, unit, above }) =>
      `${above}经济工作会议昨日召开。会上，${name}委书记池中月、${name}${unit}长牛犇先后发言。`,
    told: ({ name, unit }) => [`池中月 ${unit}委书记 ${name}`, `牛犇 ${unit}长 ${name}`],
  },
  {
    says: 'behind another leader’s name',
    tell: ({ name }) =>
      `12月18日，全省乡村振兴现场会召开。省长史大海、${name}委书记池中月、${name}人大常委会主任牛犇出席会议。`,
    told: ({ name, unit }) => [`池中月 ${unit}委书记 ${name}`, `牛犇 ${unit}人大常委会主任 ${name}`],
  },
  {
    says: 'behind the division above',
    tell: ({ name, unit, above }) =>
      `12月18日，省委书记史大海到${above}${name}调研。${above}${name}委书记池中月、${name}${unit}长牛犇陪同调研。`,
    told: ({ name, unit }) => [`池中月 ${unit}委书记 ${name}`, `牛犇 ${unit}长 ${name}`],
  },
  {
    says: 'behind 由',
    tell: ({ name, unit }) => `由${name}委书记池中月、${unit}长牛犇率领的${name}党政代表团来我省考察。`,
    told: ({ name, unit }) => [`池中月 ${unit}委书记 ${name}`, `牛犇 ${unit}长 ${name}`],
  },
]

const aboveOf = ({ parent }: Division): string => loadGazetteer().byCode(parent ?? '')?.name ?? ''

function told(text: string): readonly string[] {
  const { articles } = readText(text, { published: '2024-12-20' })
  return articles
    .flatMap(({ events }) => events.flatMap(({ participants }) => participants))
    .map(({ name, roles }) => [name, ...roles.flatMap(({ title, of }) => [title, of])].join(' '))
}

describe.each(WAYS)('officials of every county and prefecture $says', ({ tell, told: wanted }) => {
  it('hold its posts', () => {
    const wrong = divisions.flatMap((division) => {
      const { name } = division
      const at = { name, unit: name.slice(-1), above: aboveOf(division) }
      const found = told(tell(at))
      return AMBIGUOUS.has(name) || wanted(at).every((one) => found.includes(one)) ? [] : [name]
    })
    expect(divisions.length).toBeGreaterThan(2900)
    expect(wrong).toEqual([])
  }, 300_000)
})

describe('visits to every county and prefecture', () => {
  it('go there, and a district in a list is nobody', () => {
    const wrong = divisions.flatMap((division) => {
      const { name } = division
      const other = loadGazetteer()
        .children(division.parent ?? '')
        .find((one) => divisions.includes(one) && one !== division)
      if (AMBIGUOUS.has(name) || other === undefined || other.name.length < 3) return []
      const text = `12月18日至19日，省长史大海先后到${aboveOf(division)}${name}、${other.name}调研乡村振兴工作。`
      const [event] = readText(text, { published: '2024-12-20' }).articles.flatMap(({ events }) => events)
      const names = event?.participants.map((one) => one.name).join()
      return names === '史大海' && event?.places.includes(name) && event.places.includes(other.name) ? [] : [name]
    })
    expect(wrong).toEqual([])
  }, 300_000)

  it('go to those that a paper of the prefecture calls for short, words as they may be', () => {
    const wrong = divisions.flatMap((division) => {
      const above = loadGazetteer().byCode(division.parent ?? '')
      const short = shortNames(division.name).at(-1)
      if (division.level !== 'COUNTY' || above?.level !== 'PREFECTURE' || !above.name.endsWith('市')) return []
      // 吉林日报 is the province's paper, 白银 its city as well as its district, and 等 closes a list.
      if (short === undefined || short.endsWith('等') || above.name.startsWith(short) || above.name === '吉林市')
        return []
      const text = `12月18日，市委书记史大海深入${short}调研乡村振兴工作。`
      const { articles } = readText(text, { published: '2024-12-20', publisher: `${above.name.slice(0, -1)}日报` })
      const [event] = articles.flatMap(({ events }) => events)
      return event?.places.join() === division.name ? [] : [division.name]
    })
    expect(wrong).toEqual([])
  }, 300_000)
})
