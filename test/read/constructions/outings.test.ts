import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: 'a day of the same sentence',
    text: '今年9月30日是烈士纪念日，当天上午，青川县举行敬献花篮仪式，县委书记周海涛、县长刘秀芬出席仪式。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND']], kinds: ['CEREMONY'], dates: ['2024-09-30'] },
  },
  {
    is: 'today where only the text tells the day',
    text: '2024年9月30日是烈士纪念日。今天上午，青川县举行敬献花篮仪式，县委书记周海涛出席仪式。',
    known: { publisher: '青川日报', published: null },
    told: { events: [['周海涛 ATTEND']], dates: ['2024-09-30'] },
  },
  {
    is: '开展…工作',
    text: '6月8日，县人大常委会副主任何平安到木鱼镇清江河（竹园段）开展巡河工作。',
    known: COUNTY,
    told: { events: [['何平安 LEAD']], kinds: ['VISIT'] },
  },
  {
    is: 'what was planted',
    text: '3月12日，县委书记周海涛、县长刘秀芬等县领导到南山参加义务植树活动，栽种法桐、银杏、白蜡、桃树等700余棵，为山坡添绿。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND']], kinds: ['CEREMONY'], complete: [false] },
  },
  {
    is: 'villages of a list',
    text: '1月24日，县委常委许敏到木鱼镇，分别到石山、柳湾、鲁支等村委会走访慰问困难党员。',
    known: COUNTY,
    told: { events: [['许敏 LEAD']], kinds: ['VISIT'] },
  },
  {
    is: 'leaders called by their surnames',
    text: '1月3日，县人大常委会副主任何平安看望老党员，何主任、石书记全面了解老人的身体情况。',
    known: COUNTY,
    told: { events: [['何平安 LEAD']] },
    own: true,
  },
  {
    is: 'staff and soldiers',
    text: '3月12日，县委副书记高明，县公安局局长许敏，以及各群众团体干部职工和武警、消防官兵参加了植树活动。',
    known: COUNTY,
    told: { events: [['高明 ATTEND', '许敏 ATTEND']] },
  },
  {
    is: 'unnamed heads before a guest',
    text: '5月8日，县长刘秀芬会见恒远集团董事长高明一行。副县长许敏和有关部门负责同志，恒远集团市场开发总监罗胜利、总经理助理何平安参加会见。',
    known: COUNTY,
    told: {
      events: [['刘秀芬 MEET', '高明 MEET', '许敏 ATTEND', '罗胜利 ATTEND', '何平安 ATTEND']],
      roles: { 罗胜利: ['市场开发总监@恒远集团'], 何平安: ['总经理助理@恒远集团'] },
    },
  },
  {
    is: '河长, 林长 and 纪检委',
    text: '5月8日，县级河长、县长刘秀芬，县总林长周海涛，县委常委、纪检委书记罗胜利到木鱼镇巡河。',
    known: COUNTY,
    told: {
      events: [['刘秀芬 LEAD', '周海涛 LEAD', '罗胜利 LEAD']],
      roles: {
        刘秀芬: ['县级河长@青川县', '县长@青川县'],
        周海涛: ['县总林长@青川县'],
        罗胜利: ['县委常委@青川县', '纪检委书记@青川县'],
      },
    },
  },
  {
    is: '郊区',
    text: '7月6日，郊区政协主席高明到敖其镇走访慰问困难群众。',
    known: { publisher: '佳木斯日报' },
    told: { events: [['高明 LEAD']], roles: { 高明: ['区政协主席@郊区'] } },
  },
]

describe('visits and ceremonies as county pages tell them', () => {
  it.each(ROWS)('$is: $text', expectTold)
  it.each(recast(ROWS))('$is, $kind: $text', expectTold)
})
