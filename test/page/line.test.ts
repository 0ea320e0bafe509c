import { describe, expect, it } from 'vitest'
import { splitLines } from '../../src/page/line.ts'

describe('the lines of a page', () => {
  it('have the size of what they show, their indent with it and blanks behind it without', () => {
    const [line] = splitLines('　　教育工作会议召开 　\n')
    expect(line).toMatchObject({ size: 10, columns: 10, indent: 2, flat: '教育工作会议召开' })
  })

  it('tell the blank ones before them', () => {
    expect(splitLines('甲\n\n　\n乙\r\n丙').map(({ blanks }) => blanks)).toEqual([0, 2, 0])
  })

  it('tell whether a sentence ends with them and how much they are like running text', () => {
    expect(splitLines('会议召开。\n会议，召开').map(({ ends, marks }) => ({ ends, marks }))).toEqual([
      { ends: true, marks: 2 },
      { ends: false, marks: 1 },
    ])
  })
})
