import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: 'a day of the same sentence',
    text: '今年9月30日是烈士纪念日，当天上午，青川县举行敬献花篮仪式，县委书记周海涛、县长刘秀芬出席仪式。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND']], kinds: ['CEREMONY'], dates: ['2024-09-30'] },
  },
  {
    is: 'today where only the text tells the day',
    text: '2024年9月30日是烈士纪念日。今天上午，青川县举行敬献花篮仪式，县委书记周海涛出席仪式。',
    known: { publisher: '青川日报', published: null },
    told: { events: [['周海涛 ATTEND']], dates: ['2024-09-30'] },
  },
  {
    is: '开展…工作',
    text: '6月8日，县人大常委会副主任何平安到木鱼镇清江河（竹园段）开展巡河工作。',
    known: COUNTY,
    told: { events: [['何平安 LEAD']], kinds: ['VISIT'] },
  },
  {
    is: 'what was planted',
    text: '3月12日，县委书记周海涛、县长刘秀芬等县领导到南山参加义务植树活动，栽种法桐、银杏、白蜡、桃树等700余棵，为山坡添绿。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND']], kinds: ['CEREMONY'], complete: [false] },
  },
  {
    is: 'villages of a list',
    text: '1月24日，县委常委许敏到木鱼镇，分别到石山、柳湾、鲁支等村委会走访慰问困难党员。',
    known: COUNTY,
    told: { events: [['许敏 LEAD']], kinds: ['VISIT'] },
  },
  {
    is: 'leaders called by their surnames',
    text: '1月3日，县人大常委会副主任何平安看望老党员，何主任、石书记全面了解老人的身体情况。',
    known: COUNTY,
    told: { events: [['何平安 LEAD']] },
    own: true,
  },
  {
    is: 'staff and soldiers',
    text: '3月12日，县委副书记高明，县公安局局长许敏，以及各群众团体干部职工和武警、消防官兵参加了植树活动。',
    known: COUNTY,
    told: { events: [['高明 ATTEND', '许敏 ATTEND']] },
  },
  {
    is: 'unnamed heads before a guest',
    text: '5月8日，县长刘秀芬会见恒远集团董事长高明一行。副县长许敏和有关部门负责同志，恒远集团市场开发总监罗胜利、总经理助理何平安参加会见。',
    known: COUNTY,
    told: {
      events: [['刘秀芬 MEET', '高明 MEET', '许敏 ATTEND', '罗胜利 ATTEND', '何平安 ATTEND']],
      roles: { 罗胜利: ['市场开发总监@恒远集团'], 何平安: ['总经理助理@恒远集团'] },
    },
  },
  {
    is: '河长, 林长 and 纪检委',
    text: '5月8日，县级河长、县长刘秀芬，县总林长周海涛，县委常委、纪检委书记罗胜利到木鱼镇巡河。',
    known: COUNTY,
    told: {
      events: [['刘秀芬 LEAD', '周海涛 LEAD', '罗胜利 LEAD']],
      roles: {
        刘秀芬: ['县级河长@青川县', '县长@青川县'],
        周海涛: ['县总林长@青川县'],
        罗胜利: ['县委常委@青川县', '纪检委书记@青川县'],
      },
    },
  },
  {
    is: 'accompanied by nobody named',
    text: '9月9日上午，县委副书记高明、许敏、副县长罗胜利以及县人大部分领导在县教育局同志的陪同下，分三个小组到竹园中学向教师们致以节日的慰问。',
    known: COUNTY,
    told: { events: [['高明 LEAD', '许敏 LEAD', '罗胜利 LEAD']], kinds: ['VISIT'] },
  },
  {
    is: '分别参加走访慰问',
    text: '2月3日，县委书记周海涛走访慰问困难党员。县委常委许敏，副县长高明分别参加走访慰问。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD', '许敏 ACCOMPANY', '高明 ACCOMPANY']] },
  },
  {
    is: '10号',
    text: '9月10号，县委副书记高明到竹园中学看望慰问教师。',
    known: COUNTY,
    told: { events: [['高明 LEAD']], dates: ['2024-09-10'] },
  },
  {
    is: 'a festival with its hosts',
    text: '10月24日，由县人民政府、市旅游局、市商务局共同主办的第七届兰花文化节开幕式举行，县委书记周海涛致辞。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK']], titles: ['第七届兰花文化节开幕式'] },
  },
  {
    is: 'works whose beginning is announced at their ceremony',
    text: '近日，由恒远公司承建的青川县滨河综合开发项目举行开工仪式，县委书记周海涛，县长刘秀芬，恒远公司副总经理高明等出席开工仪式。周海涛宣布青川县滨河综合开发项目开工。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND SPEAK', '刘秀芬 ATTEND', '高明 ATTEND']],
      titles: ['开工仪式'],
      complete: [false],
    },
  },
  {
    is: 'walking around a monument',
    text: '9月30日，青川县举行公祭活动。县委书记周海涛、县长刘秀芬出席。随后，周海涛、刘秀芬、高明、许敏等县委、县政府领导同各界群众一道，怀着崇敬之情，轻步绕行瞻仰了纪念碑。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '高明 ATTEND', '许敏 ATTEND']],
      kinds: ['CEREMONY'],
      complete: [false],
    },
  },
  {
    is: 'the ribbons of a basket',
    text: '9月30日，青川县举行向烈士敬献花篮仪式。县长刘秀芬、县政协主席何平安出席。刘秀芬来到花篮前，仔细整理花篮缎带。',
    known: COUNTY,
    told: { events: [['刘秀芬 ATTEND', '何平安 ATTEND']], kinds: ['CEREMONY'] },
  },
  {
    is: 'what was seen during a visit',
    text: '3月28日，县委书记周海涛到木鱼镇调研。在巡河期间，周海涛深入清江河段，详细了解水质。县委常委许敏参加调研。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD', '许敏 ACCOMPANY']], kinds: ['VISIT'] },
  },
  {
    is: 'offices of the government and of parties',
    text: '5月8日，县政协副主席、民盟县委主委何平安，政府办副主任高明一行到木鱼镇调研。',
    known: COUNTY,
    told: {
      events: [['何平安 LEAD', '高明 LEAD']],
      roles: { 何平安: ['县政协副主席@青川县', '主委@民盟县委'], 高明: ['副主任@政府办'] },
    },
  },
  {
    is: 'camps of herders',
    text: '5月10日，副县长高明到木鱼镇调研。高明先后到巴彦查干嘎查、萨如拉嘎查、北萨拉嘎查，实地察看牧场。',
    known: COUNTY,
    told: { events: [['高明 LEAD']] },
  },
  {
    is: 'famous painters',
    text: '9月8日，青川县文化旅游节开幕式举行。县委书记周海涛、县长刘秀芬分别为著名歌唱家高明和著名画家、省美术家协会理事许敏颁发聘书。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '高明 ATTEND', '许敏 ATTEND']],
      roles: { 高明: [], 许敏: ['理事@省美术家协会'] },
    },
  },
  {
    is: 'our own leaders at games elsewhere',
    text: '10月16日上午，广元市第三届运动会开幕式举行。我县县委副书记、县长刘秀芬，副县长高明率我县代表团参加开幕式。广元市市长许敏在致辞中指出，要赛出风格。',
    known: COUNTY,
    told: {
      events: [['刘秀芬 ATTEND', '高明 ATTEND', '许敏 SPEAK']],
      roles: { 刘秀芬: ['县委副书记@青川县', '县长@青川县'], 许敏: ['市长@广元市'] },
    },
  },
  {
    is: 'a list that goes on after leaders unnamed',
    text: '9月19日上午，第五届全县运动会在县体育场隆重开幕，县委书记周海涛、县长刘秀芬等四个班子领导，市体育局局长高明出席开幕仪式。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '高明 ATTEND']],
      titles: ['第五届全县运动会'],
      complete: [false],
    },
  },
  {
    is: 'how something goes',
    text: '为确保高考安全、平稳、有序进行，6月7日，县委书记周海涛到竹园中学巡考。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD']], named: [] },
  },
  {
    is: 'guests of whom two are named',
    text: '昨天下午，县委书记周海涛与苍溪县委书记高明，县委副书记、县长许敏率领的党政代表团进行了座谈。周海涛代表县委、县政府对苍溪县党政代表团来青川考察表示欢迎。',
    known: COUNTY,
    told: { events: [['周海涛 MEET', '高明 MEET', '许敏 MEET']], kinds: ['TALKS'], dates: ['2024-12-19'] },
  },
  {
    is: 'a show that guests spoke of',
    text: '9月16日，县长刘秀芬会见恒远集团董事长高明一行。此次集团代表团参加兰花旅游节开幕式表演，很精彩。高明介绍了集团情况。',
    known: COUNTY,
    told: { events: [['刘秀芬 MEET', '高明 MEET']], kinds: ['TALKS'] },
  },
  {
    is: '来到…开展慰问活动',
    text: '9月9日上午，县委副书记高明来到竹园中学开展教师节慰问活动。',
    known: COUNTY,
    told: { events: [['高明 LEAD']], kinds: ['VISIT'] },
  },
  {
    is: 'chairmen of two levels',
    text: '2月19日，县政协主席何平安到木鱼镇调研，与市县两级政协主席和市有关部门负责人座谈。',
    known: COUNTY,
    told: { events: [['何平安 LEAD']], named: [] },
  },
  {
    is: '郊区',
    text: '7月6日，郊区政协主席高明到敖其镇走访慰问困难群众。',
    known: { publisher: '佳木斯日报' },
    told: { events: [['高明 LEAD']], roles: { 高明: ['区政协主席@郊区'] } },
  },
]

describe('visits and ceremonies as county pages tell them', () => {
  it.each(ROWS)('$is: $text', expectTold)
  it.each(recast(ROWS))('$is, $kind: $text', expectTold)
})
