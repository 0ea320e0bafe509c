import { describe, expect, it } from 'vitest'
import { furnitureOf } from '../../../src/page/rules/furniture.ts'
import { WEB_FURNITURE } from '../../../src/page/rules/web-furniture.ts'
import { bodyOf } from '../helper.ts'

const BODY = '　　12月19日，青川县召开教育工作会议，县委书记周海涛出席会议并讲话，会议由县长刘秀芬主持。'
const AT_HEAD = { edge: true, free: true }
const flat = (line: string): string => line.replace(/\s+/gu, '')

describe('what a site hangs around an article', () => {
  it.each(WEB_FURNITURE)('$name is told as such among all that belongs to pages: $example', ({ name, example }) => {
    expect(furnitureOf(flat(example), AT_HEAD)?.name).toBe(name)
  })

  it.each(WEB_FURNITURE)('$name is left out behind an article: $example', ({ example }) => {
    expect(bodyOf(`青川县召开教育工作会议\n\n${BODY}\n\n${example}\n`)).toBe(flat(BODY))
  })
})

describe('words of a report that a site’s resemble', () => {
  it.each(['搜索队员在东河下游继续搜索', '阅读活动走进木鱼镇', '默认条款'])('%s is text', (line) => {
    expect(furnitureOf(line, AT_HEAD)).toBeNull()
  })
})
