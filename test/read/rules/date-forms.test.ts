import { describe, expect, it } from 'vitest'
import { DATE_FORMS } from '../../../src/read/rules/date-forms.ts'
import { eventsOf, readText } from '../helper.ts'

interface Told {
  readonly date: string | null
  readonly endDate?: string
  readonly earliest?: string
  readonly latest?: string
}

/** What each form's example means in an issue of 20 December 2024. */
const MEANING: Readonly<Record<string, Told>> = {
  'date-noted': { date: '2024-12-19' },
  'date-range-months': { date: '2024-12-30', endDate: '2025-01-02' },
  'date-range': { date: '2024-12-19', endDate: '2024-12-20' },
  'date-two-days': { date: '2024-12-15', endDate: '2024-12-16' },
  'date-full': { date: '2024-12-19' },
  'date-dashed': { date: '2024-12-19' },
  'date-month-day': { date: '2024-12-19' },
  'date-no-day-word': { date: '2024-12-19' },
  'date-day-range': { date: '2024-11-24', endDate: '2024-11-25' },
  'date-day': { date: '2024-11-23' },
  'date-today': { date: '2024-12-20' },
  'date-yesterday': { date: '2024-12-19' },
  'date-before-yesterday': { date: '2024-12-18' },
  'date-same-day': { date: null },
  'date-dotted': { date: '2024-12-19' },
  'date-year-ago': { date: '2023-12-19' },
  'date-month-ago': { date: '2024-11-28' },
  'date-weekday': { date: '2024-12-13' },
  'date-next-day': { date: null },
  'date-third': { date: '2024-12', earliest: '2024-12-11', latest: '2024-12-20' },
  'date-vague': { date: null, earliest: '2024-12-05', latest: '2024-12-20' },
}

const when = (text: string, published: string | null = '2024-12-20'): Told | undefined => {
  const [event] = eventsOf(readText(text, { published }))
  return (
    event && {
      date: event.date,
      ...(event.endDate === null ? {} : { endDate: event.endDate }),
      ...(event.earliest === undefined ? {} : { earliest: event.earliest }),
      ...(event.latest === undefined ? {} : { latest: event.latest }),
    }
  )
}

const MEETING = '，青川县召开教育工作会议，县长刘秀芬出席。'

describe('each form of a date', () => {
  it('has its meaning here', () => {
    expect(Object.keys(MEANING).sort()).toEqual(DATE_FORMS.map(({ id }) => id).sort())
  })

  it.each(DATE_FORMS)('$id: $example', ({ id, example }) => {
    const printed = example.split('，')[0] ?? ''
    const [event] = eventsOf(readText(`${printed}${MEETING}`))
    expect(when(`${printed}${MEETING}`)).toEqual(MEANING[id])
    expect(event?.evidence.date[0]?.rule).toBe(id)
  })
})

describe('dates in reports', () => {
  it.each([
    [`12月18日上午${MEETING}`, { date: '2024-12-18' }],
    [`１２月１８日${MEETING}`, { date: '2024-12-18' }],
    [`十二月十八日${MEETING}`, { date: '2024-12-18' }],
    [`昨日下午${MEETING}`, { date: '2024-12-19' }],
    [`昨晚${MEETING}`, { date: '2024-12-19' }],
    [`12月17日至18日，市委书记周海涛到青川县调研。`, { date: '2024-12-17', endDate: '2024-12-18' }],
    ['12月17日-18日，市委书记周海涛到青川县调研。', { date: '2024-12-17', endDate: '2024-12-18' }],
    ['近日，县委书记周海涛到木鱼镇调研。', { date: null, earliest: '2024-12-05', latest: '2024-12-20' }],
    ['连日来，县委书记周海涛深入木鱼镇调研。', { date: null, earliest: '2024-12-05', latest: '2024-12-20' }],
  ])('%s', (text, wanted) => {
    expect(when(text)).toEqual(wanted)
  })

  it('takes the year of the issue, and the year before for a day that is still to come', () => {
    expect(when(`12月31日${MEETING}`, '2024-01-02')).toEqual({ date: '2023-12-31' })
    expect(when(`1月2日${MEETING}`, '2024-01-02')).toEqual({ date: '2024-01-02' })
  })

  it('leaves the year open when nothing tells it', () => {
    expect(when(`12月19日${MEETING}`, null)).toEqual({ date: 'XXXX-12-19' })
    expect(when(`2019年12月19日${MEETING}`, null)).toEqual({ date: '2019-12-19' })
  })

  it('gives the second event of a report its own day, and 当天 that of the first', () => {
    const dates = (text: string): (string | null)[] => eventsOf(readText(text)).map(({ date }) => date)
    expect(
      dates(
        '12月18日，县长刘秀芬到木鱼镇调研春耕工作。\n\n　　12月19日，青川县召开教育工作会议，县委书记周海涛主持会议。',
      ),
    ).toEqual(['2024-12-18', '2024-12-19'])
    expect(dates('12月18日，县长刘秀芬到木鱼镇调研春耕工作。当天，青川县召开教育工作会议，刘秀芬主持会议。')).toEqual([
      '2024-12-18',
      '2024-12-18',
    ])
  })
})
