import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: 'a body holds its next meeting',
    text: '12月19日，县十八届人大常委会举行第三十次会议。县人大常委会主任王刚，副主任许敏出席会议，副主任高明主持会议。',
    known: COUNTY,
    told: {
      events: [['王刚 ATTEND', '许敏 ATTEND', '高明 PRESIDE']],
      titles: ['县十八届人大常委会第三十次会议'],
    },
  },
  {
    is: 'a session holds a meeting of its presidium',
    text: '12月19日，县第十八届人民代表大会第四次会议召开主席团第一次会议。县人大常委会主任王刚主持会议。',
    known: COUNTY,
    told: { events: [['王刚 PRESIDE']], titles: ['县第十八届人民代表大会第四次会议主席团第一次会议'] },
  },
  {
    is: 'a meeting right after a higher one goes on with it',
    text: '12月19日，全省安全生产电视电话会议召开后，青川县立即召开续会。县长王刚出席并讲话。',
    known: COUNTY,
    told: { events: [['王刚 ATTEND SPEAK']], titles: ['续会'], places: [['青川县']] },
  },
  {
    is: 'a study session is presided over by a word that says less',
    text: '12月19日，县委理论学习中心组2024年第九次集体学习举行，邀请专家授课。县委书记王刚主持学习会，副县长高明参加。',
    known: COUNTY,
    told: {
      events: [['王刚 PRESIDE', '高明 ATTEND']],
      titles: ['县委理论学习中心组2024年第九次集体学习'],
    },
  },
  {
    is: 'who arranged it is no part of its name',
    text: '12月19日，青川中学承办全县学生模拟政协论坛。县政协副主席许敏出席。',
    known: COUNTY,
    told: { events: [['许敏 ATTEND']], titles: ['全县学生模拟政协论坛'] },
  },
  {
    is: 'whom a farewell is for is part of its name',
    text: '12月19日，罗胜利同志遗体送别仪式在木鱼镇举行。县委书记王刚前往送别。',
    known: COUNTY,
    told: { events: [['王刚 ATTEND']], titles: ['罗胜利同志遗体送别仪式'] },
  },
  {
    is: 'the place stands between the body and its meeting',
    text: '12月19日，县十八届人大四次会议主席团在乔庄会堂举行第一次会议。县人大常委会主任王刚主持会议。',
    known: COUNTY,
    told: { events: [['王刚 PRESIDE']], titles: ['县十八届人大四次会议主席团第一次会议'] },
  },
  {
    is: 'a leading group holds a meeting',
    text: '12月19日，县委巡察工作领导小组召开会议。县委常委许敏主持会议并讲话。',
    known: COUNTY,
    told: { events: [['许敏 PRESIDE SPEAK']], titles: ['县委巡察工作领导小组会议'] },
  },
  {
    is: 'the days that the programme plans are the session’s',
    text: '12月19日，县十八届人大四次会议主席团举行第一次会议，县人大常委会主任王刚主持会议。根据大会日程，县十八届人大四次会议于12月20日上午开幕，12月22日上午闭幕。',
    known: COUNTY,
    told: { events: [['王刚 PRESIDE']], dates: ['2024-12-19'] },
  },
  {
    is: 'representatives among those present are nobody',
    text: '12月19日，木鱼镇召开巡察工作动员会，县委书记周海涛、镇属各单位负责人、退休老干部代表、“两代表一委员”代表参加会议。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND']] },
  },
  {
    is: 'an unknown kind of name amid a list does not end it',
    text: '12月19日，全县防汛工作会议召开。副县长许敏、阿古洛布、王刚、郭涛出席会议。',
    known: COUNTY,
    told: {
      events: [['许敏 ATTEND', '阿古洛布 ATTEND', '王刚 ATTEND', '郭涛 ATTEND']],
      roles: { 王刚: ['副县长@青川县'], 郭涛: ['副县长@青川县'] },
    },
    own: true,
  },
  {
    is: 'ranks of officers stand behind their names',
    text: '12月19日，青川县举行军地座谈会。63000部队政委周海涛少将、政治部主任许敏大校，军事学院院长王刚少将出席座谈会。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND', '许敏 ATTEND', '王刚 ATTEND']],
      roles: { 许敏: ['政治部主任@63000部队'] },
    },
    own: true,
  },
  {
    is: 'veterans and model citizens are there without a post',
    text: '12月19日，青川县举行军地座谈会。县领导高明、郭涛和在县的党政军领导，老红军李莉、全国爱国拥军模范袁国栋等出席座谈会。',
    known: COUNTY,
    told: {
      events: [['高明 ATTEND', '郭涛 ATTEND', '李莉 ATTEND', '袁国栋 ATTEND']],
      roles: { 李莉: [], 袁国栋: [] },
      complete: [false],
    },
    own: true,
  },
  {
    is: 'a post stands behind the name, its body before it',
    text: '12月19日，县委第一巡察组在木鱼镇召开动员会，会议由镇党委王刚书记主持。',
    known: COUNTY,
    told: { events: [['王刚 PRESIDE']], roles: { 王刚: ['镇党委书记@木鱼镇'] } },
    own: true,
  },
  {
    is: 'a self-examination is a speech, no inspection',
    text: '12月19日，县人大常委会党组召开民主生活会，县人大常委会主任王刚主持会议。会上，王刚代表党组作对照检查，副主任许敏通报了上次民主生活会整改情况。',
    known: COUNTY,
    told: { events: [['王刚 PRESIDE SPEAK', '许敏 SPEAK']], kinds: ['MEETING'] },
  },
  {
    is: 'meetings that were attended before are not this one',
    text: '12月19日，省委第三督导组召开督导工作联席会议，组长周海涛、副组长许敏参加会议。许敏在会上对所参加的专题民主生活会情况进行了点评。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '许敏 ATTEND SPEAK']], titles: ['督导工作联席会议'] },
  },
  {
    is: 'what deals with something is one body',
    text: '12月19日，市委副书记、市长、市应对低温雨雪应急指挥部指挥长周海涛，主持召开市应对低温雨雪应急指挥部第四次会议。',
    known: { publisher: '广元日报' },
    told: {
      events: [['周海涛 PRESIDE']],
      roles: { 周海涛: ['市委副书记@广元市', '市长@广元市', '指挥长@市应对低温雨雪应急指挥部'] },
    },
  },
  {
    is: 'a session closes, and its day lacks its last character',
    text: '青川县第十八届人民代表大会第四次会议12月19下午3:00在县城隆重开幕。县人大常委会主任王刚宣布大会开幕。',
    known: COUNTY,
    told: {
      events: [['王刚 SPEAK']],
      titles: ['青川县第十八届人民代表大会第四次会议'],
      dates: ['2024-12-19'],
    },
  },
  {
    is: 'who resigns by the name of a decision, and who is recalled',
    text: '12月19日，县十八届人大常委会第三十次会议闭会。县人大常委会主任王刚主持会议。会议通过《青川县人大常委会关于接受许敏辞去青川县人民政府副县长职务请求的决定》，罢免高明的县人大常委会委员职务。李莉提出辞去县人大常委会委员职务。',
    known: COUNTY,
    told: {
      events: [['王刚 PRESIDE']],
      named: ['许敏', '高明', '李莉'],
      titles: ['县十八届人大常委会第三十次会议'],
    },
    notWith: ['without a surname', 'words as given names'],
  },
  {
    is: 'leaders invited are listed without a label of their own',
    text: '12月19日，政协青川县第十届委员会第三次会议开幕。应邀出席大会的领导有：九届县政协原主席段长青，县委常委许敏、高明，副县长郭涛等。县政协历届领导袁国栋在主席台就座。',
    known: COUNTY,
    told: {
      events: [['段长青 ATTEND', '许敏 ATTEND', '高明 ATTEND', '郭涛 ATTEND', '袁国栋 ATTEND']],
      roles: {
        许敏: ['县委常委@青川县'],
        郭涛: ['副县长@青川县'],
        袁国栋: ['县政协历届领导@青川县'],
      },
      complete: [false],
    },
    own: true,
  },
  {
    is: 'leaders of the armed forces department report and comment',
    text: '12月19日，县委议军会议召开，县委书记周海涛主持会议。县人武部领导王刚传达有关精神，县人武部政委许敏讲评了各乡镇党管武装工作。',
    known: COUNTY,
    told: {
      events: [['周海涛 PRESIDE', '王刚 SPEAK', '许敏 SPEAK']],
      roles: { 王刚: ['县人武部领导@青川县'] },
    },
    own: true,
  },
  {
    is: 'who is said to have stressed something at the meeting was there',
    text: '12月19日，全省安全防范视频会议召开，县委书记周海涛在青川县分会场参加会议。会后，县长刘秀芬强调：要加强值守。',
    known: { publisher: '四川日报' },
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND']] },
    own: true,
  },
  {
    is: 'a book is named after who wrote it',
    text: '12月19日，县委宣传工作会议召开，县委书记周海涛讲话。会议强调，要与学习《习近平谈治国理政》结合起来，贯彻习近平总书记重要讲话精神。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK']], named: ['习近平'] },
    own: true,
  },
]

describe('sessions and their meetings', () => {
  it.each(ROWS)('$is', expectTold)
  it.each(recast(ROWS))('$is, $kind', expectTold)
})
