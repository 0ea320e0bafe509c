import { describe, it } from 'vitest'
import { expectTold, type Construction } from './told.ts'

const COUNTY = { publisher: '青川新闻' }

/** Offices, orders of lists and what goes on amid visits, in words of our own. */
const ROWS: readonly Construction[] = [
  {
    is: 'a report that somebody gave on a matter',
    text: '5月12日，县人大常委会召开第三次会议，听取了副县长高明关于财政预算的说明，县人大常委会主任许敏主持。',
    known: COUNTY,
    told: { events: [['高明 SPEAK', '许敏 PRESIDE']] },
  },
  {
    is: 'a list in an order that a bracket tells',
    text: '5月12日，县委全会召开。县委常委（按姓氏笔画为序）王刚、许敏、高明在主席台就座。',
    known: COUNTY,
    told: { events: [['王刚 ATTEND', '许敏 ATTEND', '高明 ATTEND']], roles: { 高明: ['县委常委@青川县'] } },
  },
  {
    is: 'those who came to a meeting to report',
    text: '5月12日，县政协常委会召开第三次会议，县政协主席许敏主持。应邀到会通报情况的有副县长高明，县民政局局长邵民。',
    known: COUNTY,
    told: { events: [['许敏 PRESIDE', '高明 ATTEND SPEAK', '邵民 ATTEND SPEAK']] },
  },
  {
    is: 'leaders who plant trees with others',
    text: '5月12日，县委书记周海涛、县长刘秀芬来到南山，同干部一起义务植树。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND']], kinds: ['CEREMONY'], titles: ['义务植树'] },
  },
  {
    is: 'a meeting for which a report has no other name',
    text: '5月12日，县委邀请离退休老同志座谈。座谈会由县委常委高明主持，县委书记周海涛讲话。',
    known: COUNTY,
    told: { events: [['高明 PRESIDE', '周海涛 SPEAK']], titles: ['座谈会'] },
  },
  {
    is: 'a title that has its city and the head in one',
    text: '5月12日，广元市长高明到木鱼镇调研，县长刘秀芬陪同。',
    known: COUNTY,
    told: { events: [['高明 LEAD', '刘秀芬 ACCOMPANY']], roles: { 高明: ['市长@广元市'] } },
  },
  {
    is: 'an office of an assembly behind another post of it',
    text: '5月12日，市政协副秘书长、办公厅主任高明到木鱼镇调研，县政协主席许敏陪同。',
    known: COUNTY,
    told: {
      events: [['高明 LEAD', '许敏 ACCOMPANY']],
      roles: { 高明: ['市政协副秘书长@广元市', '办公厅主任@广元市'] },
    },
  },
  {
    is: 'people of whom a list says how many they were',
    text: '5月12日，青川县庆祝建厂座谈会举行，县委书记周海涛出席并讲话。县第一中学校长高明、县档案局局长许敏等5名代表交流了体会。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND SPEAK', '高明 SPEAK', '许敏 SPEAK']], complete: [false] },
  },
  {
    is: 'leaders who cut the ribbon',
    text: '5月12日，兰花大桥竣工仪式举行，县委书记周海涛、县长刘秀芬等剪了彩。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND']], kinds: ['CEREMONY'] },
  },
]

describe('offices, orders of lists and what goes on amid visits', () => {
  it.each(ROWS)('$is: $text', expectTold)
})
