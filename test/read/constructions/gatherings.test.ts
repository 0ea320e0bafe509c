import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }
const CITY = { publisher: '广元日报' }

const ROWS: readonly Construction[] = [
  {
    is: 'who came to hear others speak did not speak',
    text: '12月3日，县政协八届三次会议第二次全体会议召开。前来听取发言的县领导有周海涛、刘秀芬。县政协主席许敏主持会议。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '许敏 PRESIDE']] },
  },
  {
    is: 'a label behind a list that others are joined to',
    text: '12月5日，县政协八届三次会议预备会议召开。周海涛、刘秀芬等县领导和县政协秘书长许敏在主席台前排就座。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '许敏 ATTEND']],
      roles: { 周海涛: ['县领导@青川县'], 刘秀芬: ['县领导@青川县'], 许敏: ['县政协秘书长@青川县'] },
    },
  },
  {
    is: 'a group told by what it attends is joined to the last of a list',
    text: '12月5日，市委在利州宾馆举行委员招待会。市领导周海涛、刘秀芬和参加省政协会议的委员等出席招待会。',
    known: CITY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND']], titles: ['委员招待会'], complete: [false] },
  },
  {
    is: 'heads of assemblies of earlier terms',
    text: '12月5日，市政协十届一次会议开幕。九届市政协主席周海涛，往届市政协主席刘秀芬、许敏出席。',
    known: CITY,
    told: {
      events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '许敏 ATTEND']],
      roles: { 周海涛: ['九届市政协主席@广元市'], 刘秀芬: ['往届市政协主席@广元市'], 许敏: ['往届市政协主席@广元市'] },
    },
  },
  {
    is: '报告工作, 报告了 and 作出部署 are speech',
    text: '12月5日，市政协十届六次会议开幕。市政协主席周海涛代表常委会报告工作，副主席刘秀芬报告了提案工作情况，秘书长许敏就会务作出部署。',
    known: CITY,
    told: { events: [['周海涛 SPEAK', '刘秀芬 SPEAK', '许敏 SPEAK']] },
  },
  {
    is: 'posts in the party that comes',
    text: '12月3日，由省纪委书记周海涛任组长，省政协副主席刘秀芬任副组长的省委督查组到广元市检查工作。市长许敏陪同。',
    known: CITY,
    told: { events: [['周海涛 LEAD', '刘秀芬 LEAD', '许敏 ACCOMPANY']], kinds: ['VISIT'] },
  },
  {
    is: '参加会议 after a visit and the meeting that it was for',
    text: '12月3日，绵阳市委书记周海涛率绵阳市党政代表团到广元市走访，与广元市举行融合发展座谈会。广元市委书记刘秀芬等领导参加会议。',
    known: CITY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND'], ['周海涛 LEAD']], titles: ['融合发展座谈会', '走访'] },
  },
  {
    is: 'a headline tells who spoke',
    text: '市政协十届六次会议开幕\n周海涛讲话\n\n　　本报讯（记者 单玉）12月5日，市政协十届六次会议开幕。市委书记周海涛代表市委向大会致以祝贺。周海涛、刘秀芬在主席台就座。\n',
    known: CITY,
    told: { events: [['周海涛 ATTEND SPEAK', '刘秀芬 ATTEND']] },
    own: true,
  },
  {
    is: 'those who act as chairmen of a session are there',
    text: '12月5日，市九届人大二次会议举行第三次全体会议。本次大会由大会主席团常务主席周海涛、刘秀芬、许敏担任执行主席，刘秀芬主持。',
    known: CITY,
    told: {
      events: [['周海涛 ATTEND', '刘秀芬 ATTEND PRESIDE', '许敏 ATTEND']],
      roles: { 周海涛: ['大会主席团常务主席@广元市', '执行主席@广元市'] },
    },
    notWith: ['compound surnames'],
  },
  {
    is: 'guests are met whatever they came for',
    text: '12月5日，市长周海涛会见了来广参加博览会的江口集团董事长刘秀芬、柳湖集团总经理许敏一行。',
    known: CITY,
    told: { events: [['周海涛 MEET', '刘秀芬 MEET', '许敏 MEET']], roles: { 刘秀芬: ['董事长@江口集团'] } },
  },
  {
    is: 'who thanks for a warm reception did not receive',
    text: '12月5日，剑阁县县长周海涛带领剑阁县考察团来我县考察。县长刘秀芬陪同。周海涛对我县的热情接待表示感谢。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD', '刘秀芬 ACCOMPANY']] },
  },
  {
    is: 'a group that guides elections is one body',
    text: '12月5日，市九届人大一次会议主席团举行第二次会议。市委书记周海涛和省委组织部换届选举指导组组长刘秀芬出席会议并讲话。',
    known: CITY,
    told: {
      events: [['周海涛 ATTEND SPEAK', '刘秀芬 ATTEND SPEAK']],
      roles: { 刘秀芬: ['省委组织部换届选举指导组组长@四川省'] },
    },
  },
  {
    is: 'those with whom talks are held one after the other on a journey, and who was on it',
    text: '12月5日，副市长周海涛带队赴北京考察，先后与江口集团党委副书记、总经理刘秀芬，石桥科技董事长许敏座谈交流。市政府副秘书长孟洁参加活动。',
    known: CITY,
    told: {
      events: [
        ['周海涛 LEAD', '孟洁 ACCOMPANY'],
        ['周海涛 MEET', '刘秀芬 MEET', '许敏 MEET'],
      ],
    },
    own: true,
  },
  {
    is: 'guests who witness a signing are a side of the talks',
    text: '12月5日，市长周海涛会见了江口集团党组书记、董事长刘秀芬一行，共同见证协议签署。副市长许敏参加会见。',
    known: CITY,
    told: { events: [['周海涛 MEET', '刘秀芬 MEET', '许敏 ATTEND']] },
  },
  {
    is: 'the head of a delegation with which talks are held is a side of them',
    text: '12月5日，市长周海涛会见绵阳市党政代表团。代表团团长、绵阳市委副书记刘秀芬介绍了绵阳市的情况。',
    known: CITY,
    told: { events: [['周海涛 MEET', '刘秀芬 MEET']] },
  },
  {
    is: 'the opening of a session is the session',
    text: '12月5日，广元市第六届人民代表大会第五次会议开幕。周海涛主持大会。出席开幕大会的市领导还有刘秀芬、许敏。',
    known: CITY,
    told: { events: [['周海涛 PRESIDE', '刘秀芬 ATTEND', '许敏 ATTEND']] },
  },
  {
    is: 'a session that has done all it was held for is held',
    text: '12月5日，县政协十届二次会议圆满完成各项议程，胜利闭幕。县长周海涛讲话。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK']], titles: ['县政协十届二次会议'] },
  },
  {
    is: 'where people of a place are is not their place',
    text: '12月5日，山东省副省长周海涛率团在广元市学习考察，看望慰问山东省第五批援川干部。',
    known: CITY,
    told: { events: [['周海涛 LEAD']], places: [['广元市']] },
  },
  {
    is: 'lists that end in a body of their division are people',
    text: '12月5日，县委召开全县换届工作动员大会。周海涛、刘秀芬、许敏、孟洁等在家的县四套班子成员参加会议。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '许敏 ATTEND', '孟洁 ATTEND']],
      roles: { 周海涛: ['县四套班子成员@青川县'] },
    },
  },
  {
    is: 'lists that end in posts of their division are people',
    text: '12月5日，县委召开全县换届工作动员大会。周海涛、刘秀芬、许敏、孟洁等县委常委出席会议。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '许敏 ATTEND', '孟洁 ATTEND']] },
  },
  {
    is: 'talks with those who are met somewhere, and a greeting of guests that leads no visit',
    text: '12月5日，市长周海涛在京与江口集团董事长刘秀芬一行座谈。周海涛代表市政府对刘秀芬一行来广考察表示欢迎。副市长许敏参加座谈。',
    known: CITY,
    told: { events: [['周海涛 MEET', '刘秀芬 MEET', '许敏 ATTEND']], roles: { 刘秀芬: ['董事长@江口集团'] } },
  },
  {
    is: 'leaders of several bodies are told of none',
    text: '12月5日，市政协十届一次会议开幕。市委、市人大常委会、市政府、广元军分区领导周海涛、刘秀芬、许敏在主席台就座。',
    known: CITY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '许敏 ATTEND']], roles: { 周海涛: [], 许敏: [] } },
  },
  {
    is: 'whoever speaks for a group is named',
    text: '12月5日，市委召开座谈会。会上，市工商联主席周海涛，无党派人士代表刘秀芬、归侨代表许敏先后发言。',
    known: CITY,
    told: { events: [['周海涛 SPEAK', '刘秀芬 SPEAK', '许敏 SPEAK']] },
  },
  {
    is: 'sessions that a meeting prepares are not held there',
    text: '12月5日，县委书记周海涛主持召开县委常委会议，研究召开县十七届人大二次会议和县政协十二届二次会议有关事宜。县长刘秀芬列席。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE', '刘秀芬 SIT_IN']], titles: ['县委常委会议'] },
  },
  {
    is: 'talks that go deep lead nowhere',
    text: '12月5日，市长周海涛会见江口集团董事长刘秀芬一行，就加强合作深入沟通交流。',
    known: CITY,
    told: { events: [['周海涛 MEET', '刘秀芬 MEET']], kinds: ['TALKS'] },
  },
  {
    is: 'a report to the meeting is speech, and leaders who talk with others are there',
    text: '12月5日，市委举行迎春座谈会，市委书记周海涛等市领导与党外人士共叙友谊。市长刘秀芬向会议报告全年工作。',
    known: CITY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 SPEAK']] },
  },
  {
    is: 'guests met before a ceremony are met where it is, on no day that is told',
    text: '12月5日，省政府与江口集团合作协议签字仪式在绵阳举行，市长许敏出席签字仪式。省长周海涛在签字仪式前会见了江口集团董事长刘秀芬一行。',
    known: { publisher: '四川日报' },
    told: {
      events: [['许敏 ATTEND'], ['周海涛 MEET', '刘秀芬 MEET']],
      dates: ['2024-12-05', null],
      places: [['绵阳市'], ['绵阳市']],
    },
  },
  {
    is: 'who is called the one that presides does so, which is no post',
    text: '12月5日，市政协八届一次会议开幕。会议主持人周海涛宣布大会开幕。市政协主席刘秀芬作报告。',
    known: CITY,
    told: { events: [['周海涛 PRESIDE SPEAK', '刘秀芬 SPEAK']], roles: { 周海涛: [] } },
  },
]

describe('gatherings and who is said to be there', () => {
  it.each(ROWS)('$is', expectTold)
  it.each(recast(ROWS))('$is, $kind', expectTold)
})
