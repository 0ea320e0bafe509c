import { describe, it } from 'vitest'
import { expectTold, type Construction } from './told.ts'

const COUNTY = { publisher: '青川新闻' }

/** Leaders of two divisions and of many bodies, and posts that one body alone has, in words of our own. */
const ROWS: readonly Construction[] = [
  {
    is: 'a leader whose name is a post',
    text: '11月26日，青川县运动会开幕式举行。县委书记周海涛，县领导林长、许敏等出席开幕式。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND', '林长 ATTEND', '许敏 ATTEND']],
      roles: { 林长: ['县领导@青川县'], 许敏: ['县领导@青川县'] },
    },
  },
  {
    is: 'a label before the post that all of a list have',
    text: '3月30日，县长刘秀芬主持召开县防汛抗旱指挥部第四次会议。县领导、县防汛抗旱指挥部副指挥长高明、许敏出席会议。',
    known: COUNTY,
    told: {
      events: [['刘秀芬 PRESIDE', '高明 ATTEND', '许敏 ATTEND']],
      roles: {
        高明: ['副指挥长@县防汛抗旱指挥部', '县领导@青川县'],
        许敏: ['副指挥长@县防汛抗旱指挥部', '县领导@青川县'],
      },
    },
  },
  {
    is: 'leaders of all bodies with others behind them',
    text: '3月12日上午，高明、许敏、邵民等县几大班子领导和县直单位干部一起，来到木鱼镇参加义务植树。',
    known: COUNTY,
    told: { events: [['高明 ATTEND', '许敏 ATTEND', '邵民 ATTEND']], roles: { 高明: ['县几大班子领导@青川县'] } },
  },
  {
    is: 'leaders of a division, then of our own',
    text: '8月3日，重大项目开工推进会在我县举行。市领导高明、许敏，我县领导周海涛、刘秀芬参加活动。',
    known: COUNTY,
    told: { events: [['高明 ATTEND', '许敏 ATTEND', '周海涛 ATTEND', '刘秀芬 ATTEND']] },
  },
  {
    is: 'leaders of two divisions',
    text: '5月12日，青川代表团讨论会举行。同团的市县领导高明、许敏参加讨论。',
    known: COUNTY,
    told: { events: [['高明 ATTEND', '许敏 ATTEND']], roles: { 高明: ['市县领导@?'], 许敏: ['市县领导@?'] } },
  },
  {
    is: 'leaders who listen to a report',
    text: '7月2日，先进事迹报告会在县礼堂举行。县领导高明、许敏，各乡镇党委书记聆听报告。',
    known: COUNTY,
    told: { events: [['高明 ATTEND', '许敏 ATTEND']] },
  },
  {
    is: 'a name that is an adverb elsewhere',
    text: '5月12日，全县警示教育大会召开。县委巡察办主任、县纪委常委周密宣读实施方案。',
    known: COUNTY,
    told: { events: [['周密 SPEAK']] },
  },
  {
    is: 'a day in words right after a name',
    text: '县委副书记高明五月十二日到木鱼镇调研。',
    known: COUNTY,
    told: { events: [['高明 LEAD']] },
  },
  {
    is: 'posts with words of their own before the rank',
    text: '5月12日，新加坡贸易部高级政务部长高明到木鱼镇考察，县公安局纪检组组长许敏、县委党建办三级主任科员邵民，国家防汛抗旱总指挥部副秘书长周海涛陪同。',
    known: COUNTY,
    told: {
      events: [['高明 LEAD', '许敏 ACCOMPANY', '邵民 ACCOMPANY', '周海涛 ACCOMPANY']],
      roles: {
        高明: ['高级政务部长@新加坡贸易部'],
        许敏: ['纪检组组长@县公安局'],
        周海涛: ['副秘书长@国家防汛抗旱总指挥部'],
      },
    },
  },
  {
    is: 'what happened when somebody announced something',
    text: '5月12日，兰花大桥通车典礼举行。当县委书记周海涛宣布通车时，全场沸腾。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK']], roles: { 周海涛: ['县委书记@青川县'] } },
  },
]

describe('leaders of several divisions and posts of one body', () => {
  it.each(ROWS)('$is: $text', expectTold)
})
