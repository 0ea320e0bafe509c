import { describe, expect, it } from 'vitest'
import { RIGHT_ENDS, rightEndAt, verbEndAt } from '../../../src/read/rules/right-ends.ts'
import { CASTS } from '../cast.ts'
import { onlyNamed, readText, takingPart } from '../helper.ts'

const rows = RIGHT_ENDS.flatMap((row) =>
  Object.entries(CASTS).map(([kind, [name = '']]) => ({
    kind,
    name,
    // An example begins with a name of two characters.
    text: `${name}${row.example.slice(2)}`,
    end: row.example.slice(2),
  })),
)

/** Not read yet: a name with a dot goes on into 在会上 and the like. */
const isRead = ({ kind, end }: (typeof rows)[number]): boolean => !(kind === 'dotted' && end.startsWith('在'))

const expectName = ({ text, name }: (typeof rows)[number]): void => {
  const reading = readText(`12月19日，青川县召开工作会议。县委书记${text}。`)
  expect([...takingPart(reading), ...onlyNamed(reading)]).toEqual([name])
}

describe('each word that follows a name ends it', () => {
  it.each(rows.filter(isRead))('$text ($kind)', expectName)

  it('knows every word of every row, in the middle of a sentence', () => {
    const words = RIGHT_ENDS.flatMap((row) => row.words.split(' '))
    expect(words.filter((word) => rightEndAt(`陈立新${word}木鱼镇`, 3) === null)).toEqual([])
  })

  it('lets a digit end a name, and no ordinary word', () => {
    expect(rightEndAt('陈立新12日', 3)).not.toBeNull()
    expect(rightEndAt('陈立新镇', 3)).toBeNull()
    expect(rightEndAt('陈立新', 3)).toBeNull()
  })

  it('takes 和 before a delimiter or a verb for part of the name', () => {
    expect(rightEndAt('田兴和', 2)).toBeNull()
    expect(rightEndAt('田兴和主持会议', 2)).toBeNull()
    expect(rightEndAt('田兴和县长', 2)).not.toBeNull()
  })
})

describe('length of a verb at a place', () => {
  it.each([
    ['主持召开会议', 4],
    ['出席会议', 4],
    ['到木鱼镇', 1],
    ['在会上', null],
    ['县长', null],
    ['木鱼镇', null],
  ])('%s: %s', (text, wanted) => {
    expect(verbEndAt(text, 0)).toBe(wanted)
  })
})
