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
    is: 'a Tibetan name that begins like a surname',
    text: '12月18日，县委书记周海涛到石坎镇调研，副县长安明卓玛一同调研。',
    known: COUNTY,
    own: true,
    told: { events: [['周海涛 LEAD', '安明卓玛 ACCOMPANY']] },
  },
  {
    is: 'words after a post that are no name',
    text: '12月19日，县委全会选举产生了中共青川县第七届委员会常务委员会委员和书记、副书记。周海涛主持会议，并在当选县委书记后讲话。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE SPEAK']], named: [] },
  },
  {
    is: 'both events that one took part in',
    text: '12月19日，县长周海涛会见海特集团董事长刘秀芬一行，并出席签约仪式。副县长王刚参加会见和签约仪式。',
    known: COUNTY,
    told: {
      events: [
        ['周海涛 ATTEND', '王刚 ATTEND'],
        ['周海涛 MEET', '刘秀芬 MEET', '王刚 ATTEND'],
      ],
      kinds: ['CEREMONY', 'TALKS'],
    },
  },
  {
    is: 'two events told of before, and none of both names',
    text: '12月19日，县大数据局揭牌仪式举行，县长周海涛揭牌。仪式后，周海涛主持召开县长办公会议。副县长王刚参加揭牌仪式和办公会议。',
    known: COUNTY,
    told: {
      events: [
        ['周海涛 ATTEND', '王刚 ATTEND'],
        ['周海涛 PRESIDE', '王刚 ATTEND'],
      ],
      kinds: ['CEREMONY', 'MEETING'],
    },
  },
  {
    is: 'guests with whom one talks, told of before the verb',
    text: '12月19日，县长周海涛与前来考察产业帮扶的海特集团副总经理刘秀芬一行座谈。副县长王刚参加座谈。',
    known: COUNTY,
    told: { events: [['周海涛 MEET', '刘秀芬 MEET', '王刚 ATTEND']], kinds: ['TALKS'] },
  },
  {
    is: 'guests named by their party only',
    text: '12月19日，海特集团董事长刘秀芬一行来我县洽谈合作事宜，县长周海涛与客人进行了座谈。',
    known: COUNTY,
    told: { events: [['刘秀芬 MEET', '周海涛 MEET']], kinds: ['TALKS'] },
  },
  {
    is: 'guests who are received',
    text: '12月19日，省卫生健康委员会副主任刘秀芬率医疗队一行抵达我县，受到县长周海涛的亲切会见。副县长王刚参加会见。',
    known: COUNTY,
    told: { events: [['刘秀芬 MEET', '周海涛 MEET', '王刚 ATTEND']], kinds: ['TALKS'] },
  },
  {
    is: 'the meeting at the end of an inspection, named behind its day',
    text: '12月18日，县人大常委会主任周海涛率检查组到石坎镇检查。副主任刘秀芬参加检查。在18日下午召开的反馈会上，刘秀芬宣读检查方案，县长王刚作表态发言。',
    known: COUNTY,
    told: {
      events: [
        ['周海涛 LEAD', '刘秀芬 ACCOMPANY'],
        ['刘秀芬 SPEAK', '王刚 SPEAK'],
      ],
    },
  },
  {
    is: 'what was held after the meeting',
    text: '12月19日，县纪委全会举行，县委书记周海涛讲话。会后，召开警示教育大会。县纪委书记刘秀芬通报案例。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK'], ['刘秀芬 SPEAK']] },
  },
  {
    is: 'a guest who speaks of the visit at the round it came to',
    text: '12月18日，省林科院院长周海涛率调研组到青川县调研。当天下午，县长刘秀芬主持召开座谈会。周海涛介绍了此次调研的安排。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD'], ['刘秀芬 PRESIDE', '周海涛 SPEAK']] },
  },
  {
    is: 'praise at the round to which a visit came',
    text: '12月18日，市政协副主席周海涛率调研组到青川县调研，县长刘秀芬陪同。座谈会由县政协主席王刚主持，周海涛对青川的工作给予充分肯定。',
    known: COUNTY,
    told: {
      events: [
        ['周海涛 LEAD', '刘秀芬 ACCOMPANY'],
        ['王刚 PRESIDE', '周海涛 ATTEND'],
      ],
    },
  },
  {
    is: 'praise without an object before it',
    text: '12月18日，市政协副主席周海涛率调研组到青川县调研。县长刘秀芬主持召开座谈会。周海涛充分肯定了青川县的各项工作。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD'], ['刘秀芬 PRESIDE', '周海涛 ATTEND']] },
  },
  {
    is: 'somebody named with a post before, who shares none in a list',
    text: '12月18日，县长周海涛到石坎镇调研。省林科院院长刘秀芬、周海涛、王刚参加座谈会。',
    known: COUNTY,
    told: {
      events: [['周海涛 LEAD'], ['刘秀芬 ATTEND', '周海涛 ATTEND', '王刚 ATTEND']],
      roles: { 周海涛: ['县长@青川县'] },
    },
  },
  {
    is: 'welcome and thanks at a round',
    text: '12月19日，青川县举行座谈会，县委书记周海涛主持。县长刘秀芬代表县政府对来宾表示热烈欢迎。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE', '刘秀芬 ATTEND']] },
  },
]

describe('reports that are heard, weighed and told', () => {
  it.each(ROWS)('$is: $text', expectTold)
  it.each(recast(ROWS))('$is, $kind: $text', expectTold)
})
