import { describe, expect, it } from 'vitest'
import type { RoleReading } from '../../src/fact/reading.ts'
import { factsOfSketch, readingOf } from './builder.ts'
import { factsOf } from '../../src/resolve/facts-of.ts'

const inDepartment = (organization: string): RoleReading => ({
  title: '主任',
  of: organization,
  kind: 'POST',
  status: 'CURRENT',
  post: { organization, organ: 'OTHER', title: '主任', region: null, level: null },
  evidence: [],
})

/** The organization and division of somebody in a department, who stands in an article with somebody who has other roles. */
const placed = (organization: string, beside: readonly string[]): string => {
  const { reading, text } = readingOf({
    published: '2024-01-05',
    articles: [{ alsoNamed: [{ name: '白一宁', roles: beside }] }],
  })
  const articles = reading.articles.map((article) => ({
    ...article,
    alsoNamed: [...article.alsoNamed, { name: '孟舒航', roles: [inDepartment(organization)], evidence: [] }],
  }))
  const post = factsOf({ reading: { ...reading, articles }, text }).mentions[1]?.roles[0]?.post
  return `${post?.organization} ${post?.region} ${post?.organ}`
}

describe('departments', () => {
  it.each([
    ['市发改委', ['GOVERNMENT 市长@630100'], '西宁市发展和改革委员会 630100 GOVERNMENT'],
    ['市发展和改革委员会', ['PARTY 书记@630100'], '西宁市发展和改革委员会 630100 GOVERNMENT'],
    ['省人社厅', ['PARTY 书记@630100'], '青海省人力资源和社会保障厅 630000 GOVERNMENT'],
    ['西宁市科技局', ['GOVERNMENT 市长@630100'], '西宁市科学技术局 630100 GOVERNMENT'],
  ])('%s beside %j is %s', (organization, beside, wanted) => {
    expect(placed(organization, beside)).toBe(wanted)
  })

  it.each([
    ['市发改委', []],
    ['市发改委', ['GOVERNMENT 市长@630100', 'GOVERNMENT 市长@370100']],
    ['市投资公司', ['GOVERNMENT 市长@630100']],
  ])('%s beside %j stays as printed', (organization, beside) => {
    expect(placed(organization, beside)).toBe(`${organization} null OTHER`)
  })

  it('leaves a role in a known body as it was read', () => {
    const facts = factsOfSketch({
      articles: [{ alsoNamed: [{ name: '孟舒航', roles: ['GOVERNMENT 市长@630100'] }] }],
    })
    expect(facts.mentions[0]?.roles[0]?.evidence).toEqual([])
  })
})
