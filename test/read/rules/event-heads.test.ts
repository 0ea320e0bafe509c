import { describe, expect, it } from 'vitest'
import { EVENT_HEADS, GENERIC } from '../../../src/read/rules/event-heads.ts'
import { eventsOf, readText } from '../helper.ts'

const words = EVENT_HEADS.flatMap(({ kind, words }) => words.split(' ').map((word) => ({ kind, word })))
const told = (text: string): readonly string[] => eventsOf(readText(text)).map(({ kind, title }) => `${kind} ${title}`)

const expectNamed = ({ kind, word }: (typeof words)[number]): void => {
  expect(told(`12月19日，青川县举行项目${word}，县委书记周海涛出席。`)).toEqual([`${kind} 项目${word}`])
}

describe('each word that ends the name of an event', () => {
  it.each([
    ['MEETING', '县委召开常委会会议', '常委会会议'],
    ['CEREMONY', '项目开工仪式举行', '项目开工仪式'],
  ])('%s: %s', (kind, example, title) => {
    expect(EVENT_HEADS.find((row) => row.kind === kind)?.example).toBe(example)
    expect(told(`12月19日，${example}，县委书记周海涛出席。`)).toEqual([`${kind} ${title}`])
  })

  it.each(words)('$kind 项目$word', expectNamed)
})

describe('names that say no more than the head', () => {
  it.each(['会议', '本次会议', '大会', '启动仪式', '座谈会'])('%s says no more', (name) => {
    expect(GENERIC.test(name)).toBe(true)
  })

  it.each(['教育工作会议', '文化节开幕式', '县委常委会会议'])('%s says which', (name) => {
    expect(GENERIC.test(name)).toBe(false)
  })

  it('stands for the event that is spoken of', () => {
    expect(
      told('12月19日，青川县召开教育工作会议。县长刘秀芬主持会议。县委书记周海涛在会议上讲话。大会表彰了先进。'),
    ).toEqual(['MEETING 教育工作会议'])
  })
})
