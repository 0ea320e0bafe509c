import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: 'a label with a number after the list',
    text: '12月19日，青川县召开提案办理协商会，县政协主席何平安主持。周海涛、刘秀芬、王刚3名委员先后发言。',
    known: COUNTY,
    told: {
      events: [['何平安 PRESIDE', '周海涛 SPEAK', '刘秀芬 SPEAK', '王刚 SPEAK']],
      roles: { 周海涛: ['委员@青川县'], 王刚: ['委员@青川县'] },
      complete: [true],
    },
  },
  {
    is: 'a post after the list',
    text: '12月19日，青川县召开防汛会议，周海涛、刘秀芬两位副县长，王刚、何平安等县政协副主席参加会议。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '王刚 ATTEND', '何平安 ATTEND']],
      roles: { 周海涛: ['副县长@青川县'], 王刚: ['县政协副主席@青川县'] },
      complete: [false],
    },
  },
  {
    is: 'heads of towns after the list',
    text: '12月19日，青川县召开土地整治会，县长罗胜利主持，周海涛、欧阳秀芬、王长青等乡镇党委书记先后发言。',
    known: COUNTY,
    own: true,
    told: { events: [['罗胜利 PRESIDE', '周海涛 SPEAK', '欧阳秀芬 SPEAK', '王长青 SPEAK']] },
  },
  {
    is: 'towns by their short names before their heads',
    text: '12月19日，青川县召开土地整治会，县长罗胜利主持，石坎、高岭、白河等乡镇党委书记先后发言。',
    known: COUNTY,
    own: true,
    told: { events: [['罗胜利 PRESIDE']] },
  },
  {
    is: '等代表 before what they speak of',
    text: '12月19日，青川县代表团举行会议，县委书记罗胜利参加。周海涛、刘秀芬、王刚等代表围绕产业发展作了发言。',
    known: COUNTY,
    told: { events: [['罗胜利 ATTEND', '周海涛 SPEAK', '刘秀芬 SPEAK', '王刚 SPEAK']], complete: [false] },
  },
  {
    is: 'a number with its label, behind which the sentence goes on with a list',
    text: '12月19日，县政协主席何平安主持会议。会上，周海涛、刘秀芬、王刚3名委员围绕拓宽就业渠道、保障粮食安全、发展旅游先后发言。',
    known: COUNTY,
    told: {
      events: [['何平安 PRESIDE', '周海涛 SPEAK', '刘秀芬 SPEAK', '王刚 SPEAK']],
      roles: { 刘秀芬: ['委员@青川县'] },
    },
  },
  {
    is: 'old comrades who are visited',
    text: '12月19日，县长何平安走访慰问老同志。在周海涛、刘秀芬、王刚等老同志家里，县领导亲切与他们交谈。',
    known: COUNTY,
    told: { events: [['何平安 LEAD']], named: ['周海涛', '刘秀芬', '王刚'] },
  },
  {
    is: 'single names between the parts of a list',
    text: '12月19日，县政协全会开幕。周海涛，刘秀芬、王刚，罗胜利，老领导高明、许敏应邀出席会议。',
    known: COUNTY,
    own: true,
    told: {
      events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '王刚 ATTEND', '罗胜利 ATTEND', '高明 ATTEND', '许敏 ATTEND']],
    },
  },
  {
    is: 'those called on without names, which is no post of who is named next',
    text: '12月19日，县委书记周海涛到石坎镇慰问了驻村帮扶干部，县政协副主席刘秀芬陪同。',
    known: COUNTY,
    told: {
      events: [['周海涛 LEAD', '刘秀芬 ACCOMPANY']],
      roles: { 刘秀芬: ['县政协副主席@青川县'] },
    },
  },
  {
    is: 'one who is called on before those who come along',
    text: '12月19日，县委书记周海涛看望了离休干部王刚，县政协副主席刘秀芬陪同。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD', '刘秀芬 ACCOMPANY']] },
  },
  {
    is: 'a town behind its county',
    text: '12月19日，县委书记周海涛主持座谈会，青川县玉马乡党委书记刘秀芬作交流发言。',
    known: COUNTY,
    told: {
      events: [['周海涛 PRESIDE', '刘秀芬 SPEAK']],
      roles: { 刘秀芬: ['乡党委书记@玉马乡'] },
    },
  },
  {
    is: 'old comrades behind the verb',
    text: '12月19日，县长何平安看望了周海涛、刘秀芬、王刚等老同志，祝他们健康长寿。',
    known: COUNTY,
    told: { events: [['何平安 LEAD']], named: ['周海涛', '刘秀芬', '王刚'] },
  },
  {
    is: 'a meeting for elections, who is nobody',
    text: '12月19日，县政协全会举行。在上午举行的选举大会上，周海涛当选为县政协主席。',
    known: COUNTY,
    told: { events: [], named: ['周海涛'] },
  },
  {
    is: 'a committee and a party of inspectors with verbs in their names',
    text: '12月19日，县人大常委会举行会议，听取了县人大常委会代表资格审查委员会副主任委员周海涛作的报告。省委换届风气第八督查组成员、省公安厅督查总队处长刘秀芬到会。',
    known: COUNTY,
    told: {
      events: [['周海涛 SPEAK', '刘秀芬 ATTEND']],
      roles: {
        周海涛: ['县人大常委会代表资格审查委员会副主任委员@青川县'],
        刘秀芬: ['省委换届风气第八督查组成员@四川省', '处长@省公安厅督查总队'],
      },
    },
  },
  {
    is: 'a foreign guest in a list of them',
    text: '12月19日，县长何平安观看演出。来自俄罗斯的十月区副区长古列维奇、比罗比詹市市长维尼科夫应邀参加。',
    known: COUNTY,
    own: true,
    told: { events: [['何平安 ATTEND', '古列维奇 ATTEND', '维尼科夫 ATTEND']] },
  },
  {
    is: 'bodies that speak through nobody named',
    text: '12月19日，青川县召开防汛会议，县长罗胜利主持会议，县水利局、县应急局汇报了有关情况。',
    known: COUNTY,
    told: { events: [['罗胜利 PRESIDE']] },
  },
  {
    is: 'a deputy who is visited, beside a post',
    text: '12月19日，县人大常委会主任罗胜利到石坎镇走访人大代表，与市人大代表、石坎小学校长周海涛座谈交流。',
    known: COUNTY,
    told: { events: [['罗胜利 LEAD']], kinds: ['VISIT'] },
  },
  {
    is: 'deputies to a congress',
    text: '12月19日，青川县代表团举行会议，省人大代表、县委书记罗胜利主持，省人大代表周海涛、刘秀芬、王刚，市七届人大代表高明发言。',
    known: COUNTY,
    told: {
      events: [['罗胜利 PRESIDE', '周海涛 SPEAK', '刘秀芬 SPEAK', '王刚 SPEAK', '高明 SPEAK']],
      roles: {
        罗胜利: ['省人大代表@四川省', '县委书记@青川县'],
        刘秀芬: ['省人大代表@四川省'],
        高明: ['市七届人大代表@广元市'],
      },
    },
  },
  {
    is: 'a group of deputies, who is nobody',
    text: '12月19日，市人大代表青川组视察河道整治，省人大代表小组开展活动。县长罗胜利出席座谈会。',
    known: COUNTY,
    told: { events: [['罗胜利 ATTEND']], named: [] },
  },
  {
    is: 'old cadres after the list',
    notWith: ['words as given names'],
    text: '12月19日，青川县召开团拜会，县长罗胜利致辞，周海涛、刘秀芬等老干部代表应邀出席。',
    known: COUNTY,
    told: {
      events: [['罗胜利 SPEAK', '周海涛 ATTEND', '刘秀芬 ATTEND']],
      roles: { 刘秀芬: ['老干部代表@青川县'] },
    },
  },
]

describe('lists of people whose post or label closes them', () => {
  it.each(ROWS)('$is: $text', expectTold)
  it.each(recast(ROWS))('$is, $kind: $text', expectTold)
})
