import { describe, expect, it } from 'vitest'
import { eventsOf, readText, rolesOf } from '../helper.ts'
import { expectTold, type Construction } from './told.ts'

const COUNTY = { publisher: '青川新闻' }

/** What reports of visits, guests and ceremonies say in passing, in words of our own. */
const ROWS: readonly Construction[] = [
  {
    is: 'our own party that goes elsewhere',
    text: '9月20日至21日，县委书记周海涛，县委副书记、县长刘秀芬带领我县党政考察团前往广东省东莞市考察对接恒远集团。考察团一行与恒远集团董事长高明进行了友好会谈。',
    known: COUNTY,
    told: {
      events: [['周海涛 LEAD', '刘秀芬 LEAD'], ['高明 MEET']],
      places: [['东莞市'], ['东莞市']],
      roles: { 高明: ['董事长@恒远集团'] },
    },
  },
  {
    is: 'hosts who receive guests',
    text: '9月10日，县委书记周海涛率队赴张家港市考察学习。张家港市常务副市长高明、组织部部长许敏、副市长邵民接待了考察团一行。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD', '高明 ACCOMPANY', '许敏 ACCOMPANY', '邵民 ACCOMPANY']] },
  },
  {
    is: 'a visit that one came for and then made',
    text: '12月10日上午，副县长高明在县政府办公室副主任许敏陪同下，来到恒远公司，开展走访调研活动。',
    known: COUNTY,
    told: { events: [['高明 LEAD', '许敏 ACCOMPANY']], kinds: ['VISIT'] },
  },
  {
    is: 'two parties one after the other',
    text: '2月9日，县领导分组慰问困难群众。县委书记周海涛一行先后到县敬老院和困难群众家中，送上慰问金。县委副书记、县长刘秀芬一行先后到木鱼镇柳湾村，看望困难职工。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD'], ['刘秀芬 LEAD']], places: [['青川县'], ['木鱼镇']] },
  },
  {
    is: 'leaders at the place of a planting told before',
    text: '3月12日上午，县委书记周海涛带领县四大班子领导到清水河南岸参加义务植树活动。周海涛、王威、李志远等县四大班子领导来到植树现场，挥锹填土。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND', '王威 ATTEND', '李志远 ATTEND']],
      roles: { 王威: ['县四大班子领导@青川县'] },
      complete: [false],
    },
  },
  {
    is: 'a loud announcement and a wheel that is turned',
    text: '8月24日，兰花旅游节在“万里江源第一城”拉开帷幕。县委书记周海涛朗声宣布旅游节开幕。随着县长刘秀芬转动舵盘，柳湖·兰花文化广场正式启用。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK', '刘秀芬 ATTEND']], roles: { 刘秀芬: ['县长@青川县'] } },
  },
  {
    is: 'two posts that one holds at once',
    text: '8月31日，兰花旅游节在县城隆重开幕。恒远集团董事局主席兼总裁高明，木鱼镇党委书记兼镇长刘秀芬，县委办公室主任兼县档案局局长许敏出席。',
    known: COUNTY,
    told: {
      events: [['高明 ATTEND', '刘秀芬 ATTEND', '许敏 ATTEND']],
      roles: {
        高明: ['董事局主席@恒远集团', '总裁@恒远集团'],
        刘秀芬: ['镇党委书记@木鱼镇', '镇长@木鱼镇'],
        许敏: ['县委办公室主任@青川县', '局长@县档案局'],
      },
    },
  },
  {
    is: 'a street’s committee',
    text: '1月21日，县委书记周海涛到花园街道柳湾居委会开展春节走访慰问活动。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD']], places: [['花园街道']] },
  },
  {
    is: 'talks before a ceremony, held where it was',
    text: '8月7日下午，青川县与恒远商会合作协议签约仪式在北京举行，县长刘秀芬、恒远商会会长高明出席。签约仪式前，高明会见刘秀芬县长一行。',
    known: COUNTY,
    told: {
      events: [
        ['刘秀芬 ATTEND', '高明 ATTEND'],
        ['高明 MEET', '刘秀芬 MEET'],
      ],
      places: [['北京市'], ['北京市']],
    },
  },
  {
    is: 'a guest who is only welcomed',
    text: '9月7日，县人民政府与恒远集团有限公司签订合作协议。县长刘秀芬主持签约仪式并致辞。刘秀芬首先对恒远集团有限公司总经理高明一行的到来表示热烈欢迎。恒远集团总经理高明表示，青川是投资热土。',
    known: COUNTY,
    told: { events: [['刘秀芬 PRESIDE SPEAK', '高明 ATTEND']], roles: { 高明: ['总经理@恒远集团有限公司'] } },
  },
  {
    is: 'guests who come to exchange experience',
    text: '由苍溪县人大常委会副主任高明带队的考察团一行8人莅临青川县考察交流工作。',
    known: COUNTY,
    told: { events: [['高明 LEAD']], places: [['青川县']] },
  },
  {
    is: 'a county told of from outside',
    text: '2月9日，该县县委副书记、代县长刘秀芬到木鱼镇看望困难群众，青川的干部一同走访。',
    known: COUNTY,
    told: { events: [['刘秀芬 LEAD']], roles: { 刘秀芬: ['县委副书记@青川县', '代县长@青川县'] } },
  },
  {
    is: 'a factory with workers of many years',
    text: '8月6日，县长刘秀芬到县信访局接访，先后接待了陶瓷厂长期合同工和村民代表。',
    known: COUNTY,
    told: { events: [['刘秀芬 LEAD']], named: [] },
  },
  {
    is: 'two sides of a list',
    text: '17日上午，苍溪·青川对口合作交流会在苍溪县召开。苍溪县县长高明，副县长许敏、何平；青川县县长刘秀芬，副县长汤艳参加交流会。',
    known: COUNTY,
    told: {
      events: [['高明 ATTEND', '许敏 ATTEND', '何平 ATTEND', '刘秀芬 ATTEND', '汤艳 ATTEND']],
      titles: ['苍溪·青川对口合作交流会'],
    },
  },
  {
    is: 'a party that holds a meeting where it came',
    text: '10月25日，苍溪县委常委、副县长高明率队来我县对接协作工作，并召开苍溪·青川协作工作联席会议。青川县副县长刘秀芬出席会议。',
    known: COUNTY,
    told: { events: [['高明 ATTEND', '刘秀芬 ATTEND'], ['高明 LEAD']], kinds: ['MEETING', 'VISIT'] },
  },
  {
    is: 'hosts whom a delegation sits down with',
    text: '6月25日至26日，县委书记周海涛率我县党政代表团赴苍溪县岳东镇、龙山镇考察。县党政代表团还先后与岳东镇党委书记高明、龙山镇党委书记许敏等进行座谈交流。周海涛介绍了青川县经济社会发展情况。',
    known: COUNTY,
    told: {
      events: [['周海涛 LEAD'], ['高明 MEET', '许敏 MEET', '周海涛 MEET']],
      kinds: ['VISIT', 'TALKS'],
      complete: [true, false],
    },
  },
  {
    is: 'a host who welcomes at a meeting of both sides',
    text: '10月9日至11日，由苍溪县副县长高明带队的党政代表团一行来到我县考察。副县长刘秀芬陪同考察。在青川县—苍溪县协作工作座谈会上，高明介绍了苍溪县情况。刘秀芬代表县委、县政府对代表团的到来表示欢迎。',
    known: COUNTY,
    told: {
      events: [
        ['高明 LEAD', '刘秀芬 ACCOMPANY'],
        ['高明 SPEAK', '刘秀芬 ATTEND'],
      ],
      places: [['青川县'], ['青川县']],
    },
  },
  {
    is: 'numbered parties',
    text: '7月28日，县四家班子领导分成三个慰问组看望驻军。由县政协主席高明带领的第一慰问组，先后来到武警中队慰问；第二慰问组由副县长许敏带队，先后来到边防检查站；由副县长何平和副县长陈军带队的第三慰问组，先后慰问了驻军某部。',
    known: COUNTY,
    told: { events: [['高明 LEAD'], ['许敏 LEAD'], ['何平 LEAD', '陈军 LEAD']] },
  },
  {
    is: 'those who go and wish well',
    text: '9月9日，县长刘秀芬，县人大常委会副主任高明赴竹园小学和柳湾中学，向教职员工送上节日祝福。',
    known: COUNTY,
    told: { events: [['刘秀芬 LEAD', '高明 LEAD']], kinds: ['VISIT'] },
  },
  {
    is: 'a day of the month told before',
    text: '8月16日至18日，县长刘秀芬率团赴苍溪县考察。17日上午，青川企业合作交流会在苍溪县举行，副县长高明参加交流会。',
    known: COUNTY,
    told: { events: [['刘秀芬 LEAD'], ['高明 ATTEND']], dates: ['2024-08-16/2024-08-18', '2024-08-17'] },
  },
  {
    is: 'leaders, and unnamed others behind them',
    text: '3月19日上午9时，高明、许敏、何平、陈军、李彦等县四大班子领导和县直各单位干部职工一起，来到木鱼镇柳湾村参加义务植树。',
    known: COUNTY,
    told: {
      events: [['高明 ATTEND', '许敏 ATTEND', '何平 ATTEND', '陈军 ATTEND', '李彦 ATTEND']],
      places: [['木鱼镇']],
    },
  },
]

describe('visits, guests and ceremonies', () => {
  it.each(ROWS)('$is: $text', expectTold)
})

const LED_IN =
  '在第41个教师节来临之际，县领导分赴各学校看望教师。\n\n9月9日，县委书记周海涛带队深入竹园中学，与教师亲切交流。\n\n县人大常委会主任高明赴木鱼镇学校开展慰问。\n'

describe('visits of several leaders', () => {
  it('are told apart paragraph by paragraph, in one report with the words that lead in', () => {
    const reading = readText(LED_IN, COUNTY)
    expect(reading.articles).toHaveLength(1)
    expect(eventsOf(reading).map(({ participants }) => participants.map(({ name }) => name))).toEqual([
      ['周海涛'],
      ['高明'],
    ])
  })

  it('have a headline once that the page prints twice', () => {
    const reading = readText(`市领导慰问驻军\n2023-08-02 07:03\n\n市领导慰问驻军\n\n${LED_IN}`, COUNTY)
    expect(reading.articles.flatMap(({ headline }) => headline)).toEqual(['市领导慰问驻军'])
  })
})

describe('what a report does not tell', () => {
  it('leaves a department’s division open where that of its committee is', () => {
    const reading = readText(
      '9月10日，县委常委、常务副县长周海涛在县委常委、组织部部长高明陪同下，率队赴张家港市考察学习。',
    )
    expect(rolesOf(reading, '高明')).toEqual(['县委常委@?', '组织部部长@?'])
  })

  it('takes the year of a festival from its name where no issue day is known', () => {
    const reading = readText('2011兰花（青川）红枫旅游节开幕\n11月27日上午，红枫旅游节在青川县开幕，县长刘秀芬致辞。', {
      published: null,
    })
    expect(eventsOf(reading).map(({ date }) => date)).toEqual(['2011-11-27'])
  })
})
