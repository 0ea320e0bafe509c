import { describe, expect, it } from 'vitest'
import { splitLines } from '../../src/page/line.ts'
import { isTitleRow } from '../../src/page/title-row.ts'
import { bodyOf, cutText } from './helper.ts'

const BODY = '　　12月19日，青川县召开教育工作会议，县委书记周海涛出席会议并讲话，会议由县长刘秀芬主持。'

describe('a row of titles above an article of an electronic paper', () => {
  const page = `城关时讯多媒体数字报纸\n\n要闻 青川县教育工作会议召开 木鱼镇开展义务植树活动\n\n青川县教育工作会议召开\n\n周海涛出席并讲话\n\n${BODY}\n`

  it('is no text, and leaves the headlines to the article', () => {
    const { articles } = cutText(page)
    expect(articles.map(({ headline }) => headline.map((line) => line.text))).toEqual([
      ['青川县教育工作会议召开', '周海涛出席并讲话'],
    ])
    expect(bodyOf(page)).toBe(BODY.trim())
  })

  it.each([
    ['要闻 乔庄镇教育工作会议召开 木鱼镇开展义务植树活动', '青川县教育工作会议召开'],
    ['县委书记周海涛 县长刘秀芬', '县委书记周海涛'],
    ['青川县教育工作会议召开，木鱼镇 乔庄镇 参加', '青川县教育工作会议召开'],
  ])('is told by a title that stands below: %s', (row, below) => {
    expect(isTitleRow(splitLines(`${row}\n\n${below}\n`), 0)).toBe(false)
  })
})
