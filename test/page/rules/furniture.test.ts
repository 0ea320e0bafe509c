import { describe, expect, it } from 'vitest'
import { FURNITURE, furnitureOf } from '../../../src/page/rules/furniture.ts'
import { bodyOf } from '../helper.ts'

const HEADLINE = '青川县召开教育工作会议'
const BODY = '　　12月19日，青川县召开教育工作会议，县委书记周海涛出席会议并讲话，会议由县长刘秀芬主持。'
const AT_HEAD = { edge: true, free: true }
const flat = (line: string): string => line.replace(/\s+/gu, '')

describe('each kind of line that belongs to the page', () => {
  it.each(FURNITURE)('$name: $example', ({ name, example }) => {
    expect(furnitureOf(flat(example), AT_HEAD)?.name).toBe(name)
  })

  it.each(FURNITURE)('$name is left out at the head of a page: $example', ({ example }) => {
    expect(bodyOf(`${example}\n\n${HEADLINE}\n\n${BODY}\n`)).toBe(flat(BODY))
  })

  it.each(FURNITURE.filter(({ edge }) => edge === true))('$name counts among headers alone', ({ example }) => {
    expect(furnitureOf(flat(example), { edge: false, free: true })).toBeNull()
  })
})

describe('lines amid running text', () => {
  it.each(FURNITURE)('$name: $example counts there when it is sure', ({ example, sure = false }) => {
    expect(furnitureOf(flat(example), { edge: true, free: false }) !== null).toBe(sure)
  })
})

describe('lines that look like it', () => {
  it.each([
    '会议强调，要抓好今年的各项工作。',
    '编辑部全体同志到木鱼镇参加植树',
    '第一版教材编写工作启动，县长刘秀芬出席。',
    '县委书记周海涛主持会议',
    '天气转冷，县长刘秀芬看望环卫工人。',
  ])('%s is text', (line) => {
    expect(furnitureOf(line, AT_HEAD)).toBeNull()
  })

  it('takes no long line for a header', () => {
    expect(furnitureOf(`上一篇${'青川县召开教育工作会议'.repeat(8)}`, AT_HEAD)).toBeNull()
  })
})
