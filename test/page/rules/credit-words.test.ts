import { describe, expect, it } from 'vitest'
import { AFTER_NAME, CREDIT_WORDS, INNER_WORDS, ORGANIZATION_END } from '../../../src/page/rules/credit-words.ts'
import { creditOf } from '../../../src/page/credit.ts'
import { flatten } from '../../../src/page/flat.ts'
import { bylinesOf, cutText } from '../helper.ts'

const credited = (line: string): readonly string[] | null => {
  const flat = flatten(line, [0, line.length])
  return creditOf(flat, 0, flat.text.length)?.bylines.map(({ name }) => name) ?? null
}

const wordsOf = (kind: string): readonly string[] =>
  CREDIT_WORDS.filter((row) => row.kind === kind).map(({ word }) => word)

describe('each word of a credit', () => {
  it.each(wordsOf('person'))('%s：a name', (word) => {
    expect(credited(`${word}：刘秀芬`)).toEqual(['刘秀芬'])
    expect(credited(`${word} 刘秀芬 孙强`)).toEqual(['刘秀芬', '孙强'])
  })

  it.each(wordsOf('qualifier'))('%s before a role', (word) => {
    expect(credited(`${word}记者 刘秀芬`)).toEqual(['刘秀芬'])
  })

  it.each(wordsOf('other'))('%s：no name', (word) => {
    expect(credited(`${word}：刘秀芬`)).toEqual([])
  })

  it.each(INNER_WORDS)('a name, %s and another without a space', (word) => {
    expect(credited(`记者周海涛${word}刘秀芬`)).toEqual(['周海涛', '刘秀芬'])
  })

  it.each(AFTER_NAME)('a name and %s', (word) => {
    expect(credited(`周海涛 ${word}`)).toEqual(['周海涛'])
    expect(credited(`周海涛${word}`)).toEqual(['周海涛'])
  })

  it.each(['新石桥·石桥日报', '红网时刻'])('%s is a paper, no name', (paper) => {
    expect(credited(`${paper}记者 刘秀芬 通讯员孙强`)).toEqual(['刘秀芬', '孙强'])
  })

  it.each(['城关县委宣传部', '青川县融媒体中心', '青川日报', '木鱼镇', '第一中学'])('%s is a body, no name', (body) => {
    expect(ORGANIZATION_END.test(body)).toBe(true)
    expect(credited(`通讯员 ${body} 刘秀芬`)).toEqual(['刘秀芬'])
  })
})

describe('credits of a page', () => {
  const PAGE = (line: string): string =>
    `青川县召开教育工作会议\n\n　　12月19日，青川县召开教育工作会议，县委书记周海涛出席会议并讲话。\n\n${line}\n`

  it.each([
    ['（记者 刘秀芬 孙强）', ['刘秀芬', '孙强']],
    ['本报记者 刘秀芬　通讯员 艾尔肯·吐尼亚孜', ['刘秀芬', '艾尔肯·吐尼亚孜']],
    ['撰稿：刘秀芬　审核：孙 强', ['刘秀芬', '孙强']],
    ['（记 者：刘秀芬 孙强）', ['刘秀芬', '孙强']],
    ['（青川日报/青川新闻记者 刘秀芬）', ['刘秀芬']],
    ['［责任编辑：刘秀芬］', ['刘秀芬']],
  ])('%s', (line, wanted) => {
    expect(bylinesOf(PAGE(line))).toEqual(wanted)
  })

  it.each([
    ['本报讯（记者周海涛刘秀芬孙强特约记者王伟通讯员李明辉陈芳）12月19日，青川县召开教育工作会议。', 6],
    ['江河网青川12月19日电（刘秀芬 孙强）12月19日，青川县召开教育工作会议。', 2],
    ['江河网青川12月19日电（刘秀芬 艾尔肯·吐尼亚孜）12月19日，青川县召开教育工作会议。', 2],
    ['12月19日，青川县召开教育工作会议。（城关镇教育办公室刘秀芬） |', 1],
  ])('%s names %i', (line, count) => {
    expect(bylinesOf(`青川县召开教育工作会议\n\n${line}\n`)).toHaveLength(count)
  })

  it('cuts names that no space parts where surnames begin them', () => {
    expect(credited('记者周海涛刘秀芬孙强邝美霞')).toEqual(['周海涛', '刘秀芬', '孙强', '邝美霞'])
    expect(credited('记者古丽努尔')).toEqual(['古丽努尔'])
  })

  it('takes bodies whose reporters are not named for no part of the headline', () => {
    const page = '记周海涛驻村三年\n中共青川县委通讯组 江河日报记者\n　　周海涛到木鱼镇已经三年，他走遍了全镇的村子。\n'
    expect(cutText(page).articles[0]?.headline.map(({ text }) => text)).toEqual(['记周海涛驻村三年'])
  })

  it('takes what a site asks its readers to do for no name', () => {
    expect(bylinesOf('发布日期：2023-05-10 责任编辑：刘秀芬 文字大小：大中小\n\n　　青川县召开会议。\n')).toEqual([
      '刘秀芬',
    ])
    expect(bylinesOf('发布日期：2023-05-10 责任编辑： 加入收藏\n\n　　青川县召开会议。\n')).toEqual([])
  })

  it.each(['记者会由县长刘秀芬主持。', '编辑出版工作会议召开，县长刘秀芬出席。'])('%s is text', (line) => {
    expect(bylinesOf(PAGE(line))).toEqual([])
  })
})
