import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: 'obituary',
    text: '　　青川县人大常委会原主任、离休干部袁国栋同志，因病医治无效，于2024年12月15日在青川逝世，享年92岁。\n\n　　袁国栋同志1932年8月出生，1950年参加工作，曾任青川县副县长。',
    known: COUNTY,
    told: { events: [], named: ['袁国栋'] },
  },
  {
    is: 'spouses',
    text: '12月19日下午，国家主席岳长河和夫人祝晓兰在北京会见来访的加纳总统阿曼多和夫人玛丽娅。',
    known: { publisher: null },
    told: {
      events: [['岳长河 MEET', '祝晓兰 MEET', '阿曼多 MEET', '玛丽娅 MEET']],
      relations: ['祝晓兰 SPOUSE 岳长河', '玛丽娅 SPOUSE 阿曼多'],
    },
    own: true,
  },
  {
    is: '夫妇',
    text: '12月19日，省长周海涛在贵阳会见法国驻华大使马丁夫妇，副省长陈立新参加会见。',
    known: { publisher: '贵州日报' },
    told: { events: [['周海涛 MEET', '马丁 MEET', '陈立新 ATTEND']] },
  },
]

describe('obituaries and families', () => {
  it.each(ROWS)('$is: $text', expectTold)
  it.each(recast(ROWS))('$is, $kind: $text', expectTold)
})
