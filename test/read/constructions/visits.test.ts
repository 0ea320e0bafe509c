import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: '深入…调研',
    text: '12月18日，县委书记周海涛深入茶坝乡、石坝乡调研乡村振兴工作。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD']], kinds: ['VISIT'], dates: ['2024-12-18'] },
  },
  {
    is: '先后来到',
    text: '12月18日，县长刘秀芬先后来到竹园镇、凉水镇，察看河道治理情况。县领导高明、许敏参加。',
    known: COUNTY,
    told: { events: [['刘秀芬 LEAD', '高明 ACCOMPANY', '许敏 ACCOMPANY']], kinds: ['VISIT'] },
  },
  {
    is: '看望慰问',
    text: '12月18日，县政协主席何平安看望慰问离休干部和困难党员，送去节日祝福。',
    known: COUNTY,
    told: { events: [['何平安 LEAD']], kinds: ['VISIT'] },
  },
  {
    is: '看望慰问',
    text: '12月18日，县委书记周海涛、县长刘秀芬分别带队走访慰问驻县部队官兵。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD', '刘秀芬 LEAD']], kinds: ['VISIT'] },
  },
  {
    is: '率队',
    text: '12月18日，副县长高明率县农业农村局、县水利局负责人赴丽水市考察学习。',
    known: COUNTY,
    told: { events: [['高明 LEAD']], kinds: ['VISIT'] },
  },
  {
    is: '检查',
    text: '12月18日，县委常委、政法委书记罗胜利检查烟花爆竹经营点。',
    known: COUNTY,
    told: { events: [['罗胜利 LEAD']], kinds: ['VISIT'] },
  },
  {
    is: 'one report of several visits',
    text: '12月16日，县委书记周海涛到三锅镇调研茶叶生产。\n\n　　12月17日，县长刘秀芬到蒿溪乡调研道路交通安全，副县长高明陪同。\n\n　　12月18日，县政协主席何平安到乐安镇看望困难群众。',
    known: COUNTY,
    told: {
      events: [['周海涛 LEAD'], ['刘秀芬 LEAD', '高明 ACCOMPANY'], ['何平安 LEAD']],
      dates: ['2024-12-16', '2024-12-17', '2024-12-18'],
    },
  },
  {
    is: 'one report of several visits',
    text: '连日来，县级领导分头督导森林防火。12月17日，县委副书记罗胜利到曲河乡督导；12月18日，副县长高明到前进乡督导。',
    known: COUNTY,
    told: { events: [['罗胜利 LEAD'], ['高明 LEAD']], dates: ['2024-12-17', '2024-12-18'] },
  },
  {
    is: 'a visit before the meeting',
    text: '12月18日，全县蚕桑产业现场推进会在关庄镇召开。会前，县长刘秀芬到桑园察看长势。会上，县委副书记罗胜利讲话，副县长高明主持。',
    known: COUNTY,
    told: { events: [['罗胜利 SPEAK', '高明 PRESIDE'], ['刘秀芬 LEAD']] },
  },
  {
    is: 'a meeting within a visit',
    text: '12月18日，县委书记周海涛到木鱼镇调研，并召开座谈会。座谈会由县委办主任何平安主持，副县长高明汇报有关情况。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD'], ['何平安 PRESIDE', '高明 SPEAK']] },
  },
  {
    is: '随团',
    text: '12月18日，县委书记周海涛率党政代表团赴丽水市考察学习，县农业农村局局长高明随团考察，各乡镇党委书记随团参加。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD', '高明 ACCOMPANY']] },
  },
  {
    is: '一同前往',
    text: '12月19日，青川县委常委会会议召开，县委书记周海涛主持。会前，周海涛、县长刘秀芬一同前往水库，慰问值守人员，副县长高明陪同。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE'], ['周海涛 LEAD', '刘秀芬 LEAD', '高明 ACCOMPANY']] },
  },
  {
    is: 'visits that a sentence sums up',
    text: '县委书记周海涛、县长刘秀芬分头看望困难群众。12月17日，周海涛来到木鱼镇走访。12月18日，刘秀芬到沙州镇慰问，副县长高明陪同。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD'], ['刘秀芬 LEAD', '高明 ACCOMPANY']], dates: ['2024-12-17', '2024-12-18'] },
  },
]

describe('visits: who leads, where, and how many', () => {
  it.each(ROWS)('$is: $text', expectTold)
  it.each(recast(ROWS))('$is, $kind: $text', expectTold)
})
