import { describe, expect, it } from 'vitest'
import { VERBS } from '../../../src/read/rules/verbs.ts'
import type { VerbRule } from '../../../src/read/verb-rule.ts'
import { peopleIn, staged, withPeople } from '../cast.ts'
import { eventsOf, onlyNamed, readText, takingPart, whoDidWhat } from '../helper.ts'

/** Where an example stands: after what it takes for granted, and before what ends its sentence. */
const SETTING: Readonly<Partial<Record<VerbRule['sense'], readonly [before: string, after: string]>>> = {
  ABSENT: ['12月19日，青川县召开工作会议，县长丁超主持会议，', '。'],
  COMPANY: ['12月19日，', '，县长丁超到乡镇调研。'],
  MEET: ['12月19日，', '。'],
}
const MEETING: readonly [string, string] = ['12月19日，青川县召开工作会议，', '。']
const VISIT: readonly [string, string] = ['12月19日，县长丁超到乡镇调研。', '。']

const setting = ({ id, sense }: VerbRule): readonly [string, string] =>
  ['accompany', 'call-on', 'greet'].includes(id) ? VISIT : (SETTING[sense] ?? MEETING)

/** What the reader does not read yet. */
const UNREAD = new Set(['meet', 'presided dotted'])
const rows = staged(VERBS)
const isRead = ({ row, kind }: (typeof rows)[number]): boolean =>
  !UNREAD.has(row.id) && !UNREAD.has(`${row.id} ${kind}`)

const wantedOf = (row: VerbRule, people: readonly string[]): readonly string[] =>
  row.gives.length === 0 ? [] : people.map((name) => `${name} ${row.gives.join(' ')}`)

const expectRead = ({ row, names }: (typeof rows)[number]): void => {
  const [before, after] = setting(row)
  const people = peopleIn(row.example, names)
  const reading = readText(`${before}${withPeople(row.example, names)}${after}`)
  const said = eventsOf(reading).flatMap(whoDidWhat)
  expect(said.filter((line) => !line.startsWith('丁超'))).toEqual(wantedOf(row, people))
  if (row.sense === 'ABSENT')
    expect(eventsOf(reading).flatMap((event) => (event.absences ?? []).map(({ name }) => name))).toEqual(people)
}

describe('each verb says of the people before it what its row gives', () => {
  it.each(rows.filter(isRead))('$row.id: $example, $kind', expectRead)
})

describe('verbs that look like others', () => {
  it.each([
    ['县委书记周海涛的讲话引起反响。', []],
    ['会议听取了县长刘秀芬的报告。', []],
    ['检查组组长刘秀芬说，问题已整改。', []],
  ])('%s', (text, wanted) => {
    expect(takingPart(readText(`12月19日，青川县召开工作会议。${text}`))).toEqual(wanted)
  })

  it('names those who only speak of something among the named', () => {
    const reading = readText('12月19日，青川县委书记周海涛指出，要抓紧落实。')
    expect(takingPart(reading)).toEqual([])
    expect(onlyNamed(reading)).toEqual(['周海涛'])
  })
})
