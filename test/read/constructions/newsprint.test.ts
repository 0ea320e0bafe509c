import { describe, it } from 'vitest'
import { expectTold, type Construction } from './told.ts'

const COUNTY = { publisher: '青川新闻' }

/** What whole pages of local newspapers say, in words of our own. */
const ROWS: readonly Construction[] = [
  {
    is: 'lists of several counties with one verb behind the last',
    text: '12月8日，县委书记周海涛赴剑阁县学习考察。剑阁县领导高明、许敏；旺苍县领导邵民、王威；青川县领导刘秀芬等参加考察。',
    known: COUNTY,
    told: {
      events: [
        ['周海涛 LEAD', '高明 ACCOMPANY', '许敏 ACCOMPANY', '邵民 ACCOMPANY', '王威 ACCOMPANY', '刘秀芬 ACCOMPANY'],
      ],
      roles: { 高明: ['县领导@剑阁县'], 邵民: ['县领导@旺苍县'], 刘秀芬: ['县领导@青川县'] },
      complete: [false],
    },
  },
  {
    is: 'a list behind a comma',
    text: '参与此次走访慰问的还有，县妇联主席许敏，县政协副主席高明等。',
    known: COUNTY,
    told: { events: [['许敏 ACCOMPANY', '高明 ACCOMPANY']], kinds: ['VISIT'], complete: [false] },
  },
  {
    is: 'a telegram of condolence, which is no visit',
    text: '县长刘秀芬就剑阁县发生洪灾向剑阁县县长高明致慰问电。',
    known: COUNTY,
    told: { events: [], named: ['刘秀芬', '高明'] },
  },
  {
    is: 'who made the report that others hear',
    text: '12月8日，县政协机关干部集中学习，聆听省政协主席周海涛所作的报告。县政协主席许敏参加学习。',
    known: COUNTY,
    told: { events: [['许敏 ATTEND']], named: ['周海涛'] },
  },
  {
    is: 'whose instructions a meeting passes on',
    text: '12月8日，县人大常委会举行会议，传达学习县委书记周海涛到县人大机关调研指示精神。县人大常委会主任许敏主持会议。',
    known: COUNTY,
    told: { events: [['许敏 PRESIDE']], named: ['周海涛'] },
  },
  {
    is: 'who arranges a tour of members that is to come',
    text: '12月8日，县政协常委会会议召开，县政协主席许敏主持会议，县政协副主席高明安排委员集中视察活动。',
    known: COUNTY,
    told: { events: [['许敏 PRESIDE', '高明 ATTEND']], kinds: ['MEETING'] },
  },
  {
    is: 'a leader who brings heads of offices to a debate',
    text: '12月8日，青川县第七届人民代表大会第二次会议开幕。当天下午，县长刘秀芬率水利局负责人参加石桥代表团讨论。',
    known: COUNTY,
    told: { events: [['刘秀芬 ATTEND']], kinds: ['MEETING'] },
  },
  {
    is: 'a meeting at New Year’s, whose words look like a name',
    text: '12月28日，我县召开离退休干部迎春座谈会。县上领导周海涛、许敏参加。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND', '许敏 ATTEND']],
      named: [],
      titles: ['离退休干部迎春座谈会'],
      roles: { 许敏: ['县上领导@青川县'] },
    },
  },
]

describe('what pages of newspapers say', () => {
  it.each(ROWS)('$is: $text', expectTold)
})
