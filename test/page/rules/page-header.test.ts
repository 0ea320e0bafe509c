import { describe, expect, it } from 'vitest'
import { HEADER_PARTS, pageHeaderOf } from '../../../src/page/rules/page-header.ts'
import { cutText } from '../helper.ts'

describe('parts of a page’s header', () => {
  it.each(HEADER_PARTS)('$name: $example', ({ pattern, example }) => {
    expect(example).toMatch(pattern)
  })

  it.each(HEADER_PARTS)('$name beside a day and a weekday is a header’s', ({ example }) => {
    expect(pageHeaderOf(`青川日报 2024年1月5日 星期五 ${example}`)).not.toBeNull()
  })

  it('has no name twice', () => {
    expect(new Set(HEADER_PARTS.map(({ name }) => name)).size).toBe(HEADER_PARTS.length)
  })
})

describe('headers', () => {
  it.each([
    ['青川新闻 2014年3月26日 星期三 二版 要闻', '2014-03-26'],
    ['第2版 青川新闻 2016年8月25日', '2016-08-25'],
    ['阿勒川 2013年12月3日 要闻 2', '2013-12-03'],
    ['桃林报 二〇〇八年三月六日 星期四 第二版', '2008-03-06'],
    ['2 石门·要闻', null],
    ['02 要闻', null],
    ['甲辰年八月初三', null],
    ['青川晚报 第1版 2016年8月25日 总第1041期 中共青川县委主管', '2016-08-25'],
    ['A3 要闻 2005年5月31日 星期二 责编 特区新闻部', '2005-05-31'],
  ])('%s', (line, date) => {
    expect(pageHeaderOf(line)).toMatchObject({ date })
  })
})

describe('lines that are none', () => {
  it.each([
    '2024年1月5日',
    '青川县 2024年1月5日',
    '12',
    '要闻',
    '青川日报',
    '县委书记 周海涛',
    '青川县召开第二次会议',
    '2024年1月5日，青川县召开会议',
    '学好理论 抓好教育 办好新闻',
  ])('%s', (line) => {
    expect(pageHeaderOf(line)).toBeNull()
  })
})

it('parts no sentence that runs on across it', () => {
  const page = [
    '　　12月19日，青川县召开会议，研究',
    '建设情况和明年的各项',
    '',
    '青川新闻　2014年12月20日　二版　要闻',
    '',
    '工作，县长刘秀芬主持会议。',
  ]
  const [article, more] = cutText(`${page.join('\n')}\n`).articles
  expect(more).toBeUndefined()
  expect(article?.paragraphs.map(({ text }) => text)).toEqual([
    '12月19日，青川县召开会议，研究建设情况和明年的各项工作，县长刘秀芬主持会议。',
  ])
})
