/** The part of a parsed document that reading it needs. */
export interface HtmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<HtmlNode>
}

export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null
}

export interface HtmlDocument {
  readonly title: string
  readonly body: HtmlElement | null
  querySelector(selector: string): HtmlElement | null
  querySelectorAll(selector: string): Iterable<HtmlElement>
}

/** Where news sites say who publishes a page, best first. */
const PUBLISHER = [
  '#js_name',
  'meta[property="og:site_name"]',
  'meta[name="SiteName"]',
  'meta[name="siteName"]',
  'meta[name="source"]',
  'meta[name="Source"]',
  'meta[name="ContentSource"]',
  'meta[name="contentsource"]',
  'meta[name="publisher"]',
] as const

/** Where news sites say when, best first. */
const PUBLISHED = [
  'meta[property="article:published_time"]',
  'meta[property="og:release_date"]',
  'meta[name="PubDate"]',
  'meta[name="pubdate"]',
  'meta[name="publishdate"]',
  'meta[name="PublishDate"]',
  'meta[name="publish_time"]',
  'meta[name="apub:time"]',
  'meta[itemprop="datePublished"]',
  'time[datetime]',
  '#publish_time',
] as const

/** Where the report's own title stands without the site's name, best first. */
const TITLE = ['meta[name="ArticleTitle"]', 'meta[name="articletitle"]', 'founder-title'] as const
/** Where it may stand too, beside names of channels and columns. */
const HEADINGS = ['h1', 'meta[property="og:title"]'] as const

const valueOf = (element: HtmlElement): string =>
  (element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent ?? '')
    .replace(/\s+/gu, ' ')
    .trim()

/** Platforms that many publish on name themselves, not the publisher. */
const PLATFORM = /^(?:微信公众平台|今日头条|搜狐网?|网易(?:新闻|订阅)?|百家号|澎湃新闻·澎湃号)$/u

/** First value that a selector finds. */
const firstOf = (document: HtmlDocument, selectors: readonly string[]): string | null => {
  for (const selector of selectors) {
    const element = document.querySelector(selector)
    const value = element === null ? '' : valueOf(element)
    if (value !== '' && !PLATFORM.test(value)) return value
  }
  return null
}

/** 来源：云岭报 原创稿 where only 云岭报 is meant. */
const SAID = /^(?:信息|稿件|文章)?来源[:：]\s*(?<source>\S+)(?:\s.*)?$/u

/** A newspaper's digital edition is titled with its name: 城关报数字报. */
const EDITION = /^(?<name>\p{Script=Han}{1,7}报)(?:社?多媒体)?(?:数字报刊?|电子版|电子报)/u

export const publisherOf = (document: HtmlDocument): string | null =>
  firstOf(document, PUBLISHER)?.replace(SAID, '$<source>') ??
  EDITION.exec(document.title.trim())?.groups?.['name'] ??
  null

/** The day as EDTF: 2024-12-20. */
export const publishedOf = (document: HtmlDocument): string | null => dayOf(firstOf(document, PUBLISHED) ?? '')

/** The first day that words name, as EDTF; null when they name none. */
export const dayOf = (value: string): string | null => {
  const day = /(?<year>(?:19|20)\d\d)[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})/u.exec(value)?.groups
  if (day === undefined) return null
  return `${day['year'] ?? ''}-${(day['month'] ?? '').padStart(2, '0')}-${(day['day'] ?? '').padStart(2, '0')}`
}

/** What sites put behind a report's title, each part by a mark of its own: `…--时政--云岭网`, `…|公园_云岭新闻`, `…-云岭报`. */
const BEHIND =
  /\s*(?:[|_]|--|\s[-–—]\s).*$|-\p{Script=Han}{2,12}(?:网|网站|门户|频道|新闻|客户端|日报|晚报|融媒|传媒|电视台|人民政府)$/u

/** A text without its blanks, by which two printings of it are compared. */
export const words = (text: string): string => text.replace(/\s+/gu, '')

/** The report's title: of several headings the one that `<title>` begins with; of `<title>` the part before the site's name. */
export const titleOf = (document: HtmlDocument): string => {
  const stated = firstOf(document, TITLE)
  if (stated !== null) return stated
  const whole = document.title.replace(/\s+/gu, ' ').trim()
  const headings = HEADINGS.flatMap((selector) => [...document.querySelectorAll(selector)].map(valueOf)).filter(Boolean)
  return headings.find((one) => words(whole).startsWith(words(one))) ?? headings[0] ?? whole.replace(BEHIND, '')
}
