import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const CITY = { publisher: '广元日报' }
const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: 'a name of no known shape amid a list',
    text: '12月19日，县人大常委会举行会议，主任何平安主持，副主任段长青、亥冬、李莉出席。',
    known: { publisher: '青川日报' },
    own: true,
    told: {
      events: [['何平安 PRESIDE', '段长青 ATTEND', '亥冬 ATTEND', '李莉 ATTEND']],
    },
  },
  {
    is: '职务+姓名 lists with one verb',
    text: '12月19日，青川县召开秋冬造林现场会，县委书记周海涛，县长刘秀芬，县人大常委会主任王刚，县政协主席何平安出席会议。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '王刚 ATTEND', '何平安 ATTEND']],
      roles: { 周海涛: ['县委书记@青川县'], 何平安: ['县政协主席@青川县'] },
    },
  },
  {
    is: 'two posts of one person',
    text: '12月19日，青川县召开平安建设推进会，县委副书记、政法委书记罗胜利主持会议，县委常委、宣传部部长、副县长许敏出席。',
    known: COUNTY,
    told: {
      events: [['罗胜利 PRESIDE', '许敏 ATTEND']],
      roles: {
        罗胜利: ['县委副书记@青川县', '政法委书记@青川县'],
        许敏: ['县委常委@青川县', '宣传部部长@青川县', '副县长@青川县'],
      },
    },
  },
  {
    is: 'several lists and verbs in one sentence',
    text: '12月19日，青川县召开茶产业发展大会，县委书记周海涛出席会议并讲话，县长刘秀芬主持会议，县领导王刚、何平安、艾尔肯·吐尼亚孜出席会议。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND SPEAK', '刘秀芬 PRESIDE', '王刚 ATTEND', '何平安 ATTEND', '艾尔肯·吐尼亚孜 ATTEND']],
    },
  },
  {
    is: 'several lists and verbs in one sentence',
    text: '12月19日，全县冬春农田水利建设会召开，县委书记周海涛讲话，县长刘秀芬作部署，副县长高明、罗胜利分别通报有关情况，县政协主席何平安参加。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK', '刘秀芬 SPEAK', '高明 SPEAK', '罗胜利 SPEAK', '何平安 ATTEND']] },
  },
  {
    is: '市领导',
    text: '12月18日，广元市召开河湖长制工作会议。市领导陈立新、扎西才让、高明参加会议。',
    known: CITY,
    told: {
      events: [['陈立新 ATTEND', '扎西才让 ATTEND', '高明 ATTEND']],
      roles: { 陈立新: ['市领导@广元市'], 高明: ['市领导@广元市'] },
      kinds: ['MEETING'],
    },
  },
  {
    is: '市级领导',
    text: '12月18日，全市重点项目调度会召开，市长陈立新主持会议。市级领导孙玉梅、郭涛、欧阳文斌出席。',
    known: CITY,
    told: {
      events: [['陈立新 PRESIDE', '孙玉梅 ATTEND', '郭涛 ATTEND', '欧阳文斌 ATTEND']],
      roles: { 郭涛: ['市级领导@广元市'] },
    },
  },
  {
    is: '州领导',
    text: '12月18日，凉山州召开禁毒工作会议，州委书记吉克木果出席并讲话。州领导沙马阿依、罗胜利、王刚参加会议。',
    known: { publisher: '凉山日报' },
    told: {
      events: [['吉克木果 ATTEND SPEAK', '沙马阿依 ATTEND', '罗胜利 ATTEND', '王刚 ATTEND']],
      roles: { 王刚: ['州领导@凉山彝族自治州'] },
    },
  },
  {
    is: '省领导同志',
    text: '12月18日，全省抗旱工作电视电话会议召开，省长周海涛讲话。省领导同志陈立新、李莉出席会议。',
    known: { publisher: '贵州日报' },
    told: { events: [['周海涛 SPEAK', '陈立新 ATTEND', '李莉 ATTEND']], roles: { 李莉: ['省领导同志@贵州省'] } },
  },
  {
    is: '在家常委',
    text: '12月19日，青川县委召开专题民主生活会，县委书记周海涛主持会议。在家县委常委许敏、高明、何平安参加会议。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE', '许敏 ATTEND', '高明 ATTEND', '何平安 ATTEND']] },
  },
  {
    is: '在家常委',
    text: '12月19日，县委理论学习中心组举行集体学习，县委书记周海涛主持，在家常委许敏、高明、何平安参加学习。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE', '许敏 ATTEND', '高明 ATTEND', '何平安 ATTEND']] },
  },
  {
    is: '主席台就座',
    text: '12月19日上午，青川县第十八届人民代表大会第四次会议隆重开幕。周海涛、刘秀芬、王刚、何平安在主席台前排就座。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '王刚 ATTEND', '何平安 ATTEND']] },
  },
  {
    is: '主席台就座',
    text: '12月19日上午，中国共产党青川县代表会议召开。在主席台就座的有：周海涛、刘秀芬、王刚、何平安。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '王刚 ATTEND', '何平安 ATTEND']] },
  },
  {
    is: '老同志',
    text: '12月19日，青川县举行迎新春座谈会，县委书记周海涛出席并致辞。老同志段长青、袁国栋、方玉兰应邀出席。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND SPEAK', '段长青 ATTEND', '袁国栋 ATTEND', '方玉兰 ATTEND']],
      roles: { 段长青: ['老同志@青川县'] },
    },
  },
  {
    is: '老领导',
    text: '12月19日，青川县举行老干部情况通报会，县长刘秀芬通报情况。县级老领导段长青、袁国栋参加会议。',
    known: COUNTY,
    told: { events: [['刘秀芬 SPEAK', '段长青 ATTEND', '袁国栋 ATTEND']] },
  },
  {
    is: 'carried-over titles',
    text: '12月19日，青川县人大常委会召开主任会议，县人大常委会主任王刚，副主任郭涛、许敏、木拉提·哈力出席会议。',
    known: COUNTY,
    told: {
      events: [['王刚 ATTEND', '郭涛 ATTEND', '许敏 ATTEND', '木拉提·哈力 ATTEND']],
      roles: { 王刚: ['县人大常委会主任@青川县'], 郭涛: ['副主任@青川县'], '木拉提·哈力': ['副主任@青川县'] },
    },
  },
  {
    is: 'carried-over titles',
    text: '12月19日，政协青川县委员会召开常委会会议，县政协主席何平安主持会议，副主席李莉、孙玉梅，秘书长张建设参加会议。',
    known: COUNTY,
    told: {
      events: [['何平安 PRESIDE', '李莉 ATTEND', '孙玉梅 ATTEND', '张建设 ATTEND']],
      roles: { 李莉: ['副主席@青川县'], 张建设: ['秘书长@青川县'] },
    },
  },
  {
    is: '（女，藏族） notes',
    text: '12月19日，青川县召开民族团结进步表彰会，副县长卓玛措（女，藏族）主持会议，县政协副主席马如云（回族）、李莉（女）出席。',
    known: COUNTY,
    told: {
      events: [['卓玛措 PRESIDE', '马如云 ATTEND', '李莉 ATTEND']],
      notes: { 卓玛措: '女 藏族', 马如云: '回族', 李莉: '女' },
    },
  },
  {
    is: '等',
    text: '12月19日，青川县召开信访工作会议，县领导周海涛、刘秀芬、王刚等出席会议。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '王刚 ATTEND']], complete: [false] },
  },
  {
    is: '等领导',
    text: '12月19日，青川县召开信访工作会议，周海涛、刘秀芬、王刚、何平安等县领导参加会议。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '王刚 ATTEND', '何平安 ATTEND']],
      roles: { 王刚: ['县领导@青川县'] },
      complete: [false],
    },
  },
  {
    is: 'without 等',
    text: '12月19日，青川县召开信访工作会议，县领导周海涛、刘秀芬、王刚出席会议。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '王刚 ATTEND']], complete: [true] },
  },
  {
    is: '分别',
    text: '12月19日，青川县召开招商引资推进会，副县长高明、罗胜利、许敏分别发言，县长刘秀芬作总结讲话。',
    known: COUNTY,
    told: { events: [['高明 SPEAK', '罗胜利 SPEAK', '许敏 SPEAK', '刘秀芬 SPEAK']] },
  },
  {
    is: '出席…的还有',
    text: '12月19日，青川县召开教育大会，县委书记周海涛讲话。出席会议的还有县长刘秀芬、县政协主席何平安。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK', '刘秀芬 ATTEND', '何平安 ATTEND']] },
  },
  {
    is: '列席人员有',
    text: '12月19日，青川县委常委会会议召开，县委书记周海涛主持。列席人员有县人大常委会主任王刚、县政协主席何平安以及有关部门负责人。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE', '王刚 SIT_IN', '何平安 SIT_IN']] },
  },
  {
    is: 'doings that no verb rule knows',
    text: '12月19日晚，企业家座谈会举行，县长刘秀芬做东，副县长高明、县工商联主席罗胜利三位同志围炉而谈。',
    known: COUNTY,
    told: { events: [['刘秀芬 ATTEND', '高明 ATTEND', '罗胜利 ATTEND']] },
  },
  {
    is: 'who was long before',
    text: '12月19日，青川县召开推进会，县委书记周海涛讲话。副县长高明此前曾带队到村里协调。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK']], named: ['高明'] },
  },
  {
    is: '没有到会',
    text: '12月19日，青川县召开调度会，县长刘秀芬主持。副县长高明因在外地学习没有到会，书面发言已印发与会人员。',
    known: COUNTY,
    told: { events: [['刘秀芬 PRESIDE']] },
  },
  {
    is: 'a known name joined to a title',
    text: '12月19日，青川县召开调度会，县长刘秀芬主持，副县长高明汇报。会后，刘秀芬到水库检查，高明和县水务局局长罗胜利陪同。',
    known: COUNTY,
    told: {
      events: [
        ['刘秀芬 PRESIDE', '高明 SPEAK'],
        ['刘秀芬 LEAD', '高明 ACCOMPANY', '罗胜利 ACCOMPANY'],
      ],
      roles: { 罗胜利: ['局长@县水务局'] },
    },
  },
  {
    is: 'ASCII full stops',
    text: '12月19日,青川县召开调度会.县长刘秀芬主持.副县长高明发言.',
    known: COUNTY,
    told: { events: [['刘秀芬 PRESIDE', '高明 SPEAK']] },
  },
  {
    is: 'elsewhere and not there',
    text: '12月19日，青川县召开学习会，县委书记周海涛主持。县委常委高明参加省委党校培训，未到会。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE']] },
  },
]

describe('lists of people before one verb or several', () => {
  it.each(ROWS)('$is: $text', expectTold)
  it.each(recast(ROWS))('$is, $kind: $text', expectTold)
})
