import { describe, expect, it } from 'vitest'
import { onlyNamed, readText, rolesOf } from './helper.ts'

describe('people named without taking part', () => {
  it('are those who got and lost a post', () => {
    const reading = readText(
      '12月18日，青川县人大常委会会议召开，县人大常委会主任贺新民主持会议。会议决定任命周海涛为副县长，免去刘秀芬的县财政局局长职务。',
    )
    expect(onlyNamed(reading)).toEqual(['周海涛', '刘秀芬'])
    expect(rolesOf(reading, '周海涛')).toEqual(['副县长@青川县'])
    expect(rolesOf(reading, '刘秀芬')).toEqual([])
  })

  it('are those of a list of appointments', () => {
    const text = '青川县任免名单\n\n　　决定任命：\n\n　　周海涛为县人民政府副县长；刘秀芬（女）为县教育局局长。\n'
    const reading = readText(text)
    expect(rolesOf(reading, '周海涛')).toEqual(['县人民政府副县长@青川县'])
    expect(rolesOf(reading, '刘秀芬')).toEqual(['局长@县教育局'])
  })

  it('have the posts of their lives', () => {
    const text =
      '周海涛同志逝世\n\n　　青川县政协原主席周海涛同志因病逝世。周海涛同志历任青川县乔庄镇镇长、剑阁县副县长等职，1983年离休。\n'
    const reading = readText(text)
    expect(rolesOf(reading, '周海涛')).toEqual(['县政协原主席@青川县', '镇长@乔庄镇', '副县长@剑阁县'])
    expect(reading.articles[0]?.alsoNamed[0]?.roles.slice(1).map(({ status }) => status)).toEqual(['FORMER', 'FORMER'])
  })

  it('hold the post that they are said to hold now', () => {
    const text = '周海涛同志逝世\n\n　　周海涛同志的夫人刘秀芬、儿子周建国表示感谢。周建国现任县教育局副局长。\n'
    expect(rolesOf(readText(text), '周建国')).toEqual(['副局长@县教育局'])
  })

  it('are no citizens', () => {
    expect(onlyNamed(readText('12月18日，县委书记贺新民看望慰问村民周海涛。'))).toEqual([])
  })
})
