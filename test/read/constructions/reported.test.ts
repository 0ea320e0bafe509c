import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: 'a report that others weigh',
    text: '12月19日，青川县代表团举行会议，县委书记周海涛参加。代表们认为，县长刘秀芬所作的政府工作报告鼓舞人心。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND']], named: ['刘秀芬'] },
  },
  {
    is: 'a report that is heard',
    text: '12月19日，县人大常委会举行会议，听取了副县长周海涛所作的决算报告，审议了财政局局长刘秀芬所作的关于预算调整的说明。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK', '刘秀芬 SPEAK']] },
  },
  {
    is: 'a dotted name before 所作',
    text: '12月19日，县人大常委会举行会议，听取了副县长艾尔肯·吐尼亚孜所作的决算报告。',
    known: COUNTY,
    own: true,
    told: { events: [['艾尔肯·吐尼亚孜 SPEAK']] },
  },
  {
    is: 'a Tibetan name that begins with another',
    text: '12月19日，县委全会举行，选举扎西、多吉为县委常委。\n　　12月18日，县委书记周海涛到石坎镇调研，石坎镇党委书记扎西顿珠陪同。',
    known: COUNTY,
    own: true,
    told: { events: [['周海涛 LEAD', '扎西顿珠 ACCOMPANY']], named: ['扎西', '多吉'] },
  },
  {
    is: 'words after a post that are no name',
    text: '12月19日，县委全会选举产生了中共青川县第七届委员会常务委员会委员和书记、副书记。周海涛主持会议，并在当选县委书记后讲话。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE SPEAK']], named: [] },
  },
]

describe('reports that are heard, weighed and told', () => {
  it.each(ROWS)('$is: $text', expectTold)
  it.each(recast(ROWS))('$is, $kind: $text', expectTold)
})
