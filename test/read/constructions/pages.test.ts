import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: 'an event named only in the headline',
    text: '全县蔬菜产业发展大会召开\n\n　　本报讯（记者 单玉）12月19日，县委书记周海涛出席会议并讲话，县长刘秀芬主持。副县长高明通报全县蔬菜产业发展情况。\n',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND SPEAK', '刘秀芬 PRESIDE', '高明 SPEAK']], titles: ['全县蔬菜产业发展大会'] },
  },
  {
    is: 'an event named only in the headline',
    text: '周海涛刘秀芬出席全县人才工作会议\n\n　　本报讯（记者 单玉）12月19日，县委书记周海涛、县长刘秀芬为三名优秀人才颁发证书，并指出人才是第一资源。\n',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND']], titles: ['全县人才工作会议'] },
  },
  {
    is: 'two reports of one meeting on a page',
    text: '青川县召开旅游发展大会\n\n　　本报讯（记者 单玉）12月19日，青川县旅游发展大会召开，县委书记周海涛出席会议并讲话，县长刘秀芬主持会议。\n\n旅游大会侧记\n\n　　本报讯（记者 阮 青）12月19日，在青川县旅游发展大会上，副县长许敏宣读表彰决定，县政协主席何平安为获奖企业颁奖。\n',
    known: COUNTY,
    told: {
      events: [
        ['周海涛 ATTEND SPEAK', '刘秀芬 PRESIDE'],
        ['许敏 SPEAK', '何平安 ATTEND'],
      ],
    },
  },
  {
    is: 'annals (大事记)',
    text: '青川县1998年大事记\n\n　　1月5日　县委召开全委会，县委书记段长青讲话。\n\n　　2月12日　县长袁国栋到骑马乡检查水利工程。\n\n　　3月8日　青川大桥竣工通车典礼举行，省交通厅副厅长方玉兰出席并剪彩。\n',
    known: { publisher: null, published: null },
    told: {
      events: [['段长青 SPEAK'], ['袁国栋 LEAD'], ['方玉兰 ATTEND']],
      dates: ['1998-01-05', '1998-02-12', '1998-03-08'],
    },
  },
  {
    is: 'two meetings of one report',
    text: '12月18日，县委召开常委会会议，县委书记周海涛主持会议，县委常委许敏出席。\n\n　　12月19日，县政府召开常务会议，县长刘秀芬主持会议，副县长高明参加。',
    known: COUNTY,
    told: {
      events: [
        ['周海涛 PRESIDE', '许敏 ATTEND'],
        ['刘秀芬 PRESIDE', '高明 ATTEND'],
      ],
      dates: ['2024-12-18', '2024-12-19'],
    },
  },
  {
    is: 'a report without officials',
    text: '青川核桃喜获丰收\n\n　　本报讯（记者 单玉）眼下，走进木鱼镇的核桃园，村民李大山和妻子正忙着采收。\n',
    known: COUNTY,
    told: { events: [], named: [] },
  },
]

describe('what a whole page tells', () => {
  it.each(ROWS)('$is: $text', expectTold)
  it.each(recast(ROWS))('$is, $kind: $text', expectTold)
})
