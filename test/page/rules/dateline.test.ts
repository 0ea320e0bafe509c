import { describe, expect, it } from 'vitest'
import { DATELINES, datelineOf } from '../../../src/page/rules/dateline.ts'
import { cutText } from '../helper.ts'

const never = (): boolean => false
const always = (): boolean => true

describe('each way in which an article opens', () => {
  it.each(DATELINES)('$name: $example', ({ name, example, gives }) => {
    const found = datelineOf(example.replace(/\s+/gu, ''), never)
    expect(found).toMatchObject({ rule: name, ...gives })
  })

  it.each(DATELINES)('$name is no part of the body: $example', ({ example, gives }) => {
    const { articles } = cutText(
      `青川县召开教育工作会议\n\n　　${example}　12月19日，青川县召开教育工作会议，县委书记周海涛出席会议。\n`,
    )
    expect(articles.map(({ dateline }) => dateline)).toMatchObject([gives])
    expect(articles[0]?.paragraphs[0]?.text).toMatch(/^(?:（记者甲）)?12月19日，青川县/u)
  })
})

describe('openings', () => {
  it.each([
    ['本报讯（记者', { agency: '本报', place: null, date: null }],
    ['【青川日报讯】', { agency: '青川日报', place: null, date: null }],
    ['新华社北京12月19日电', { agency: '新华社', place: '北京', date: '12月19日' }],
    ['据中新网成都2024年12月19日电', { agency: '中新网', place: '成都', date: '2024年12月19日' }],
  ])('%s', (text, wanted) => {
    expect(datelineOf(text, never)).toMatchObject(wanted)
  })

  it.each(['本报通讯员', '青川县供电公司', '本报记者', '12月19日，青川县召开会议', '本网消息灵通人士'])(
    '%s is none',
    (text) => {
      expect(datelineOf(text, never)).toBeNull()
    },
  )

  it('takes a bare 消息 or 电 for one only before a gap, a bracket or a day', () => {
    expect(datelineOf('央视网消息青川县召开会议', never)).toBeNull()
    expect(datelineOf('央视网消息青川县召开会议', always)).toMatchObject({ agency: '央视网' })
  })
})
