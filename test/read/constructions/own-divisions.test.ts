import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const ROWS: readonly Construction[] = [
  {
    is: 'a person called like a town is none',
    text: '本市要闻\n\n广元经济技术开发区设分会场，向全市直播。\n\n安全生产会议召开\n\n　　本报讯 昨日，全市安全生产会议召开。市长周海涛讲话。市领导刘秀芬、张镇参加会议。',
    known: {},
    told: { events: [['周海涛 SPEAK', '刘秀芬 ATTEND', '张镇 ATTEND']], roles: { 刘秀芬: ['市领导@广元市'] } },
    own: true,
  },
  {
    is: 'a county-level city’s paper tells of a meeting of the city above it and calls that one’s leaders by its name',
    text: '7月2日，苏州市接待工作会议在同里镇召开。苏州市委常委周海涛讲话。市委书记刘秀芬到会祝贺。',
    known: { publisher: '昆山日报' },
    told: {
      events: [['周海涛 SPEAK', '刘秀芬 ATTEND']],
      roles: { 周海涛: ['市委常委@苏州市'], 刘秀芬: ['市委书记@昆山市'] },
    },
  },
  {
    is: 'items of annals that name their sources go on',
    text: '青川县2008年7月大事记\n\n1日\n△ 项目建设推进会召开。县委书记周海涛讲话。\n（县委、县政府）\n\n2日\n△ 县长刘秀芬到木鱼镇调研。\n（县政府）\n\n5日\n△ 副县长何平安主持召开防汛会议。\n（县水利局）\n',
    known: { publisher: '青川档案局', published: '2008-09-18' },
    told: {
      events: [['周海涛 SPEAK'], ['刘秀芬 LEAD'], ['何平安 PRESIDE']],
      dates: ['2008-07-01', '2008-07-02', '2008-07-05'],
    },
    own: true,
  },
  {
    is: 'days of annals with a colon, and several at once',
    text: '青川县大事记（2023年9月份）\n\n9月1日：\n\n△项目建设调度会召开。县委书记周海涛讲话。\n\n9月2日—3日：\n\n△运动会举行。县长刘秀芬宣布开幕。\n\n9月5日：\n\n△副县长何平安到木鱼镇调研。\n',
    known: { publisher: '青川档案局', published: '2023-10-10' },
    told: {
      events: [['周海涛 SPEAK'], ['刘秀芬 SPEAK'], ['何平安 LEAD']],
      dates: ['2023-09-01', '2023-09-02/2023-09-03', '2023-09-05'],
    },
    own: true,
  },
]

describe('whose leaders and days', () => {
  it.each(ROWS)('$is', expectTold)
  it.each(recast(ROWS))('$is, $kind', expectTold)
})
