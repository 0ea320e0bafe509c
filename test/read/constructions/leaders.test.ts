import { describe, it } from 'vitest'
import { expectTold, type Construction } from './told.ts'

const COUNTY = { publisher: '青川新闻' }

/** Leaders of two divisions and of many bodies, and posts that one body alone has, in words of our own. */
const ROWS: readonly Construction[] = [
  {
    is: 'a leader whose name is a post',
    text: '11月26日，青川县运动会开幕式举行。县委书记周海涛，县领导林长、许敏等出席开幕式。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND', '林长 ATTEND', '许敏 ATTEND']],
      roles: { 林长: ['县领导@青川县'], 许敏: ['县领导@青川县'] },
    },
  },
  {
    is: 'a label before the post that all of a list have',
    text: '3月30日，县长刘秀芬主持召开县防汛抗旱指挥部第四次会议。县领导、县防汛抗旱指挥部副指挥长高明、许敏出席会议。',
    known: COUNTY,
    told: {
      events: [['刘秀芬 PRESIDE', '高明 ATTEND', '许敏 ATTEND']],
      roles: {
        高明: ['副指挥长@县防汛抗旱指挥部', '县领导@青川县'],
        许敏: ['副指挥长@县防汛抗旱指挥部', '县领导@青川县'],
      },
    },
  },
  {
    is: 'leaders of all bodies with others behind them',
    text: '3月12日上午，高明、许敏、邵民等县几大班子领导和县直单位干部一起，来到木鱼镇参加义务植树。',
    known: COUNTY,
    told: { events: [['高明 ATTEND', '许敏 ATTEND', '邵民 ATTEND']], roles: { 高明: ['县几大班子领导@青川县'] } },
  },
  {
    is: 'leaders of a division, then of our own',
    text: '8月3日，重大项目开工推进会在我县举行。市领导高明、许敏，我县领导周海涛、刘秀芬参加活动。',
    known: COUNTY,
    told: { events: [['高明 ATTEND', '许敏 ATTEND', '周海涛 ATTEND', '刘秀芬 ATTEND']] },
  },
  {
    is: 'leaders of two divisions',
    text: '5月12日，青川代表团讨论会举行。同团的市县领导高明、许敏参加讨论。',
    known: COUNTY,
    told: { events: [['高明 ATTEND', '许敏 ATTEND']], roles: { 高明: ['市县领导@?'], 许敏: ['市县领导@?'] } },
  },
  {
    is: 'leaders who listen to a report',
    text: '7月2日，先进事迹报告会在县礼堂举行。县领导高明、许敏，各乡镇党委书记聆听报告。',
    known: COUNTY,
    told: { events: [['高明 ATTEND', '许敏 ATTEND']] },
  },
  {
    is: 'a name that is an adverb elsewhere',
    text: '5月12日，全县警示教育大会召开。县委巡察办主任、县纪委常委周密宣读实施方案。',
    known: COUNTY,
    told: { events: [['周密 SPEAK']] },
  },
  {
    is: 'a day in words right after a name',
    text: '县委副书记高明五月十二日到木鱼镇调研。',
    known: COUNTY,
    told: { events: [['高明 LEAD']] },
  },
  {
    is: 'posts with words of their own before the rank',
    text: '5月12日，新加坡贸易部高级政务部长高明到木鱼镇考察，县公安局纪检组组长许敏、县委党建办三级主任科员邵民，国家防汛抗旱总指挥部副秘书长周海涛陪同。',
    known: COUNTY,
    told: {
      events: [['高明 LEAD', '许敏 ACCOMPANY', '邵民 ACCOMPANY', '周海涛 ACCOMPANY']],
      roles: {
        高明: ['高级政务部长@新加坡贸易部'],
        许敏: ['纪检组组长@县公安局'],
        周海涛: ['副秘书长@国家防汛抗旱总指挥部'],
      },
    },
  },
  {
    is: 'what happened when somebody announced something',
    text: '5月12日，兰花大桥通车典礼举行。当县委书记周海涛宣布通车时，全场沸腾。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK']], roles: { 周海涛: ['县委书记@青川县'] } },
  },
  {
    is: 'leaders of the city and of our own county-level city',
    text: '8月3日，重大项目开工推进会在我市举行。绵阳市领导高明、许敏，我市领导周海涛、刘秀芬参加活动。',
    known: { publisher: '江油新闻' },
    told: {
      events: [['高明 ATTEND', '许敏 ATTEND', '周海涛 ATTEND', '刘秀芬 ATTEND']],
      roles: { 高明: ['市领导@绵阳市'], 周海涛: ['市领导@江油市'] },
    },
  },
  {
    is: 'a county leader in a report that tells the city only',
    text: '6月7日，全国安全生产电视电话会议召开。县领导高明、许敏在我县分会场收听收看。',
    known: { publisher: '广元日报' },
    told: { events: [['高明 ATTEND', '许敏 ATTEND']], roles: { 高明: ['县领导@?'] } },
  },
  {
    is: 'a county whose name has two characters amid words',
    text: '2月28日，县委书记周海涛主持召开县委常委会议。会议审定歙县劳动模范名单。',
    known: { publisher: null },
    told: { events: [['周海涛 PRESIDE']], roles: { 周海涛: ['县委书记@歙县'] } },
  },
  {
    is: 'a guest whose city another sentence prints',
    text: '8月16日，市委副书记、市长高明率团赴绵阳考察。17日，交流会在绵阳市举行，广元市市长高明参加。',
    known: { publisher: null },
    told: { events: [['高明 LEAD'], ['高明 ATTEND']], roles: { 高明: ['市委副书记@广元市', '市长@广元市'] } },
  },
  {
    is: 'posts of the assembly that meets',
    text: '青川县第十二届人民代表大会常务委员会第八次会议4月23日召开。会议由主任高明主持，副主任许敏、邵民出席。',
    known: COUNTY,
    told: {
      events: [['高明 PRESIDE', '许敏 ATTEND', '邵民 ATTEND']],
      roles: { 高明: ['主任@青川县'], 许敏: ['副主任@青川县'] },
    },
  },
  {
    is: 'posts of the association that meets',
    text: '5月12日，青川县茶叶协会第三届会员大会召开。会长高明作工作报告，秘书长许敏主持。',
    known: COUNTY,
    told: {
      events: [['高明 SPEAK', '许敏 PRESIDE']],
      roles: { 高明: ['会长@青川县茶叶协会'], 许敏: ['秘书长@青川县茶叶协会'] },
    },
  },
  {
    is: 'posts of a zone whose name is cut short',
    text: '5月12日，市城乡一体化示范区党工委书记高明，区党工委副书记、管委会主任许敏，党工委委员邵民到驿城区走访慰问。',
    known: { publisher: '驻马店日报' },
    told: {
      events: [['高明 LEAD', '许敏 LEAD', '邵民 LEAD']],
      roles: {
        高明: ['党工委书记@市城乡一体化示范区'],
        许敏: ['党工委副书记@市城乡一体化示范区', '管委会主任@市城乡一体化示范区'],
        邵民: ['党工委委员@市城乡一体化示范区'],
      },
    },
  },
  {
    is: 'a district whose name is a word',
    text: '9月7日，城区人民政府与恒远集团签订合作协议。区委副书记、区长高明主持签约仪式并致辞。汕尾是一方热土。',
    known: { publisher: null },
    told: { events: [['高明 PRESIDE SPEAK']], roles: { 高明: ['区委副书记@城区', '区长@城区'] } },
  },
  {
    is: 'the paper that is named above its date',
    text: '新江油\n2022.8.5　星期五　第2188期\n\n我市召开防汛会\n　　本报讯　8月3日，全市防汛会召开，绵阳市副市长高明讲话，市长许敏主持。\n',
    known: { published: '2022-08-05', publisher: null },
    told: { events: [['高明 SPEAK', '许敏 PRESIDE']], roles: { 高明: ['副市长@绵阳市'], 许敏: ['市长@江油市'] } },
  },
]

describe('leaders of several divisions and posts of one body', () => {
  it.each(ROWS)('$is: $text', expectTold)
})
