import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: 'a body holds its next meeting',
    text: '12月19日，县十八届人大常委会举行第三十次会议。县人大常委会主任王刚，副主任许敏出席会议，副主任高明主持会议。',
    known: COUNTY,
    told: {
      events: [['王刚 ATTEND', '许敏 ATTEND', '高明 PRESIDE']],
      titles: ['县十八届人大常委会第三十次会议'],
    },
  },
  {
    is: 'a session holds a meeting of its presidium',
    text: '12月19日，县第十八届人民代表大会第四次会议召开主席团第一次会议。县人大常委会主任王刚主持会议。',
    known: COUNTY,
    told: { events: [['王刚 PRESIDE']], titles: ['县第十八届人民代表大会第四次会议主席团第一次会议'] },
  },
  {
    is: 'the place stands between the body and its meeting',
    text: '12月19日，县十八届人大四次会议主席团在乔庄会堂举行第一次会议。县人大常委会主任王刚主持会议。',
    known: COUNTY,
    told: { events: [['王刚 PRESIDE']], titles: ['县十八届人大四次会议主席团第一次会议'] },
  },
  {
    is: 'a leading group holds a meeting',
    text: '12月19日，县委巡察工作领导小组召开会议。县委常委许敏主持会议并讲话。',
    known: COUNTY,
    told: { events: [['许敏 PRESIDE SPEAK']], titles: ['县委巡察工作领导小组会议'] },
  },
  {
    is: 'the days that the programme plans are the session’s',
    text: '12月19日，县十八届人大四次会议主席团举行第一次会议，县人大常委会主任王刚主持会议。根据大会日程，县十八届人大四次会议于12月20日上午开幕，12月22日上午闭幕。',
    known: COUNTY,
    told: { events: [['王刚 PRESIDE']], dates: ['2024-12-19'] },
  },
  {
    is: 'representatives among those present are nobody',
    text: '12月19日，木鱼镇召开巡察工作动员会，县委书记周海涛、镇属各单位负责人、退休老干部代表、“两代表一委员”代表参加会议。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND']] },
  },
]

describe('sessions and their meetings', () => {
  it.each(ROWS)('$is', expectTold)
  it.each(recast(ROWS))('$is, $kind', expectTold)
})
