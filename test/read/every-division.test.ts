import { describe, expect, it } from 'vitest'
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
    !/自治|(?:地|新|林|特)区$/u.test(name),
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
