import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: 'who sits in is told in passing',
    text: '12月19日，县委常委班子召开专题民主生活会。县委书记周海涛首先代表班子作对照检查，班子成员开展对照检查、批评与自我批评。列席会议的县人大常委会主任王刚、县政协主席许敏分别谈了感受。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK', '王刚 SIT_IN SPEAK', '许敏 SIT_IN SPEAK']] },
  },
  {
    is: 'what somebody once took part in is no meeting of the report',
    text: '12月19日，青川县召开作风建设座谈会。参加过首批教育实践活动的县委常委王刚谈了感受。',
    known: COUNTY,
    told: { events: [['王刚 SPEAK']], titles: ['作风建设座谈会'] },
  },
  {
    is: 'a group without names leaves the list open',
    text: '12月19日，县十八届人大常委会第八次会议召开。县人大常委会主任王刚主持会议，县法院院长许敏，县监察委负责人等列席会议。',
    known: COUNTY,
    told: { events: [['王刚 PRESIDE', '许敏 SIT_IN']], complete: [false] },
  },
  {
    is: 'leaders of a county above',
    text: '12月19日，县上领导王刚、许敏在主席台就座。大会审议通过了政协青川县第九届委员会第三次会议议程，县政协主席何平安作工作报告。',
    known: COUNTY,
    told: {
      events: [['王刚 ATTEND', '许敏 ATTEND', '何平安 SPEAK']],
      roles: { 王刚: ['县上领导@青川县'] },
      titles: ['政协青川县第九届委员会第三次会议'],
    },
  },
  {
    is: 'a meeting that verbs told of is named later',
    text: '县委第三巡察组组长王刚向县政府办公室反馈了巡察情况。何平安主持反馈会议并作表态讲话。',
    known: COUNTY,
    told: { events: [['王刚 SPEAK', '何平安 PRESIDE SPEAK']], titles: ['反馈会议'] },
    notWith: ['without a surname'],
  },
  {
    is: 'somebody takes stock of one matter',
    text: '12月19日，青川县委副书记、县长许敏专题调度巡视反馈问题整改工作，听取有关部门进展情况。县领导王刚参加会议。',
    known: COUNTY,
    told: { events: [['许敏 ATTEND', '王刚 ATTEND']], roles: { 许敏: ['县委副书记@青川县', '县长@青川县'] } },
  },
  {
    is: 'the name before 同志 is whole',
    text: '出席会议的领导有：县政协主席、县委第八督导组副组长王会同志，县教育局局长许敏同志。督导组副组长王会同志作点评。',
    known: COUNTY,
    told: {
      events: [['王会 ATTEND SPEAK', '许敏 ATTEND']],
      roles: { 王会: ['县政协主席@青川县', '县委第八督导组副组长@青川县'] },
    },
    own: true,
  },
  {
    is: 'a party committee holds one of its counted meetings',
    text: '12月19日，三届市委召开108次常委会会议。州委副书记、市委书记王刚主持会议。',
    known: { publisher: '合作市融媒体中心' },
    told: { events: [['王刚 PRESIDE']], titles: ['三届市委108次常委会会议'] },
  },
  {
    is: 'a study group holds one of the year’s meetings',
    text: '12月19日，青川县经开区党工委理论学习中心组召开2024年第7次集中学习会议，县委书记周海涛主持会议。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE']], titles: ['青川县经开区党工委理论学习中心组2024年第7次集中学习会议'] },
  },
  {
    is: 'a court’s committee holds one of the year’s meetings',
    text: '12月19日，青川县人民法院审判委员会举行2024年第9次全体会议，县人民检察院检察长周海涛列席。',
    known: COUNTY,
    told: { events: [['周海涛 SIT_IN']], titles: ['青川县人民法院审判委员会2024年第9次全体会议'] },
  },
  {
    is: 'somebody speaks in the name of others to what is held',
    text: '12月19日，青川县第八届运动会开幕。县委副书记周海涛代表县人民政府对青川县第八届运动会的召开表示祝贺。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND']], titles: ['青川县第八届运动会'] },
  },
  {
    is: 'works that others gave are begun',
    text: '12月19日，由浙江省湖州市援建的青川县第三中学改扩建工程奠基仪式在县城举行，县长周海涛出席。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND']], titles: ['青川县第三中学改扩建工程奠基仪式'] },
  },
  {
    is: 'one title is that of a talk',
    text: '12月19日，县委理论学习中心组集中学习会召开，县委书记周海涛主持。党校教授王刚以《走进青川》为题作专题辅导报告。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE', '王刚 SPEAK']], kinds: ['MEETING'] },
  },
  {
    is: 'officials hear reports',
    text: '本报讯 县委书记周海涛，县委常委、宣传部部长王刚日前分别听取了部分乡镇主要负责同志关于学习情况的汇报。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '王刚 ATTEND']] },
    notWith: ['without a surname'],
  },
  {
    is: 'somebody is elected by so many votes',
    text: '12月19日，青川县第十六届人民代表大会第一次会议举行第三次全体会议。县人大常委会主任许敏主持会议。县领导王刚、高明出席会议。王刚以190票的高票当选为县人民政府县长。',
    known: COUNTY,
    told: {
      events: [['许敏 PRESIDE', '王刚 ATTEND', '高明 ATTEND']],
      roles: { 王刚: ['县领导@青川县', '县人民政府县长@青川县'] },
    },
  },
  {
    is: 'a county follows a meeting in its branch hall',
    text: '12月19日，全国安全生产电视电话会召开。青川县设立分会场组织收听收看，副县长王刚出席县分会场会议。',
    known: COUNTY,
    told: { events: [['王刚 ATTEND']], titles: ['全国安全生产电视电话会'] },
  },
  {
    is: 'those of a district named for another reason',
    text: '12月19日，开发区党工委理论学习中心组召开集中学习会议，市政府党组成员、区党工委书记王刚主持会议，各乡镇书记、各巡回指导组组长参加学习。会上，许敏领学了总书记在广西考察调研时的重要讲话精神。',
    known: { publisher: '濮阳日报' },
    told: { events: [['王刚 PRESIDE', '许敏 SPEAK']] },
    notWith: ['without a surname'],
  },
]

describe('a report of a meeting', () => {
  it.each(ROWS)('tells when $is', (row) => {
    expectTold(row)
  })

  it.each(recast(ROWS))('tells when $is, of people with $kind', (row) => {
    expectTold(row)
  })
})
