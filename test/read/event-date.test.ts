import { describe, expect, it } from 'vitest'
import { eventsOf, readText } from './helper.ts'
import type { Known } from './helper.ts'

const datesOf = (text: string, known?: Known): readonly (readonly (string | null)[])[] =>
  eventsOf(readText(text, known)).map(({ date, endDate }) => [date, endDate])

const MEETING = '青川县召开教育工作会议，县长刘秀芬出席。'

describe('the day that a report counts from', () => {
  it('is its dateline’s, which stands as evidence', () => {
    const [event] = eventsOf(readText(`本报青川12月18日电（记者 贺新民）今天上午，${MEETING}`))
    expect(event?.date).toBe('2024-12-18')
    expect(event?.evidence.date.map(({ rule }) => rule)).toContain('date-from-dateline')
    expect(datesOf(`本报青川12月18日电（记者 贺新民）昨日，${MEETING}`)).toEqual([['2024-12-17', null]])
  })

  it('is of the year of the only date that a site prints', () => {
    const page = `教育工作会议召开\n\n发布时间：2023-10-26 08:15\n\n　　会场内外，一派繁忙景象。\n\n会场一角\n\n　　本报讯 10月24日，${MEETING}\n`
    expect(datesOf(page, { published: null })).toEqual([['2023-10-24', null]])
  })

  it('is the issue’s where the dateline has none', () => {
    expect(datesOf(`本报青川讯（记者 贺新民）昨日，${MEETING}`)).toEqual([['2024-12-19', null]])
  })
})

describe('annals', () => {
  const unknown: Known = { published: null }

  it('have the year of their headline', () => {
    const text = `青川县大事记（1987年）\n\n　　3月2日，${MEETING}\n\n　　4月9日，县长刘秀芬主持召开防汛工作会议。\n`
    expect(datesOf(text, unknown)).toEqual([
      ['1987-03-02', null],
      ['1987-04-09', null],
    ])
  })

  it('have the month of the line above', () => {
    const text = `青川县大事记（1987年）\n\n3月\n2日　${MEETING}\n\n5月\n9日至10日　县长刘秀芬主持召开防汛工作会议。\n`
    expect(datesOf(text, unknown)).toEqual([
      ['1987-03-02', null],
      ['1987-05-09', '1987-05-10'],
    ])
  })
})

describe('a meeting after a meeting', () => {
  const after = (words: string): string =>
    `12月18日，${MEETING}\n\n会议结束后，${words}召开防汛工作会议，副县长周海涛主持。\n`

  it('is of the same day where it follows at once', () => {
    expect(datesOf(after('青川县随即'))).toEqual([
      ['2024-12-18', null],
      ['2024-12-18', null],
    ])
  })

  it('has no day where nothing tells it', () => {
    expect(datesOf(after('青川县'))).toEqual([
      ['2024-12-18', null],
      [null, null],
    ])
  })
})

describe('a day counted from another', () => {
  it.each([
    ['12月17日是冬训日。当天，', '2024-12-17'],
    [`12月17日，县委书记周海涛到木鱼镇调研。\n\n　　次日，`, '2024-12-18'],
  ])('%s', (words, wanted) => {
    expect(eventsOf(readText(`${words}${MEETING}`)).at(-1)?.date).toBe(wanted)
  })

  it.each(['截至12月15日，全县已播种万亩。', '预计12月28日完工。'])('is no day of the event: %s', (words) => {
    expect(datesOf(`近日，${MEETING}${words}`)).toEqual([[null, null]])
  })

  it('may reach over halves of days', () => {
    expect(datesOf(`12月17日下午至18日上午，${MEETING}`)).toEqual([['2024-12-17', '2024-12-18']])
  })
})
