import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: '带领',
    text: '12月18日，县委书记周海涛带领县水利局局长高明、县公安局政委许敏深入茶坝乡检查防汛。',
    known: COUNTY,
    told: {
      events: [['周海涛 LEAD', '高明 ACCOMPANY', '许敏 ACCOMPANY']],
      roles: { 高明: ['局长@县水利局'] },
    },
  },
  {
    is: '率领',
    text: '12月18日，县长刘秀芬率领副县长高明、县水利局局长许敏到茶坝乡检查防汛。',
    known: COUNTY,
    told: { events: [['刘秀芬 LEAD', '高明 ACCOMPANY', '许敏 ACCOMPANY']] },
  },
  {
    is: '会同',
    text: '12月18日，县委书记周海涛会同县长刘秀芬来到茶坝乡调研。',
    known: COUNTY,
    told: {
      events: [['周海涛 LEAD', '刘秀芬 ACCOMPANY']],
      roles: { 周海涛: ['县委书记@青川县'], 刘秀芬: ['县长@青川县'] },
    },
  },
  {
    is: '一同会见',
    text: '12月18日，县长刘秀芬会见江口商会会长何平安一行。县商务局局长高明一同会见。',
    known: COUNTY,
    told: { events: [['刘秀芬 MEET', '何平安 MEET', '高明 ATTEND']], kinds: ['TALKS'] },
  },
  {
    is: '以…为首的代表团前来参加',
    text: '青川县第一届人民代表大会第一次会议18日召开。以副省长周海涛为首的省代表团专程前来参加会议。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND']], kinds: ['MEETING'] },
  },
  {
    is: '主祭、陪祭',
    text: '12月18日，县长刘秀芬主祭，副县长高明、许敏陪祭，公祭仪式在烈士陵园举行。',
    known: COUNTY,
    told: { events: [['刘秀芬 ATTEND', '高明 ATTEND', '许敏 ATTEND']], kinds: ['CEREMONY'], titles: ['公祭仪式'] },
  },
  {
    is: '轮流主持',
    text: '12月18日，县委召开读书班，由周海涛、刘秀芬轮流主持，高明作报告。',
    known: COUNTY,
    told: { events: [['周海涛 PRESIDE', '刘秀芬 PRESIDE', '高明 SPEAK']] },
    notWith: ['words as given names'],
  },
  {
    is: '节在某地举行',
    text: '12月18日，竹园镇火把节在江湾古镇举行，副县长高明出席。',
    known: COUNTY,
    told: { events: [['高明 ATTEND']], kinds: ['CEREMONY'], titles: ['竹园镇火把节'] },
  },
  {
    is: '在某工程启动',
    text: '12月18日，“共植生态林”主题活动在竹园镇荒山绿化工程启动，副县长高明出席。',
    known: COUNTY,
    told: { events: [['高明 ATTEND']], kinds: ['CEREMONY'], titles: ['“共植生态林”主题活动'] },
  },
  {
    is: '大学党委常委、宣传部部长',
    text: '12月18日，江口大学党委常委、宣传部部长高明到竹园镇调研。',
    known: COUNTY,
    told: { events: [['高明 LEAD']], roles: { 高明: ['党委常委@江口大学', '宣传部部长@江口大学'] } },
  },
]

describe('those whom a leader takes along, and what a report names without its day', () => {
  it.each(ROWS)('$is: $text', expectTold)
  it.each(recast(ROWS))('$is, $kind: $text', expectTold)
})
