import { describe, expect, it } from 'vitest'
import { eventsOf, readText } from './helper.ts'

/** Places of every event of a report from 青川县. */
const placesOf = (text: string): readonly (readonly string[])[] =>
  eventsOf(readText(`　　青川县新闻\n\n　　${text}`)).map(({ places }) => places)

describe('where a meeting was held', () => {
  it('is the division in which its hall lies', () => {
    expect(placesOf('12月18日，教育工作会议在剑阁县普安大酒店召开，副市长周海涛出席。')).toEqual([['剑阁县']])
  })

  it('is the main hall’s division, and whose hall it is', () => {
    const text = '12月18日，全市防汛工作视频会议召开，主会场设在剑阁，市长周海涛出席。'
    expect(placesOf(text)).toEqual([['剑阁县']])
    expect(placesOf('12月18日，剑阁召开全市防汛工作交办会议，市长周海涛出席。')).toEqual([['剑阁县']])
  })

  it('is where those went who met somebody there', () => {
    const went = '12月18日，县长周海涛率队赴安吉县考察，与远航集团董事长高明座谈交流。'
    expect(placesOf(went)).toEqual([['安吉县'], ['安吉县']])
    expect(placesOf('12月18日，副市长周海涛到剑阁县考察，与恒远集团董事长高明举行会谈。')).toEqual([
      ['剑阁县'],
      ['广元市'],
    ])
  })

  it('is where an agreement was signed or a show began', () => {
    expect(placesOf('12月18日，县政府与远航集团在成都市签订合作协议，县长周海涛出席签约仪式。')).toEqual([['成都市']])
  })

  it('is the city that one character stands for', () => {
    expect(placesOf('12月18日，省长周海涛在蓉会见恒远集团董事长高明一行。')).toEqual([['成都市']])
    expect(placesOf('12月18日，全县招商推介会在杭举行，县长周海涛出席。')).toEqual([['杭州市']])
  })

  it('is the town behind its county’s short name', () => {
    expect(placesOf('12月18日，县历史文化研讨会在青川木鱼镇召开，县委书记周海涛出席。')).toEqual([['木鱼镇']])
    expect(placesOf('12月18日，史学研讨会在桃源枫树维吾尔族回族乡召开，县委书记周海涛出席。')).toEqual([
      ['枫树维吾尔族回族乡'],
    ])
  })

  it('is the lowest division of the body that meets', () => {
    expect(placesOf('12月18日，广元市青川县第十四次党代会召开，县委书记周海涛主持会议。')).toEqual([['青川县']])
  })

  it('is not that of another meeting of the paragraph', () => {
    const text =
      '12月17日，县政府在竹园镇召开防火工作会议，副县长周海涛出席。12月18日，县政府召开教育工作会议，县长刘秀芬出席。'
    expect(placesOf(text)).toEqual([['竹园镇'], ['青川县']])
  })

  it('is not where inspectors come from', () => {
    const text =
      '12月18日，省委第二检查组召开市县安全生产碰头会，省委第二检查组组长周海涛、副组长高明，县委书记许敏参加会议。'
    expect(placesOf(text)).toEqual([['青川县']])
  })

  it('is the town in which what is opened stands', () => {
    expect(placesOf('12月18日，青川县木鱼镇敬老院落成典礼举行，副县长周海涛出席。')).toEqual([['木鱼镇']])
  })

  it('is where inspectors hear reports', () => {
    expect(placesOf('12月18日，四川省委第三督导组督导青川县工作汇报会召开，督导组组长周海涛出席。')).toEqual([
      ['青川县'],
    ])
  })

  it('is not told by a sponsor before its name', () => {
    expect(placesOf('12月18日，“远航杯”剑阁县第十届运动会开幕，副县长周海涛宣布开幕。')).toEqual([['剑阁县']])
  })

  it('is the city, not one of its people who has its first characters for a name', () => {
    const text = '12月18日，全盟教育工作会议在乌兰浩特召开，盟委书记周海涛讲话，盟长乌兰主持。'
    expect(eventsOf(readText(text, { publisher: '兴安日报' })).map(({ places }) => places)).toEqual([['乌兰浩特市']])
  })

  it('is the town whose body meets', () => {
    expect(placesOf('12月18日，石坎镇第三届人民代表大会第四次会议召开，镇人大主席周海涛主持会议。')).toEqual([
      ['石坎镇'],
    ])
  })

  it('is where the visit went that a meeting without a body ends', () => {
    expect(
      placesOf(
        '12月18日，副市长周海涛到剑阁县检查防汛工作。检查结束后，周海涛主持召开反馈会，市水利局局长刘秀芬通报了情况。',
      ),
    ).toEqual([['剑阁县'], ['剑阁县']])
  })
})
