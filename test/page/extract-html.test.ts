import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cutPage } from '../../src/page/cut-page.ts'
import { loadPage } from '../../src/page/load-page.ts'

const opened = (bytes: Uint8Array): ReturnType<typeof loadPage> => loadPage({ bytes, name: 'page', known: {} })
const saved = (name: string): ReturnType<typeof loadPage> =>
  opened(readFileSync(new URL(`drawn/html/${name}.html`, import.meta.url)))

interface Wanted {
  readonly site: string
  readonly published: string
  readonly publisher: string | null
  readonly headline: string
  readonly bylines: readonly string[]
  readonly opens: string
  readonly closes: string
}

const SITES: readonly Wanted[] = [
  {
    site: 'office',
    published: '2023-09-04',
    publisher: '云岭县人民政府',
    headline: '廖远航调研学校食堂',
    bylines: ['苏小满', '费小云'],
    opens: '9月3日，县委书记廖远航',
    closes: '县教育局局长仇大海汇报了有关情况。',
  },
  {
    site: 'table',
    published: '2012-05-09',
    publisher: null,
    headline: '裴长岭主持召开县政府第二十次常务会议',
    bylines: ['苏小满', '费小云'],
    opens: '5月8日，县长裴长岭主持召开',
    closes: '会议还研究了其他事项。',
  },
  {
    site: 'account',
    published: '2023-07-01',
    publisher: '云岭发布',
    headline: '廖远航走访慰问老党员',
    bylines: ['苏小满', '费小云', '甄美玉'],
    opens: '6月30日，县委书记廖远航到白石乡',
    closes: '要把老党员的事放在心上。',
  },
  {
    site: 'edition',
    published: '2019-06-26',
    publisher: '云岭报',
    headline: '廖远航主持召开县委常委会会议',
    bylines: ['苏小满'],
    opens: '6月25日，县委书记廖远航主持召开',
    closes: '对下半年重点工作作出安排。',
  },
  {
    site: 'portal',
    published: '2018-05-04',
    publisher: '云岭报',
    headline: '全县脱贫攻坚推进会召开',
    bylines: ['苏小满', '阮大江'],
    opens: '5月3日，全县脱贫攻坚推进会',
    closes: '费小云、鲁一作了发言。',
  },
  {
    site: 'channel',
    published: '2020-11-17',
    publisher: '云岭报',
    headline: '裴长岭到白石乡接待来访群众',
    bylines: ['苏小满', '费小云'],
    opens: '11月16日，县委书记裴长岭到白石乡',
    closes: '政法委书记甄美玉参加接访。',
  },
]

describe('saved pages of sites', () => {
  it.each(SITES)('$site', ({ site, opens, closes, ...wanted }) => {
    const page = saved(site)
    const { articles } = cutPage(page)
    const [article] = articles
    const body = article?.paragraphs.map(({ text }) => text).join('') ?? ''
    expect(articles).toHaveLength(1)
    expect({
      published: page.published,
      publisher: page.publisher,
      headline: article?.headline.map((line) => line.text).join(''),
      bylines: article?.bylines.map(({ name }) => name),
    }).toEqual(wanted)
    expect(body.slice(0, opens.length)).toBe(opens)
    expect(body.slice(-closes.length)).toBe(closes)
  })

  it('takes headline, day and newspaper from what the publishing system wrote', () => {
    const html = `<html><head><title>页面</title></head><body><!--enpproperty <articleid>1</articleid><date>2021-03-09 06:10:00:0</date>
      <title>裴长岭到园区调研</title><subtitle>要求多为企业解难题</subtitle><introtitle></introtitle><sourcename>云岭报</sourcename>/enpproperty-->
      <div><p>　　3月8日，县长裴长岭到园区调研项目开工情况，副县长戈壁参加调研，园区管委会负责人作了汇报。</p>
      <p>　　裴长岭察看了两家企业的车间，要求有关部门上门服务，帮助企业解决用工问题。</p></div></body></html>`
    const page = opened(new TextEncoder().encode(html))
    expect(page).toMatchObject({ published: '2021-03-09', publisher: '云岭报' })
    expect(cutPage(page).articles[0]?.headline.map((line) => line.text)).toEqual([
      '裴长岭到园区调研',
      '要求多为企业解难题',
    ])
  })

  it.each([
    ['裴长岭到园区调研--时政--云岭网'],
    ['裴长岭到园区调研_云岭县人民政府'],
    ['裴长岭到园区调研 - 云岭网'],
    ['裴长岭到园区调研-云岭日报'],
    ['裴长岭到园区调研'],
  ])('takes the headline from the title %s where nothing else says it', (title) => {
    const html = `<html><head><title>${title}</title></head><body><div><p>　　3月8日，县长裴长岭到园区调研项目开工情况，副县长戈壁参加调研，园区管委会负责人作了汇报。</p>
      <p>　　裴长岭察看了两家企业的车间，要求有关部门上门服务，帮助企业解决用工问题。</p></div></body></html>`
    const [article] = cutPage(opened(new TextEncoder().encode(html))).articles
    expect(article?.headline.map((line) => line.text)).toEqual(['裴长岭到园区调研'])
  })

  it('names every quote where the extracted text has it', () => {
    for (const { site } of SITES) {
      const page = saved(site)
      for (const { headline, bylines } of cutPage(page).articles) {
        for (const line of headline) expect(page.text.slice(line.start, line.end)).toBe(line.text)
        for (const { name, start, end } of bylines) expect(page.text.slice(start, end)).toBe(name)
      }
    }
  })
})
