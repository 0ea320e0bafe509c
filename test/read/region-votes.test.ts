import { describe, expect, it } from 'vitest'
import { readText, rolesOf } from './helper.ts'

const TEXT = '12月19日，县委书记周海涛主持召开县委常委会会议。'

describe('the place that a publisher is named after', () => {
  it.each(['青川日报', '今日青川', '掌上青川', '青川县融媒体中心', '政协青川县委员会'])('%s', (publisher) => {
    expect(rolesOf(readText(TEXT, { publisher }), '周海涛')).toEqual(['县委书记@青川县'])
  })

  it.each(['今日新闻网', '法治在线'])('%s names none', (publisher) => {
    expect(rolesOf(readText(TEXT, { publisher }), '周海涛')).toEqual(['县委书记@?'])
  })
})
