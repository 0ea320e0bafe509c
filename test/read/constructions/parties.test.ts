import { describe, it } from 'vitest'
import { expectTold, type Construction } from './told.ts'

const COUNTY = { publisher: '青川新闻' }

/** Parties that come, who receives and accompanies them, and who speaks for others, in words of our own. */
const ROWS: readonly Construction[] = [
  {
    is: 'hosts who call on those who inspect',
    text: '5月12日，副省长高明率检查组到我县检查防汛工作。县委书记周海涛、县长刘秀芬到驻地看望检查组一行。',
    known: COUNTY,
    told: { events: [['高明 LEAD', '周海涛 ACCOMPANY', '刘秀芬 ACCOMPANY']] },
  },
  {
    is: 'who takes part in the visit or the talk',
    text: '7月15日，副省长高明到我县调研。县委书记周海涛、县长刘秀芬陪同调研或座谈。副县长许敏参加调研或座谈会。',
    known: COUNTY,
    told: { events: [['高明 LEAD', '周海涛 ACCOMPANY', '刘秀芬 ACCOMPANY', '许敏 ACCOMPANY']] },
  },
  {
    is: 'who joins a delegation of an assembly',
    text: '1月10日，市委书记高明来到青川代表团，与代表们共同审议《政府工作报告》。市人大常委会副主任许敏参加审议。',
    known: COUNTY,
    told: { events: [['高明 ATTEND', '许敏 ATTEND']], kinds: ['MEETING'], titles: ['青川代表团'] },
  },
  {
    is: 'a name between an office and its head',
    text: '10月21日，我县举办推介会。县区域办高明主任参加。',
    known: COUNTY,
    told: { events: [['高明 ATTEND']], roles: { 高明: ['主任@县区域办'] } },
    own: true,
  },
  {
    is: 'those who speak for others',
    text: '9月10日，全县教师节大会举行。优秀教师代表高明在会上发言，受助学生代表许敏发言，木鱼镇柳湾村党总支书记邵民作表态发言。',
    known: COUNTY,
    told: { events: [['高明 SPEAK', '许敏 SPEAK', '邵民 SPEAK']], roles: { 邵民: ['党总支书记@木鱼镇柳湾村'] } },
  },
  {
    is: 'a party whose leader is received',
    text: '12月17日，省发展改革委副主任高明率调研组来青川调研。县长刘秀芬会见调研组。副县长许敏参加调研。',
    known: COUNTY,
    told: {
      events: [
        ['高明 LEAD', '许敏 ACCOMPANY'],
        ['高明 MEET', '刘秀芬 MEET'],
      ],
    },
  },
  {
    is: 'a party whose leader is named behind',
    text: '12月17日，县委书记周海涛会见了来青川考察的云和县党政代表团一行。代表团团长、云和县县长高明表示感谢。',
    known: COUNTY,
    told: { events: [['周海涛 MEET', '高明 MEET']] },
  },
  {
    is: 'hosts with whom one sits down on a visit to those in need',
    text: '5月6日，县委书记周海涛来到县中学，看望慰问师生，并同校长高明、部分班主任亲切座谈。副县长许敏参加慰问。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD', '高明 ATTEND', '许敏 ACCOMPANY']], kinds: ['VISIT'] },
  },
  {
    is: 'who talks to people on a visit of several',
    text: '春节前，县委书记周海涛一行来到县消防大队慰问。在县武警中队，县长刘秀芬与官兵们亲切交谈。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD', '刘秀芬 LEAD']] },
  },
  {
    is: 'visits of one person on two days',
    text: '　　5月31日，县长刘秀芬、副县长高明到县幼儿园看望慰问少年儿童。\n　　5月26日，副县长高明到木鱼镇小学看望慰问留守儿童。\n',
    known: COUNTY,
    told: { events: [['刘秀芬 LEAD', '高明 LEAD'], ['高明 LEAD']], dates: ['2024-05-31', '2024-05-26'] },
  },
  {
    is: 'parts of one body that study together',
    text: '9月29日，县局、处两级中心组集中学习举行，县委书记周海涛主持会议。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE']], titles: ['县局、处两级中心组集中学习'] },
  },
  {
    is: 'who is to be put up for a post',
    text: '9月20日，县委书记周海涛到木鱼镇调研。县委常委、提名副县长人选高明陪同。',
    known: COUNTY,
    told: {
      events: [['周海涛 LEAD', '高明 ACCOMPANY']],
      roles: { 高明: ['县委常委@青川县', '提名副县长人选@青川县'] },
    },
  },
  {
    is: 'the meeting at which a visit ends',
    text: '6月22日，市政协主席高明率队来我县，就用水情况展开调研，副主席许敏参加。23日上午，座谈会在县宾馆召开。县长刘秀芬介绍情况，高明讲话。',
    known: { published: '2024-06-28', publisher: '青川新闻' },
    told: {
      events: [
        ['高明 LEAD', '许敏 ACCOMPANY'],
        ['刘秀芬 SPEAK', '高明 SPEAK'],
      ],
      dates: ['2024-06-22', '2024-06-23'],
    },
  },
  {
    is: 'a guest from a division told before 的',
    text: '5月12日，青川县茶叶节开幕式举行。来自浙江云和县的县委常委、副县长高明，来自友城代表团团长许敏应邀参加。',
    known: COUNTY,
    told: {
      events: [['高明 ATTEND', '许敏 ATTEND']],
      roles: { 高明: ['县委常委@云和县', '副县长@云和县'], 许敏: ['团长@友城代表团'] },
    },
  },
  {
    is: 'somebody who acts away without a title',
    text: '3月17日，高明在木鱼镇参加义务植树活动。',
    known: COUNTY,
    told: { events: [['高明 ATTEND']] },
  },
  {
    is: 'who hands over documents and speaks',
    text: '5月12日，县人大常委会第三次会议举行。县人大常委会主任高明为新任命人员颁发任命书并作了讲话。',
    known: COUNTY,
    told: { events: [['高明 SPEAK']] },
  },
  {
    is: 'a meeting about an evening show',
    text: '1月20日，县文明办召开纳凉晚会相关部门协调会，副县长高明到会并作具体部署。',
    known: COUNTY,
    told: { events: [['高明 ATTEND SPEAK']], kinds: ['MEETING'], titles: ['纳凉晚会相关部门协调会'] },
  },
  {
    is: 'paragraphs that end in the names of pictures',
    text: '各地植树\n　　3月13日，县委书记周海涛来到木鱼镇参加义务植树活动。图一\n　　3月14日，县长刘秀芬到茶坝乡参加义务植树活动。图二、图三\n　　3月15日，副县长高明到骑马乡参加义务植树活动。图四\n',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND'], ['刘秀芬 ATTEND'], ['高明 ATTEND']] },
  },
  {
    is: 'who only remarks on something at a meeting',
    text: '7月5日，我县组织收听收看防汛工作电视电话会议。会后，县长高明强调：各级各部门要抓好落实。省委书记许敏多次强调，防汛责任重于泰山。',
    known: COUNTY,
    told: { events: [['高明 ATTEND']], named: ['许敏'] },
  },
  {
    is: 'games with a sponsor in quotes',
    text: '5月15日，“恒远杯”绵阳市第十一届运动会开幕。市委副书记、市长高明宣布开幕。',
    known: { publisher: '成都文明网' },
    told: { events: [['高明 SPEAK']], roles: { 高明: ['市委副书记@绵阳市', '市长@绵阳市'] } },
  },
  {
    is: 'leaders of several provinces',
    text: '3月13日，省委书记高明到郑州市惠济区参加义务植树活动。\n3月13日，省委书记许敏到西安市长安区参加义务植树活动。\n3月13日，省长邵民到武汉市青山区参加义务植树活动。\n3月17日，省长丁超到南京市玄武区参加义务植树活动。\n3月18日，省长王刚到杭州市萧山区参加义务植树活动。\n',
    known: { publisher: null },
    told: {
      events: [['高明 ATTEND'], ['许敏 ATTEND'], ['邵民 ATTEND'], ['丁超 ATTEND'], ['王刚 ATTEND']],
      roles: { 高明: ['省委书记@河南省'], 许敏: ['省委书记@陕西省'], 邵民: ['省长@湖北省'], 王刚: ['省长@浙江省'] },
    },
  },
]

describe('parties, their hosts and those who speak for others', () => {
  it.each(ROWS)('$is: $text', expectTold)
})
