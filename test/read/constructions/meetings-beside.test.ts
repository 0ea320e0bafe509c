import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: 'a meeting of those who head a standing committee before its own',
    text: '9月22日，青川县人大常委会第38次会议闭幕。县人大常委会副主任周海涛、刘秀芬出席会议。会前，周海涛主持召开县人大常委会第62次主任会议，听取审议情况的汇报。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND'], ['周海涛 PRESIDE']] },
  },
  {
    is: 'the presidium’s meeting after the preparatory one',
    text: '1月23日上午，青川县政协十二届一次会议预备会议召开。十一届县政协主席周海涛主持会议。预备会议之后，县政协十二届一次会议主席团第一次会议召开。大会主席团会议主持人刘秀芬主持会议。',
    known: COUNTY,
    told: {
      events: [['周海涛 PRESIDE'], ['刘秀芬 PRESIDE']],
      roles: { 周海涛: ['十一届县政协主席@青川县'], 刘秀芬: ['大会主席团会议主持人@青川县'] },
    },
  },
  {
    is: 'a meeting that is only prepared',
    text: '12月20日，青川县政协召开第九次主席会议。会议通过了县政协八次常委会议召开的时间、议程，就如何开好县政协八次常委会议，县政协主席周海涛作了讲话。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK']] },
  },
  {
    is: 'what the presidium puts to the congress',
    text: '2月19日，青川县十三届人大四次会议主席团举行第二次会议。主席团常务主席周海涛主持会议。会议听取了大会副秘书长刘秀芬作的说明，决定将选举办法等两个草案提请大会表决。县委组织部部长许敏作了人选名单的说明。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE', '刘秀芬 SPEAK', '许敏 SPEAK']] },
  },
  {
    is: 'the seats of the presidium, and a list that goes on behind a comma',
    text: '12月21日，青川县七届人大二次会议开幕。大会执行主席周海涛、刘秀芬在主席台执行主席席就座。县长何平安，以及许敏、高峰等县领导在主席台就座。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '何平安 ATTEND', '许敏 ATTEND', '高峰 ATTEND']],
      roles: { 许敏: ['县领导@青川县'] },
    },
  },
  {
    is: 'who says something in a speech',
    text: '9月24日，青川县与云和县合作联席会议在青川召开。青川县县长周海涛和云和县县长刘秀芬出席。周海涛在会上讲话。刘秀芬在讲话中指出，两地山水相连。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND SPEAK', '刘秀芬 ATTEND SPEAK']] },
  },
  {
    is: 'bodies that are unveiled together',
    text: '9月24日，青川县三江口新区党工委、管委会揭牌仪式举行。县委书记周海涛揭牌。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND']], titles: ['青川县三江口新区党工委、管委会揭牌仪式'] },
  },
  {
    is: 'what strength is gathered for',
    text: '1月7日，政协青川县第九届委员会第四次会议开幕。县委书记周海涛讲话。周海涛指出，全县政协委员要把智慧和力量凝聚到会议确定的任务上来。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK']], titles: ['政协青川县第九届委员会第四次会议'] },
  },
]

describe('meetings beside others', () => {
  it.each(ROWS)('are told apart: $is', expectTold)
  it.each(recast(ROWS))('are told apart: $is, $kind', expectTold)
})
