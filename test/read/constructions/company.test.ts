import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const CITY = { publisher: '广元日报' }
const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: '一同',
    text: '12月18日，县委书记周海涛到沙洲镇调研花椒产业，县委常委许敏、副县长高明一同调研。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD', '许敏 ACCOMPANY', '高明 ACCOMPANY']], kinds: ['VISIT'] },
  },
  {
    is: '随行',
    text: '12月18日，县长刘秀芬深入骑马乡调研道路建设。县委常委罗胜利，县政府副县长仁青多杰随行。',
    known: COUNTY,
    told: { events: [['刘秀芬 LEAD', '罗胜利 ACCOMPANY', '仁青多杰 ACCOMPANY']], kinds: ['VISIT'] },
  },
  {
    is: '陪同 after',
    text: '12月18日，市委书记陈立新到青川县考察食用菌产业，县委书记周海涛、县长刘秀芬陪同。',
    known: CITY,
    told: {
      events: [['陈立新 LEAD', '周海涛 ACCOMPANY', '刘秀芬 ACCOMPANY']],
      roles: { 周海涛: ['县委书记@青川县'], 陈立新: ['市委书记@广元市'] },
    },
  },
  {
    is: '陪同考察 after',
    text: '12月18日，市委书记陈立新到青川县考察食用菌产业。县委书记周海涛，县委常委许敏陪同考察。',
    known: CITY,
    told: { events: [['陈立新 LEAD', '周海涛 ACCOMPANY', '许敏 ACCOMPANY']] },
  },
  {
    is: '陪同 before',
    text: '12月18日，在县委书记周海涛陪同下，省林业厅厅长孙玉梅到木鱼镇检查森林防火工作。',
    known: COUNTY,
    told: { events: [['周海涛 ACCOMPANY', '孙玉梅 LEAD']] },
  },
  {
    is: '陪同下 of people whom no title tells',
    text: '12月18日，县长刘秀芬在罗胜利、许敏和高明的陪同下深入骑马乡调研道路建设。',
    known: COUNTY,
    told: {
      events: [['刘秀芬 LEAD', '罗胜利 ACCOMPANY', '许敏 ACCOMPANY', '高明 ACCOMPANY']],
    },
  },
  {
    is: '陪同下 of one with a dotted name',
    text: '12月18日，县长刘秀芬在艾力·买买提陪同下深入骑马乡调研道路建设。',
    known: COUNTY,
    told: { events: [['刘秀芬 LEAD', '艾力·买买提 ACCOMPANY']] },
  },
  {
    is: '陪同下 of nobody named',
    text: '12月18日，县长刘秀芬在解说员陪同下深入骑马乡调研道路建设。',
    known: COUNTY,
    told: { events: [['刘秀芬 LEAD']] },
  },
  {
    is: '陪同 before',
    text: '12月18日，省政协副主席陈立新在县委书记周海涛、县长刘秀芬等陪同下，到木鱼镇考察。',
    known: COUNTY,
    told: { events: [['陈立新 LEAD', '周海涛 ACCOMPANY', '刘秀芬 ACCOMPANY']], complete: [false] },
  },
  {
    is: '参加调研',
    text: '12月18日，县人大常委会主任王刚带队调研义务教育均衡发展情况。县人大常委会副主任郭涛、许敏参加调研。',
    known: COUNTY,
    told: { events: [['王刚 LEAD', '郭涛 ACCOMPANY', '许敏 ACCOMPANY']] },
  },
  {
    is: '由…主持',
    text: '12月19日，青川县召开县域经济分析会，会议由县长刘秀芬主持，县委书记周海涛讲话。',
    known: COUNTY,
    told: { events: [['刘秀芬 PRESIDE', '周海涛 SPEAK']] },
  },
  {
    is: '由…主持',
    text: '12月19日上午，青川县第十八届人民代表大会第四次会议举行第二次全体会议。会议由大会执行主席王刚主持。',
    known: COUNTY,
    told: { events: [['王刚 PRESIDE']] },
  },
  {
    is: '在…主持下',
    text: '12月19日，在县委书记周海涛主持下，县委召开常委会会议，县长刘秀芬、县政协主席何平安出席。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE', '刘秀芬 ATTEND', '何平安 ATTEND']] },
  },
  {
    is: '主持召开',
    text: '12月19日，县委书记周海涛主持召开县委常委会会议，传达学习上级有关会议精神。县委常委刘秀芬、许敏参加会议。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE', '刘秀芬 ATTEND', '许敏 ATTEND']] },
  },
  {
    is: '列席',
    text: '12月19日，县政府召开常务会议，县长刘秀芬主持会议，副县长高明、罗胜利出席。县人大常委会副主任郭涛、县政协副主席李莉列席会议。',
    known: COUNTY,
    told: { events: [['刘秀芬 PRESIDE', '高明 ATTEND', '罗胜利 ATTEND', '郭涛 SIT_IN', '李莉 SIT_IN']] },
  },
  {
    is: '应邀列席',
    text: '12月19日，县政府召开全体会议，县长刘秀芬主持。应邀列席会议的有县人大常委会主任王刚、县政协主席何平安。',
    known: COUNTY,
    told: { events: [['刘秀芬 PRESIDE', '王刚 SIT_IN', '何平安 SIT_IN']] },
  },
  {
    is: '视频 and 分会场',
    text: '12月19日，全市安全生产视频会议召开，市长陈立新在主会场出席并讲话。县长刘秀芬、副县长高明在青川分会场参加会议。',
    known: CITY,
    told: { events: [['陈立新 ATTEND SPEAK', '刘秀芬 ATTEND', '高明 ATTEND']] },
  },
  {
    is: '视频 and 分会场',
    text: '12月19日，全省防汛抗旱视频会议召开后，青川县接续召开会议，县委书记周海涛在青川分会场出席会议并讲话，县领导罗胜利、许敏参加。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND SPEAK', '罗胜利 ATTEND', '许敏 ATTEND']] },
  },
  {
    is: '应邀出席',
    text: '12月19日，青川县第三届孔雀谷山歌节开幕式在乔庄镇举行。省文化和旅游厅副厅长孙玉梅应邀出席，县长刘秀芬致辞。',
    known: COUNTY,
    told: { events: [['孙玉梅 ATTEND', '刘秀芬 SPEAK']], kinds: ['CEREMONY'] },
  },
  {
    is: '应邀参加',
    text: '12月19日，县工商联举行换届大会，县委副书记罗胜利应邀参加会议并讲话。',
    known: COUNTY,
    told: { events: [['罗胜利 ATTEND SPEAK']] },
  },
  {
    is: '执行主席',
    text: '12月19日，政协青川县第十一届委员会第四次会议开幕。大会执行主席何平安、李莉、孙玉梅、张建设在主席台前排就座。何平安作工作报告，李莉主持。',
    known: COUNTY,
    told: {
      events: [['何平安 ATTEND SPEAK', '李莉 ATTEND PRESIDE', '孙玉梅 ATTEND', '张建设 ATTEND']],
      roles: { 孙玉梅: ['大会执行主席@青川县'] },
    },
  },
  {
    is: '执行主席：',
    text: '12月19日，青川县第十八届人民代表大会第四次会议闭幕。\n\n　　大会执行主席：王刚、郭涛、许敏。\n\n　　王刚主持会议。',
    known: COUNTY,
    told: { events: [['王刚 ATTEND PRESIDE', '郭涛 ATTEND', '许敏 ATTEND']] },
  },
  {
    is: '因事请假',
    text: '12月19日，县政府召开常务会议，县长刘秀芬主持会议，副县长高明、罗胜利参加会议，副县长许敏因公请假。',
    known: COUNTY,
    told: { events: [['刘秀芬 PRESIDE', '高明 ATTEND', '罗胜利 ATTEND']], absent: ['许敏 ON_LEAVE'] },
  },
  {
    is: '同行的有',
    text: '12月18日，县委书记周海涛来到木鱼镇，走访了三户农家，同行的有县长刘秀芬和县水利局局长罗胜利。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD', '刘秀芬 ACCOMPANY', '罗胜利 ACCOMPANY']] },
  },
]

describe('who leads, who goes along and who presides', () => {
  it.each(ROWS)('$is: $text', expectTold)
  it.each(recast(ROWS))('$is, $kind: $text', expectTold)
})
