import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: '向…颁发',
    text: '12月19日，青川县举行见义勇为表彰大会，县委书记周海涛、县长刘秀芬向获奖者颁发证书。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND']] },
  },
  {
    is: '为…颁奖',
    text: '12月19日，青川县举行青年歌手大赛颁奖典礼，县领导许敏、李莉为获奖选手颁奖，副县长高明宣读表彰决定。',
    known: COUNTY,
    told: { events: [['许敏 ATTEND', '李莉 ATTEND', '高明 SPEAK']], kinds: ['CEREMONY'] },
  },
  {
    is: '共同为…揭牌',
    text: '12月19日，青川县融媒体中心揭牌仪式举行，县委书记周海涛与省广电局副局长孙玉梅共同为中心揭牌。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '孙玉梅 ATTEND']], kinds: ['CEREMONY'] },
  },
  {
    is: '签约',
    text: '12月19日，青川县与丽水市云和县东西部协作签约仪式举行，县长刘秀芬致辞，云和县副县长诸葛瑞出席。',
    known: COUNTY,
    told: { events: [['刘秀芬 SPEAK', '诸葛瑞 ATTEND']], roles: { 诸葛瑞: ['副县长@云和县'] } },
  },
  {
    is: '来到…参加',
    text: '12月19日，周海涛、刘秀芬、王刚、何平安等县领导来到白龙湖畔，与干部群众一起参加义务植树活动。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '刘秀芬 ATTEND', '王刚 ATTEND', '何平安 ATTEND']], kinds: ['CEREMONY'] },
  },
]

describe('ceremonies and awards', () => {
  it.each(ROWS)('$is: $text', expectTold)
  it.each(recast(ROWS))('$is, $kind: $text', expectTold)
})
