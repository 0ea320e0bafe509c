/** What the publishing system of many newspapers writes into a page as a comment. */
export interface EnpProperties {
  /** Kicker, title and sub-headline, those that are there. */
  readonly headline: readonly string[]
  /** As written: 2019-06-26 07:17:39:0. */
  readonly date: string | null
  readonly source: string | null
}

/** Longest comment that is looked at, in UTF-16 units. */
const LONGEST = 8000

const fieldOf = (words: string, name: string): string => {
  const open = words.indexOf(`<${name}>`)
  const close = words.indexOf(`</${name}>`, open)
  if (open < 0 || close < 0) return ''
  return words
    .slice(open + name.length + 2, close)
    .replace(/<[^<>]{0,40}>|&nbsp;|\s+/giu, ' ')
    .trim()
}

/** The properties that `<!--enpproperty …-->` gives; null where the page has none. */
export const enpProperties = (html: string): EnpProperties | null => {
  const start = html.indexOf('<!--enpproperty')
  if (start < 0) return null
  const end = html.indexOf('-->', start)
  if (end < 0 || end - start > LONGEST) return null
  const words = html.slice(start, end)
  const text = (name: string): string | null => {
    const value = fieldOf(words, name)
    return value === '' ? null : value
  }
  return {
    headline: ['introtitle', 'title', 'subtitle'].map(text).filter((line) => line !== null),
    date: text('date'),
    source: text('sourcename'),
  }
}
