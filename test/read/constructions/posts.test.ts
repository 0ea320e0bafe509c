import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const CITY = { publisher: '广元日报' }
const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: 'bare 市 in a county-level city, with guests of the city above',
    text: '12月19日，华蓥市举行领导干部会议，广安市委组织部副部长高明宣布决定，市长刘秀芬主持。华蓥市委全体常委参加，华蓥市人大、华蓥市政协负责同志到会，市委书记周海涛讲话。',
    known: {},
    told: {
      events: [['高明 SPEAK', '刘秀芬 PRESIDE', '周海涛 SPEAK']],
      roles: { 高明: ['市委组织部副部长@广安市'], 刘秀芬: ['市长@华蓥市'], 周海涛: ['市委书记@华蓥市'] },
    },
  },
  {
    is: 'bare 市 in the paper of a prefecture-level city, on a visit below',
    text: '12月19日，市委书记周海涛到华蓥市调研，先后来到华蓥市第一中学、华蓥市人民医院，华蓥市委书记高明陪同。',
    known: { publisher: '广安日报' },
    told: {
      events: [['周海涛 LEAD', '高明 ACCOMPANY']],
      roles: { 周海涛: ['市委书记@广安市'], 高明: ['市委书记@华蓥市'] },
    },
  },
  {
    is: 'a surname that ends other words after a rank, and 政治委员 before a word',
    text: '12月19日，全县会议召开，县委书记令平主持，县人大常委会主任台文清、县人武部政治委员开明出席。',
    known: COUNTY,
    own: true,
    told: {
      events: [['令平 PRESIDE', '台文清 ATTEND', '开明 ATTEND']],
      roles: { 开明: ['县人武部政治委员@青川县'] },
    },
  },
  {
    is: 'a county that is gone, in a page of an unknown year',
    text: '12月19日，湟中县委召开常委会议，县委书记周海涛主持，县长刘秀芬出席。',
    known: { published: null },
    told: {
      events: [['周海涛 PRESIDE', '刘秀芬 ATTEND']],
      roles: { 周海涛: ['县委书记@湟中县'], 刘秀芬: ['县长@湟中县'] },
    },
  },
  {
    is: '任命',
    text: '12月19日，青川县第十八届人大常委会举行第三十次会议，县人大常委会主任王刚主持会议。会议决定任命许敏为青川县人民政府副县长。',
    known: COUNTY,
    told: {
      events: [['王刚 PRESIDE']],
      named: ['许敏'],
      roles: { 许敏: ['县人民政府副县长@青川县'] },
      states: { 许敏: ['APPOINTED'] },
    },
  },
  {
    is: '免去',
    text: '12月19日，青川县第十八届人大常委会举行第三十次会议，县人大常委会主任王刚主持会议。会议免去高明的青川县人民政府副县长职务。',
    known: COUNTY,
    told: { events: [['王刚 PRESIDE']], named: ['高明'] },
  },
  {
    is: '原',
    text: '12月19日，青川县举行离退休干部座谈会，原县委副书记段长青、县政协原主席袁国栋出席座谈会，县委书记周海涛主持。',
    known: COUNTY,
    told: {
      events: [['段长青 ATTEND', '袁国栋 ATTEND', '周海涛 PRESIDE']],
      roles: { 段长青: ['原县委副书记@青川县'], 袁国栋: ['县政协原主席@青川县'] },
      states: { 段长青: ['FORMER'], 袁国栋: ['FORMER'], 周海涛: ['CURRENT'] },
    },
  },
  {
    is: '当选',
    text: '12月19日，政协青川县第十一届委员会第四次会议举行选举大会，李莉当选为县政协副主席。县政协主席何平安主持会议。',
    known: COUNTY,
    told: {
      events: [['何平安 PRESIDE']],
      named: ['李莉'],
      roles: { 李莉: ['县政协副主席@青川县'] },
      states: { 李莉: ['APPOINTED'] },
    },
    notWith: ['words as given names'],
  },
  {
    is: '选举…为',
    text: '12月19日，青川县第十八届人民代表大会第四次会议选举刘秀芬为青川县人民政府县长，选举王刚为县人大常委会主任。',
    known: COUNTY,
    told: { events: [], named: ['刘秀芬', '王刚'], states: { 刘秀芬: ['APPOINTED'], 王刚: ['APPOINTED'] } },
  },
  {
    is: '辞去',
    text: '12月19日，青川县人大常委会举行会议，县人大常委会主任王刚主持。会议决定接受周海涛辞去青川县人民政府县长职务的请求。',
    known: COUNTY,
    told: { events: [['王刚 PRESIDE']], named: ['周海涛'], states: { 周海涛: [] } },
  },
  {
    is: '代',
    text: '12月19日，县政府召开常务会议，县委副书记、代县长刘秀芬主持会议。',
    known: COUNTY,
    told: {
      events: [['刘秀芬 PRESIDE']],
      roles: { 刘秀芬: ['县委副书记@青川县', '代县长@青川县'] },
      states: { 刘秀芬: ['CURRENT', 'ACTING'] },
    },
  },
  {
    is: '候选人',
    text: '12月18日，县委副书记、县长候选人刘秀芬到曲河乡调研春耕备耕。',
    known: COUNTY,
    told: {
      events: [['刘秀芬 LEAD']],
      roles: { 刘秀芬: ['县委副书记@青川县', '县长候选人@青川县'] },
      states: { 刘秀芬: ['CURRENT', 'CANDIDATE'] },
    },
  },
  {
    is: '二级巡视员',
    text: '12月18日，广元市召开秋粮收购会，市政府党组成员、二级巡视员郭涛主持会议。',
    known: CITY,
    told: { events: [['郭涛 PRESIDE']], roles: { 郭涛: ['市政府党组成员@广元市', '二级巡视员@广元市'] } },
  },
  {
    is: '街道',
    text: '12月19日，青川县召开调度会，木鱼街道党工委书记高明、沙州街道办事处主任许敏发言。',
    known: COUNTY,
    told: {
      events: [['高明 SPEAK', '许敏 SPEAK']],
      roles: { 高明: ['街道党工委书记@木鱼街道'], 许敏: ['街道办事处主任@沙州街道'] },
    },
  },
  {
    is: '同志任',
    text: '12月19日，青川县召开干部大会，宣布市委决定：许敏同志任青川县委书记，何平安同志不再担任青川县委书记职务。许敏作表态发言，何平安在发言中说，感谢大家。',
    known: COUNTY,
    told: { events: [['许敏 SPEAK', '何平安 SPEAK']], roles: { 许敏: ['县委书记@青川县'] } },
    notWith: ['words as given names'],
  },
  {
    is: 'who once led a body, and a post in Latin letters',
    text: '11月4日，县长周海涛会见石桥外交学会前会长刘秀芬和青川食品集团CEO何平安。',
    known: COUNTY,
    told: {
      events: [['周海涛 MEET', '刘秀芬 MEET', '何平安 MEET']],
      roles: { 刘秀芬: ['前会长@石桥外交学会'], 何平安: ['CEO@青川食品集团'] },
      states: { 刘秀芬: ['FORMER'] },
    },
  },
  {
    is: 'an office that a session has for a time',
    text: '为确保青川县第十四届人民代表大会第三次会议顺利召开，2月1日，大会筹备处召开各代表团召集人会议。县人大常委会副主任、大会筹备处主任周海涛出席并讲话。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND SPEAK']],
      titles: ['各代表团召集人会议'],
      roles: { 周海涛: ['县人大常委会副主任@青川县', '主任@大会筹备处'] },
    },
  },
  {
    is: 'who listens deeply visits nobody',
    text: '2月2日，县委书记周海涛参加县政协五次会议分组讨论，深入听取大家的意见建议。县长刘秀芬参加讨论。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND']], kinds: ['MEETING'] },
  },
  {
    is: 'several posts that somebody gets',
    text: '12月3日，青川县召开领导干部会议。周海涛宣布了决定：刘秀芬任青川县委委员、常委、副书记。',
    known: COUNTY,
    told: {
      events: [['周海涛 SPEAK']],
      roles: {
        刘秀芬: ['县委委员@青川县', '常委@青川县', '副书记@青川县'],
      },
    },
  },
  {
    is: 'what is reported on in a visit is no event',
    text: '11月5日，市委书记周海涛到青川县检查工作，听取了青川县开展学习实践活动的汇报。县委书记刘秀芬汇报了有关情况。县长何平安陪同。',
    known: CITY,
    told: { events: [['周海涛 LEAD', '刘秀芬 SPEAK', '何平安 ACCOMPANY']] },
  },
  {
    is: 'the garrison of a prefecture whose short name is a word',
    text: '12月18日，石桥商会联席会长周海涛到文山州考察，文山军分区副司令员刘秀芬陪同。',
    known: {},
    told: {
      events: [['周海涛 LEAD', '刘秀芬 ACCOMPANY']],
      roles: { 周海涛: ['联席会长@石桥商会'], 刘秀芬: ['军分区副司令员@文山壮族苗族自治州'] },
    },
  },
]

describe('posts that people get, lose, held or may hold', () => {
  it.each(ROWS)('$is: $text', expectTold)
  it.each(recast(ROWS))('$is, $kind: $text', expectTold)
})
