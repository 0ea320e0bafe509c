import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: 'words that end like a town are none',
    text: '1月26日，“聚青川”迎春亲情友情乡情茶话会举行，县委书记周海涛致辞。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK']], places: [['青川县']] },
  },
  {
    is: 'a zone of offices is none',
    text: '4月28日，青川县第十七届人民代表大会第六次会议在集中办公区三楼会议室开幕，县长刘秀芬作报告。',
    known: COUNTY,
    told: { events: [['刘秀芬 SPEAK']], places: [['青川县']] },
  },
  {
    is: 'a short name in another’s hall is no place',
    text: '1月13日，政协延边朝鲜族自治州第十三届委员会第五次会议在延边阿里郎剧场闭幕，州委书记周海涛出席。',
    known: {},
    told: { events: [['周海涛 ATTEND']], places: [['延边朝鲜族自治州']] },
  },
  {
    is: 'an agency’s desk is not where a prefecture’s congress meets',
    text: '新华社贵阳24日电 黔东南苗族侗族自治州第一届人民代表大会第一次会议23日闭幕。州长周海涛在会上讲话。',
    known: { published: '1956-07-25' },
    told: { events: [['周海涛 SPEAK']], places: [['黔东南苗族侗族自治州']] },
  },
  {
    is: 'delegations to a session are no places that leaders go to',
    text: '1月22日，市委书记周海涛先后来到青川县、剑阁县、旺苍县代表团驻地，看望与会代表。',
    known: { publisher: '广元日报' },
    told: { events: [['周海涛 LEAD']], places: [['广元市']] },
  },
  {
    is: 'a visit that is called an activity',
    text: '1月31日，县委书记周海涛率队开展除夕走访慰问活动。县领导刘秀芬、何平安参加活动。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD', '刘秀芬 ACCOMPANY', '何平安 ACCOMPANY']], kinds: ['VISIT'] },
  },
  {
    is: 'what somebody says of another’s visit',
    text: '8月8日，青川县委召开会议。县委副书记周海涛主持会议。周海涛指出，总书记刘秀芬来川视察时叮嘱我们，要保护好山水。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE']] },
    own: true,
  },
]

describe('where something was', () => {
  it.each(ROWS)('$is', expectTold)
  it.each(recast(ROWS))('$is, $kind', expectTold)
})
