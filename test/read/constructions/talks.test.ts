import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const CITY = { publisher: '广元日报' }

const ROWS: readonly Construction[] = [
  {
    is: 'with the head of a party that has come',
    text: '12月18日，县政协主席许敏与旺苍县政协主席高明率领的考察团举行了会谈。',
    known: { publisher: '青川日报' },
    told: { events: [['许敏 MEET', '高明 MEET']], kinds: ['TALKS'] },
  },
  {
    is: 'not those who took part in the visit of somebody',
    text: '12月18日，市长刘秀芬视察水利工程，县委书记周海涛参加了视察。',
    known: { publisher: '青川日报' },
    told: { events: [['刘秀芬 LEAD', '周海涛 ACCOMPANY']], kinds: ['VISIT'] },
  },
  {
    is: '会见…一行',
    text: '12月19日，市长陈立新会见天河纺织集团董事长欧阳文斌一行。副市长郭涛，市政府秘书长张建设参加会见。',
    known: CITY,
    told: {
      events: [['陈立新 MEET', '欧阳文斌 MEET', '郭涛 ATTEND', '张建设 ATTEND']],
      kinds: ['TALKS'],
      roles: { 欧阳文斌: ['董事长@天河纺织集团'] },
    },
  },
  {
    is: '会见了…一行',
    text: '12月19日下午，市委书记周海涛在广元会见了来访的丽水市委书记孙玉梅一行。',
    known: CITY,
    told: {
      events: [['周海涛 MEET', '孙玉梅 MEET']],
      kinds: ['TALKS'],
      roles: { 孙玉梅: ['市委书记@丽水市'], 周海涛: ['市委书记@广元市'] },
    },
  },
  {
    is: '与…举行会谈',
    text: '12月19日，市委书记周海涛与丽水市委书记孙玉梅举行会谈，市领导陈立新、郭涛参加会谈。',
    known: CITY,
    told: { events: [['周海涛 MEET', '孙玉梅 MEET', '陈立新 ATTEND', '郭涛 ATTEND']], kinds: ['TALKS'] },
  },
  {
    is: '双方参加会见的有',
    text: '12月19日，市长陈立新会见丽水市市长孙玉梅。双方参加会见的有广元市副市长郭涛、丽水市副市长许敏。',
    known: CITY,
    told: {
      events: [['陈立新 MEET', '孙玉梅 MEET', '郭涛 ATTEND', '许敏 ATTEND']],
      roles: { 许敏: ['副市长@丽水市'], 郭涛: ['副市长@广元市'] },
    },
  },
  {
    is: '参加会见的有',
    text: '12月19日，市长陈立新会见天河纺织集团总经理诸葛瑞。参加会见的有副市长郭涛、市政府秘书长张建设。',
    known: CITY,
    told: { events: [['陈立新 MEET', '诸葛瑞 MEET', '郭涛 ATTEND', '张建设 ATTEND']] },
  },
  {
    is: '与…一行座谈',
    text: '12月19日，市委副书记孙玉梅与省农科院院长司马晓燕一行座谈。',
    known: CITY,
    told: { events: [['孙玉梅 MEET', '司马晓燕 MEET']], kinds: ['TALKS'] },
  },
  {
    is: '与…座谈交流',
    text: '12月19日，市长陈立新与丽水市代表团团长许敏座谈交流，副市长郭涛参加座谈。',
    known: CITY,
    told: { events: [['陈立新 MEET', '许敏 MEET', '郭涛 ATTEND']], kinds: ['TALKS'] },
  },
  {
    is: '拜会',
    text: '12月19日，市长陈立新在成都拜会省水利厅厅长孙玉梅，双方就水库建设交换意见。',
    known: CITY,
    told: { events: [['陈立新 MEET', '孙玉梅 MEET']], kinds: ['TALKS'] },
  },
  {
    is: '接见',
    text: '12月19日，市委书记周海涛亲切接见全市道德模范代表并合影留念，市领导陈立新、郭涛参加。',
    known: CITY,
    told: { events: [['周海涛 MEET', '陈立新 ATTEND', '郭涛 ATTEND']] },
  },
]

describe('talks of two sides', () => {
  it.each(ROWS)('$is: $text', expectTold)
  it.each(recast(ROWS))('$is, $kind: $text', expectTold)
})
