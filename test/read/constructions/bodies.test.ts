import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }
const SCHOOL = { publisher: '江口师范学院' }

const ROWS: readonly Construction[] = [
  {
    is: 'posts of a school after its name, and after a head without one',
    text: '11月2日，青川县委书记周海涛到江口大学考察，与江口大学党委书记刘秀芬、党委副书记许敏座谈。',
    known: COUNTY,
    told: {
      events: [['周海涛 LEAD'], ['周海涛 MEET', '刘秀芬 MEET', '许敏 MEET']],
      roles: { 刘秀芬: ['党委书记@江口大学'], 许敏: ['党委副书记@江口大学'] },
    },
  },
  {
    is: 'posts without a body in the news of a school',
    text: '11月2日，党委书记周海涛、副校长刘秀芬到图书馆调研。',
    known: SCHOOL,
    told: {
      events: [['周海涛 LEAD', '刘秀芬 LEAD']],
      roles: { 周海涛: ['党委书记@江口师范学院'], 刘秀芬: ['副校长@江口师范学院'] },
    },
  },
  {
    is: '由甲同志作报告, 讲了五点要求',
    text: '12月16日，木鱼镇召开第十九届人民代表大会第一次会议。由周海涛同志代表镇政府作工作报告，镇党委书记刘秀芬同志讲了五点要求。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK', '刘秀芬 SPEAK']], roles: { 刘秀芬: ['镇党委书记@木鱼镇'] } },
    notWith: ['words as given names'],
  },
  {
    is: '全票当选, of comrades with a note',
    text: '12月16日，木鱼镇召开人民代表大会。经投票，周海涛同志（女）全票当选为镇长。镇党委书记刘秀芬作出重要讲话。会上举行了新当选镇长向宪法宣誓仪式。',
    known: COUNTY,
    told: { events: [['刘秀芬 SPEAK']], named: ['周海涛'] },
    notWith: ['words as given names'],
  },
  {
    is: '一行到, 随…赴',
    text: '12月15日，省农业厅副厅长周海涛一行6人到木鱼镇审定茶园规划。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD']], kinds: ['VISIT'] },
  },
  {
    is: 'groups of a list that are no people',
    text: '12月15日，青川县召开护林防火工作安排会。副县长周海涛出席，县安委会成员单位、镇政府领导班子参加。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND']], titles: ['护林防火工作安排会'] },
  },
  {
    is: 'titles after the name of heads that are not first heads',
    text: '12月15日，江口大学举行开学典礼，大会由校长刘秀芬主持。首先，周海涛副校长组织颁发了奖学金，许敏副书记作了讲话。',
    known: COUNTY,
    told: { events: [['刘秀芬 PRESIDE', '周海涛 ATTEND', '许敏 SPEAK']] },
    notWith: ['words as given names', 'without a surname'],
  },
  {
    is: '热情接待, a title repeated after the name',
    text: '12月15日，云江集团一行在总经理周海涛率领下赴白河集团参观。白河集团董事长刘秀芬热情接待了一行。',
    known: COUNTY,
    told: {
      events: [['周海涛 LEAD', '刘秀芬 ACCOMPANY']],
      roles: { 周海涛: ['总经理@云江集团'], 刘秀芬: ['董事长@白河集团'] },
    },
  },
  {
    is: 'what a spokesman announces',
    text: '外交部发言人周海涛15日宣布，新馆下月开放。会议强调，要周密部署秋收工作。',
    known: COUNTY,
    told: { events: [], named: ['周海涛'] },
  },
]

describe('posts in bodies that no division has, and people of towns', () => {
  it.each(ROWS)('$is: $text', expectTold)
  it.each(recast(ROWS))('$is, $kind: $text', expectTold)
})
