import { describe, expect, it } from 'vitest'
import { eventsOf, readText, rolesOf } from './helper.ts'

const TEXT = '12月19日，县委书记周海涛主持召开县委常委会会议。'

describe('the place that a publisher is named after', () => {
  it.each(['青川日报', '今日青川', '掌上青川', '青川县融媒体中心', '政协青川县委员会'])('%s', (publisher) => {
    expect(rolesOf(readText(TEXT, { publisher }), '周海涛')).toEqual(['县委书记@青川县'])
  })

  it('is the lower of two divisions', () => {
    expect(rolesOf(readText(TEXT.replace('县委书记', '市委书记'), { publisher: '四川广元网' }), '周海涛')).toEqual([
      '市委书记@广元市',
    ])
  })
  it.each(['四川省广元市青川县人民政府', '广元市青川县教育局'])(
    '%s is of the lowest division that it names',
    (publisher) => {
      expect(rolesOf(readText(TEXT, { publisher }), '周海涛')).toEqual(['县委书记@青川县'])
    },
  )

  it.each(['今日新闻网', '法治在线'])('%s names none', (publisher) => {
    expect(rolesOf(readText(TEXT, { publisher }), '周海涛')).toEqual(['县委书记@?'])
  })
})

describe('an agency named like a place elsewhere', () => {
  it('counts less than what the report names again and again', () => {
    const page =
      '广元举行双拥座谈会\n\n　　琅琊新闻网12月19日讯 今天下午，我市举行双拥座谈会。市领导许敏、王刚，广元军分区首长高明、郭涛出席。\n\n　　广元军分区司令员高明说，要支持广元发展。\n'
    expect(rolesOf(readText(page), '许敏')).toEqual(['市领导@广元市'])
    expect(rolesOf(readText(page), '郭涛')).toEqual(['军分区首长@广元市'])
  })
})

describe('a city whose name ends like a unit', () => {
  it('keeps its name out of the titles of its garrison', () => {
    const text = '12月19日，郑州市举行军地座谈会，郑州警备区司令员许敏出席。'
    expect(rolesOf(readText(text), '许敏')).toEqual(['警备区司令员@郑州市'])
  })
})

describe('a division that is named only for those who came from there', () => {
  it('is not what 县 means, however often it is named', () => {
    const page =
      '青川县安排春耕\n\n　　本报讯 12月18日，青川县召开春耕会议，县委书记周海涛出席。\n\n　　旺苍县考察团到访\n\n　　本报讯 12月19日，旺苍县副县长高明率旺苍县水利考察团一行十人，到我县参观旺苍渠首工程，县长许敏陪同。\n'
    expect(rolesOf(readText(page), '许敏')).toEqual(['县长@青川县'])
    expect(rolesOf(readText(page), '高明')).toEqual(['副县长@旺苍县'])
  })

  it('is not told of by guests who came to the paper’s own, named by one character', () => {
    const text =
      '12月18日，由州委书记高明率领的青海省果洛州党政代表团来广考察。省委副书记、市委书记许敏与代表团一行座谈交流。广元与果洛结对多年。'
    const reading = readText(text, { publisher: '广元日报' })
    expect(rolesOf(reading, '许敏')[0]).toBe('省委副书记@四川省')
    expect(eventsOf(reading).at(-1)?.places).toEqual(['广元市'])
  })

  it('is not where a mission to it has its office', () => {
    const page =
      '莆田市召开经贸会议\n\n　　本报讯 12月18日，莆田市召开经贸会议，市委书记周海涛出席。\n\n　　经贸论坛举行\n\n　　本报讯 12月19日，经贸论坛举行，某国驻广州总领事馆总领事古纳、市长许敏出席。\n'
    expect(rolesOf(readText(page), '许敏')).toEqual(['市长@莆田市'])
  })
})

describe('the head of an autonomous region', () => {
  it('is of the region in which the report’s city lies', () => {
    const text = '12月19日，自治区副主席许敏在乌鲁木齐市调研。'
    expect(rolesOf(readText(text), '许敏')).toEqual(['自治区副主席@新疆维吾尔自治区'])
  })
})
