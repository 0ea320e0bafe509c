import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: '代表…致辞',
    text: '12月19日，青川县举行核桃文化节开幕式，县长刘秀芬代表县委、县政府致辞，县政协主席何平安出席。',
    known: COUNTY,
    told: { events: [['刘秀芬 SPEAK', '何平安 ATTEND']] },
  },
  {
    is: '代表…讲话',
    text: '12月19日，青川县召开教师节庆祝大会。县委副书记罗胜利代表县委书记周海涛讲话。',
    known: COUNTY,
    told: { events: [['罗胜利 SPEAK']], named: ['周海涛'] },
  },
  {
    is: '宣布开幕',
    text: '12月19日，青川县第五届运动会开幕式举行，县委书记周海涛宣布开幕，县长刘秀芬致开幕词，副县长高明主持。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK', '刘秀芬 SPEAK', '高明 PRESIDE']], kinds: ['CEREMONY'] },
  },
  {
    is: '宣布大会开幕',
    text: '12月19日上午9时，大会执行主席王刚宣布青川县第十八届人民代表大会第四次会议开幕。县长刘秀芬作政府工作报告。',
    known: COUNTY,
    told: { events: [['王刚 SPEAK', '刘秀芬 SPEAK']] },
  },
  {
    is: '作工作报告',
    text: '12月19日，青川县第十八届人民代表大会第四次会议开幕，县长刘秀芬代表县人民政府作工作报告，县人大常委会主任王刚主持大会。',
    known: COUNTY,
    told: { events: [['刘秀芬 SPEAK', '王刚 PRESIDE']] },
  },
  {
    is: '向大会作…报告',
    text: '12月19日，政协青川县第十一届委员会第四次会议开幕。县政协主席何平安代表常务委员会向大会作工作报告，副主席李莉作提案工作情况的报告。',
    known: COUNTY,
    told: { events: [['何平安 SPEAK', '李莉 SPEAK']] },
  },
  {
    is: '传达',
    text: '12月19日，县委召开常委会会议，县委书记周海涛主持，县委常委许敏传达省委全会精神。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE', '许敏 SPEAK']] },
  },
  {
    is: 'words that are cited',
    text: '12月19日，青川县召开学习会，传达学习省委书记陈立新在全省人才工作会议上的讲话精神。县委书记周海涛主持会议。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE']], named: ['陈立新'] },
  },
  {
    is: 'words that are cited',
    text: '12月19日，青川县召开干部大会，认真贯彻市委书记陈立新来青川调研时的指示要求，县长刘秀芬出席会议。',
    known: COUNTY,
    told: { events: [['刘秀芬 ATTEND']], named: ['陈立新'] },
  },
  {
    is: '强调',
    text: '12月19日，青川县召开食品安全会议，县长刘秀芬出席会议。刘秀芬强调，要守住底线。',
    known: COUNTY,
    told: { events: [['刘秀芬 ATTEND']] },
  },
  {
    is: '谈体会',
    text: '12月19日，青川县召开学习会，县委书记周海涛主持，县长刘秀芬、县政协主席何平安先后谈了心得体会。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE', '刘秀芬 SPEAK', '何平安 SPEAK']] },
  },
  {
    is: '答复',
    text: '12月19日，青川县召开办公会，县长刘秀芬主持，副县长高明、县水务局局长罗胜利就有关问题作了答复。',
    known: COUNTY,
    told: { events: [['刘秀芬 PRESIDE', '高明 SPEAK', '罗胜利 SPEAK']] },
  },
  {
    is: 'what is to come',
    text: '12月19日，专题研讨班开班，县委书记周海涛作开班动员。在接下来的两天里，县长刘秀芬、副县长高明等将为学员授课。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK']], named: ['刘秀芬', '高明'] },
  },
  {
    is: 'what an official tells a reporter',
    text: '山坡上的茶园一片翠绿。县农业农村局局长高明介绍，全县茶园有三万亩。',
    known: COUNTY,
    told: { events: [], named: ['高明'] },
  },
  {
    is: '在…会上说',
    text: '县长刘秀芬在12月18日的县政府专题会上说，演练暴露的问题要马上改。',
    known: COUNTY,
    told: { events: [['刘秀芬 ATTEND']] },
  },
]

describe('who speaks, for whom, and who is only spoken of', () => {
  it.each(ROWS)('$is: $text', expectTold)
  it.each(recast(ROWS))('$is, $kind: $text', expectTold)
})
