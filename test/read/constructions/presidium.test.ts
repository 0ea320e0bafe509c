import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: 'a presidium that a list after 由 makes up',
    text: '1月7日，青川县政协十一届一次会议闭幕。大会执行主席由周海涛、刘秀芬、何平安、许敏担任。刘秀芬主持闭幕会。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND', '刘秀芬 ATTEND PRESIDE', '何平安 ATTEND', '许敏 ATTEND']],
      roles: { 何平安: ['大会执行主席@青川县'] },
    },
  },
  {
    is: 'a presidium behind 是, and who is said in passing to preside',
    text: '1月7日，青川县政协十一届一次会议开幕。当天大会的执行主席是周海涛、刘秀芬、何平安、许敏。主持会议的刘秀芬宣布大会开幕。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND PRESIDE SPEAK', '何平安 ATTEND', '许敏 ATTEND']] },
    notWith: ['two characters', 'words as given names'],
  },
  {
    is: 'those elected who are given their certificates',
    text: '1月7日，青川县政协十一届一次会议闭幕，县委书记周海涛出席。周海涛为新当选的县政协主席刘秀芬和副主席许敏颁发当选证书。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '许敏 ATTEND']] },
  },
  {
    is: 'one session by its full name and by its short one',
    text: '3月25日，中国人民政治协商会议第九届青川县委员会第四次会议闭幕。县委书记周海涛参加会议。会议最后，县政协主席刘秀芬宣布政协第九届青川县委员会第四次会议胜利闭幕。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 SPEAK']] },
  },
  {
    is: 'groups of a session that leaders come to are no visit',
    text: '2月4日，县领导周海涛、刘秀芬参加政协委员分组讨论。县长周海涛来到科技科协组、经济一组、经济二组。讨论中，委员们踊跃发言。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND']], kinds: ['MEETING'] },
  },
  {
    is: 'hamlets that leaders come to are one',
    text: '2月4日，县长周海涛来到木鱼镇柳湾村八组，看望困难群众。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD']], kinds: ['VISIT'] },
  },
  {
    is: 'what a body inspects stands in its officer’s post',
    text: '8月23日，中国共产党青川县第十三次代表大会召开。市委宣传部部长周海涛，省公安厅督查总队处长许敏到会参加。周海涛讲话。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND SPEAK', '许敏 ATTEND']], kinds: ['MEETING'] },
  },
  {
    is: 'those who are called on at home take no part',
    text: '2月14日，县领导周海涛、刘秀芬分别走访慰问老同志。在石光荣、何平安、罗胜利等老同志家里，县领导亲切与他们交谈，向他们介绍我县取得的成绩。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD', '刘秀芬 LEAD']], kinds: ['VISIT'] },
    own: true,
  },
  {
    is: 'what is hoped of guests is no visit',
    text: '12月19日，县委书记周海涛会见了罗胜利率领的考察团。他希望罗胜利董事长通过对青川的短暂访问留下美好的印象。县招商局局长许敏会见时在座。',
    known: COUNTY,
    told: { events: [['周海涛 MEET', '许敏 ATTEND']], kinds: ['TALKS'] },
    own: true,
  },
  {
    is: 'how a meeting is held stands in brackets behind its name, and the start of works that somebody reports on is none',
    text: '7月1日，全省重大项目开工动员会（视频会议）在成都召开。县委书记周海涛在青川分会场出席会议，县长刘秀芬出席会议并汇报我县重大项目开工有关情况。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND', '刘秀芬 ATTEND SPEAK']],
      titles: ['全省重大项目开工动员会'],
      places: [['成都市']],
    },
  },
]

describe('presidiums, calls at home and what is only told of', () => {
  it.each(ROWS)('$is', expectTold)
  it.each(recast(ROWS))('$is, $kind', expectTold)
})
