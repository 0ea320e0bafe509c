import { describe, expect, it } from 'vitest'
import { LEFT_ENDS, afterLeftEnds } from '../../../src/read/rules/left-ends.ts'
import { CASTS, withPeople } from '../cast.ts'
import { eventsOf, readText, rolesOf } from '../helper.ts'

const TITLE =
  /(?:省政协副主席|副区长|市长|县长|州政协副主席|区人大常委会主任|县委书记|省商会会长|省长|县公安局局长|州政协秘书长|州委书记|市委书记)(?=甲)/u

const rows = LEFT_ENDS.flatMap(({ example }) =>
  ['three characters', 'words as given names', 'without a surname'].map((kind) => ({ example, kind })),
)

/** The role as it is printed, body and title together. */
const printedRoles = (text: string, name: string): readonly string[] =>
  rolesOf(readText(text, { publisher: null }), name).map((role) => {
    const [title = '', of = '?'] = role.split('@')
    return of === '?' || of === '中国' ? title : `${of}${title}`
  })

const expectTitle = ({ example, kind }: (typeof rows)[number]): void => {
  const names = CASTS[kind] ?? []
  const text = `12月19日，工作会议召开。${withPeople(example, names)}。`
  expect(printedRoles(text, names[0] ?? '')).toEqual(TITLE.exec(example)?.slice(0, 1))
}

describe('each word that stands before a title is no part of it', () => {
  it.each(rows)('$example, $kind', expectTitle)

  it('cuts at the last of them', () => {
    const alone = (title: string): boolean => title === '县长'
    expect(afterLeftEnds('会议由县长', 5, alone)).toBe(3)
    expect(afterLeftEnds('全体委员与县长', 7, alone)).toBe(5)
    expect(afterLeftEnds('县委书记', 4, alone)).toBe(0)
  })

  it('leaves names of places and bodies whole that hold such a word', () => {
    const alone = (): boolean => false
    for (const title of ['和平区区长', '将乐县县长', '同仁市市长', '于都县县长', '以色列总理'])
      expect(afterLeftEnds(title, title.length, alone), title).toBe(0)
  })
})

describe('the report does not fall apart at them', () => {
  it('keeps one event for a report with many of them', () => {
    const events = eventsOf(
      readText(
        '12月19日下午，青川县召开教育工作会议。会议由县长刘秀芬主持。会上，县委书记周海涛讲话。随后，副县长郭涛作部署。',
      ),
    )
    expect(events.map(({ title }) => title)).toEqual(['教育工作会议'])
    expect(events[0]?.participants.map(({ name }) => name)).toEqual(['刘秀芬', '周海涛', '郭涛'])
  })
})
