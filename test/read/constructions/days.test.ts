import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: '昨日',
    text: '昨日，青川县召开文物保护工作会，副县长许敏出席。',
    known: COUNTY,
    told: { events: [['许敏 ATTEND']], dates: ['2024-12-19'] },
  },
  {
    is: '日前',
    text: '日前，青川县召开文物保护工作会，副县长许敏出席。',
    known: COUNTY,
    told: { events: [['许敏 ATTEND']], dates: [null] },
  },
  {
    is: '连日来',
    text: '连日来，县长刘秀芬深入各乡镇督导秋粮入库工作。',
    known: COUNTY,
    told: { events: [['刘秀芬 LEAD']], dates: [null] },
  },
  {
    is: '12月18日至19日',
    text: '12月18日至19日，省人大常委会副主任孙玉梅带队到青川县开展执法检查。县人大常委会主任王刚陪同。',
    known: COUNTY,
    told: { events: [['孙玉梅 LEAD', '王刚 ACCOMPANY']], dates: ['2024-12-18/2024-12-19'] },
  },
  {
    is: '上午',
    text: '12月19日上午，全县统战工作会召开，县委常委许敏主持会议。',
    known: COUNTY,
    told: { events: [['许敏 PRESIDE']], dates: ['2024-12-19'] },
  },
  {
    is: '今天上午',
    text: '今天上午，全县统战工作会召开，县委常委许敏主持会议。',
    known: COUNTY,
    told: { events: [['许敏 PRESIDE']], dates: ['2024-12-20'] },
  },
  {
    is: 'the year before',
    text: '12月30日，全县统战工作会召开，县委常委许敏主持会议。',
    known: { publisher: '青川日报', published: '2024-01-02' },
    told: { events: [['许敏 PRESIDE']], dates: ['2023-12-30'] },
  },
  {
    is: 'a day noted in brackets',
    text: '昨（19）日，县委书记周海涛到木鱼镇调研。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD']], dates: ['2024-12-19'] },
  },
  {
    is: 'days as lines of their own',
    text: '青川一周\n\n　　12月16日　星期一\n\n　　县委书记周海涛到木鱼镇调研春耕生产。\n\n　　12月17日　星期二\n\n　　县长刘秀芬主持召开防汛调度会。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD'], ['刘秀芬 PRESIDE']], dates: ['2024-12-16', '2024-12-17'] },
  },
  {
    is: 'a day of the dateline’s month, of no known year',
    text: '全县统战工作会召开\n\n　　青川新闻网2月11日讯 11日上午，全县统战工作会召开，县委常委许敏主持会议。\n',
    known: { publisher: '青川日报', published: null },
    told: { events: [['许敏 PRESIDE']], dates: ['XXXX-02-11'] },
  },
]

describe('the day of an event', () => {
  it.each(ROWS)('$is: $text', expectTold)
  it.each(recast(ROWS))('$is, $kind: $text', expectTold)
})
