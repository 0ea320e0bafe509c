import { describe, expect, it } from 'vitest'
import { readText, rolesOf } from '../helper.ts'
import { expectTold } from './told.ts'
import type { Construction } from './told.ts'

const ROWS: readonly Construction[] = [
  {
    is: 'a ceremony named where it begins',
    text: '江口各界18日公祭。县委书记周海涛主祭。公祭仪式在哀乐声中开始，县长刘秀芬致悼词。',
    known: { publisher: '青川日报' },
    told: { events: [['周海涛 ATTEND', '刘秀芬 SPEAK']], kinds: ['CEREMONY'], titles: ['公祭仪式'] },
  },
  {
    is: 'a rally',
    text: '18日，青川各界群众在新城广场集会。副县长高明在会上讲了话。',
    known: { publisher: '青川日报' },
    told: { events: [['高明 SPEAK']], kinds: ['MEETING'], titles: ['集会'] },
  },
  {
    is: 'a delegation in a list',
    text: '青川县第一届人民代表大会第一次会议18日召开。省民族事务委员会副主任高明，以副省长周海涛为首的省代表团，都专程前来参加会议。',
    known: { publisher: '青川日报' },
    told: { events: [['高明 ATTEND', '周海涛 ATTEND']] },
  },
]

describe('mourning, rallies and delegations of former years', () => {
  it.each(ROWS)('$is', expectTold)

  it('military regions are bodies called after cities, those of provinces are their own', () => {
    const text =
      '18日，沈阳军区政治委员高明、北京军区副司令员许敏、陕西省军区司令员周海涛出席会议，代理中共陕西省委第一书记刘秀芬讲话。'
    const reading = readText(text)
    expect(rolesOf(reading, '高明')).toEqual(['政治委员@沈阳军区'])
    expect(rolesOf(reading, '许敏')).toEqual(['副司令员@北京军区'])
    expect(rolesOf(reading, '周海涛')).toEqual(['省军区司令员@陕西省'])
    expect(rolesOf(reading, '刘秀芬')).toEqual(['代理中共陕西省委第一书记@陕西省'])
  })
})

describe('a visit that the headline calls talks', () => {
  it('has two sides, and those beside them attend', () => {
    const page =
      '江口市考察团来我县\n刘秀芬与高明一行座谈\n\n　　本报讯 12月18日，江口市副市长高明率商务、交通部门负责人到我县商洽对接工作。县长刘秀芬介绍了县情，对高明一行表示欢迎。副县长许敏参加座谈。\n'
    const [event] = readText(page, { publisher: '青川日报' }).articles.flatMap(({ events }) => events)
    expect(event?.kind).toBe('TALKS')
    expect(event?.participants.map(({ name, participation }) => `${name} ${participation.join()}`)).toEqual([
      '高明 MEET',
      '刘秀芬 MEET',
      '许敏 ATTEND',
    ])
  })
})

describe('a division of the corps', () => {
  it('speaks for the city where it sits', () => {
    const [event] = readText('12月18日，第十四师党委常委、副师长高明到二二五团调研。').articles.flatMap(
      ({ events }) => events,
    )
    expect(event?.places).toEqual(['昆玉市'])
  })
})

describe('headline lines between two reports without a blank line', () => {
  it('head the second', () => {
    const page =
      '区领导看望老同志\n\n本报讯 区委书记周海涛看望了高明、许敏两位老同志，询\n问他们的身体和生活，向老同志们送上了节日的问候。区\n长刘秀芬到何平安、罗胜利家中慰问，问寒问暖问收成。\n刘秀芬督查安全生产\n12月18日，区长刘秀芬带队到鼓楼商业街检查节日市场，\n副区长高明参加检查。\n'
    const headlines = readText(page).articles.map(({ headline }) => headline)
    expect(headlines).toEqual([['区领导看望老同志'], ['刘秀芬督查安全生产']])
  })
})
