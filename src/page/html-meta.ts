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

/** Where the report's own title stands without the site's name. */
const TITLE = [
  'meta[name="ArticleTitle"]',
  'meta[name="articletitle"]',
  'founder-title',
  'h1',
  'meta[property="og:title"]',
] as const

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

/** A newspaper's digital edition is titled with its name: 城关报数字报. */
const EDITION = /^(?<name>\p{Script=Han}{1,7}报)(?:社?多媒体)?(?:数字报刊?|电子版|电子报)/u

export const publisherOf = (document: HtmlDocument): string | null =>
  firstOf(document, PUBLISHER) ?? EDITION.exec(document.title.trim())?.groups?.['name'] ?? null

/** The day as EDTF: 2024-12-20. */
export const publishedOf = (document: HtmlDocument): string | null => dayOf(firstOf(document, PUBLISHED) ?? '')

/** The first day that words name, as EDTF; null when they name none. */
export const dayOf = (value: string): string | null => {
  const day = /(?<year>(?:19|20)\d\d)[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})/u.exec(value)?.groups
  if (day === undefined) return null
  return `${day['year'] ?? ''}-${(day['month'] ?? '').padStart(2, '0')}-${(day['day'] ?? '').padStart(2, '0')}`
}

/** The report's title; of `<title>` the part before the site's name. */
export const titleOf = (document: HtmlDocument): string =>
  firstOf(document, TITLE) ?? (document.title.split(/\s*[|_]\s*|\s[-–—]\s/u)[0] ?? '').replace(/\s+/gu, ' ').trim()
