import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PRINT_DATES, printDateOf } from '../../../src/page/rules/print-date.ts'
import { cutText } from '../helper.ts'

const spaced = (line: string): string => line.replace(/\s+/gu, ' ')

describe('each form of a date line', () => {
  it.each(PRINT_DATES)('$name: $example', ({ name, example, gives, ofPage }) => {
    expect(printDateOf(spaced(example))).toMatchObject({ rule: name, date: gives, ofPage })
  })
})

describe('date lines', () => {
  it('tell the same day in figures and in characters', () => {
    const DIGITS = '〇一二三四五六七八九'
    const characters = (number: number): string => {
      const [ten, one] = [Math.floor(number / 10), number % 10]
      if (ten === 0) return DIGITS.charAt(one)
      return `${ten === 1 ? '' : DIGITS.charAt(ten)}十${one === 0 ? '' : DIGITS.charAt(one)}`
    }
    const day = fc.record({
      year: fc.integer({ min: 1949, max: 2030 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    fc.assert(
      fc.property(day, ({ year, month, day: ordinal }) => {
        const years = Array.from(String(year), (digit) => DIGITS.charAt(Number(digit))).join('')
        const two = (number: number): string => String(number).padStart(2, '0')
        const wanted = `${year}-${two(month)}-${two(ordinal)}`
        expect(printDateOf(`${years}年${characters(month)}月${characters(ordinal)}日 星期五`)?.date).toBe(wanted)
        expect(printDateOf(`${year}年${month}月${ordinal}日 星期五`)?.date).toBe(wanted)
        expect(printDateOf(`发布时间：${wanted} 08:15`)?.date).toBe(wanted)
      }),
    )
  })

  it('tell their day before the site and those whom it credits', () => {
    expect(printDateOf('2024-12-20 09:14:06 青川网 记者 周海涛 编辑 刘秀芬')?.date).toBe('2024-12-20')
  })

  it.each([
    '2024年12月19日，青川县召开教育工作会议',
    '2024年12月19日召开的会议',
    '2024-13-19',
    '2024-12-32',
    '会议时间：下午三点',
    '12月19日',
  ])('%s is none', (line) => {
    expect(printDateOf(line)).toBeNull()
  })
})

describe('a date field that a site ran together with headline and text', () => {
  const TEXT = `12月19日，青川县召开教育工作会议，县委书记周海涛出席会议并讲话。${'会议由县长刘秀芬主持。'.repeat(4)}`
  it.each([
    `青川县召开教育工作会议发表时间：2024-12-20 08:15 ${TEXT}`,
    `青川县召开教育工作会议 [来源：  更新时间：2024-12-20  文章录入：青川政协]\n${TEXT}`,
    `青川县召开教育工作会议\n发布时间：2024-12-20 ${TEXT}`,
  ])('%s', (page) => {
    const [article] = cutText(page).articles
    expect(article?.headline.map(({ text }) => text)).toEqual(['青川县召开教育工作会议'])
    expect(article?.published?.date).toBe('2024-12-20')
    expect(article?.paragraphs.map(({ text }) => text)).toEqual([TEXT])
  })

  it('may stand behind several authors and above the name of its source', () => {
    expect(printDateOf('来源：江河网 作者：刘秀芬 孙强 编辑：王伟 2024-12-20 09:45')?.date).toBe('2024-12-20')
    const page = `青川县召开教育工作会议\n2024年12月20日 06:03\n来源：\n江河在线-青川日报\n　　${TEXT}\n`
    expect(cutText(page).articles[0]?.headline.map(({ text }) => text)).toEqual(['青川县召开教育工作会议'])
  })

  it('is no part of what a picture shows', () => {
    const page = `青川县召开教育工作会议\n\n　　${TEXT}\n\n县长刘秀芬看望教师（孙强 摄）\n\n　　会议由县长刘秀芬主持。\n`
    const [article, ...others] = cutText(page).articles
    expect(others).toEqual([])
    expect(article?.bylines.map(({ name }) => name)).toEqual(['孙强'])
  })

  it('may end in a stroke', () => {
    expect(printDateOf('2024/12/18/ 05:09 来源：每日江河网')?.date).toBe('2024-12-18')
  })

  it('is none amid a sentence', () => {
    const page = `青川县召开会议\n\n　　会议听取了汇报。报告的发布时间：2024-12-20 ，由县长刘秀芬宣布。\n`
    expect(cutText(page).articles[0]?.published).toBeNull()
  })
})

describe('a line with the date, the site and those it credits', () => {
  it('stands between headlines and names its authors alone', () => {
    const line = '2024-12-20 09:14:06　　青川网　　记者 周海涛　　编辑 刘秀芬'
    const body = '本网讯　12月19日，青川县政协召开主席会议，研究全会筹备工作。县政协主席陈建国主持会议。'
    const [article] = cutText(`县政协召开主席会议\n\n${line}\n\n${body}`).articles
    expect(article?.headline.map(({ text }) => text)).toEqual(['县政协召开主席会议'])
    expect(article?.bylines.map(({ name }) => name)).toEqual(['周海涛', '刘秀芬'])
  })
})
