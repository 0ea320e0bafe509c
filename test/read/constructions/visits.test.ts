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
]

describe('visits: who leads, where, and how many', () => {
  it.each(ROWS)('$is: $text', expectTold)
  it.each(recast(ROWS))('$is, $kind: $text', expectTold)
})
