import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { InputError } from '../fact/error.ts'
import { enpProperties } from './html-enp.ts'
import type { EnpProperties } from './html-enp.ts'
import { dayOf, publishedOf, publisherOf, titleOf, words } from './html-meta.ts'
import type { HtmlDocument, HtmlNode } from './html-meta.ts'
import { printDateOf } from './rules/print-date.ts'
import type { PrintDate } from './rules/print-date.ts'

/** Bytes at the start in which a document says what it is. */
const HEAD = 4096
/** The byte that opens a tag. */
const TAG = '<'.charCodeAt(0)
const ELEMENT = 1
const TEXT = 3

const headOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))

/** True when the bytes begin as an HTML document does. */
export const looksLikeHtml = (bytes: Uint8Array): boolean => {
  if (!bytes.subarray(0, HEAD).includes(TAG)) return false
  const head = headOf(bytes).replaceAll('\0', '')
  const at = head.indexOf('<')
  if (at < 0 || /[^\s\u00ef\u00bb\u00bf\u00fe\u00ff]/u.test(head.slice(0, at))) return false
  return (
    /^<(?:!doctype html|html|head|body|meta)\b/iu.test(head.slice(at)) ||
    (head.startsWith('<?xml', at) && /<html\b/iu.test(head))
  )
}

/** Charset that the document's head declares, null when it names none that this platform knows. */
export const declaredCharset = (bytes: Uint8Array): string | null => {
  const label = /charset\s*=\s*["']?([\w-]{2,20})/iu.exec(headOf(bytes))?.[1]?.toLowerCase() ?? null
  return label === null || /^utf-?16/u.test(label) ? null : label
}

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI ' +
    'MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL FOUNDER-CONTENT'
  ).split(' '),
)
const HIDDEN = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'TITLE', 'IFRAME', 'SVG'])

/** Text of a tree as lines: blocks and `<br>` break them, blanks inside collapse. Walks with a stack of its own: pages nest deep. */
const linesOf = (root: HtmlNode): readonly string[] => {
  const lines: string[] = []
  let line: string[] = []
  const finish = (): void => {
    const text = line
      .join('')
      .replace(/[^\S\u3000]+/gu, ' ')
      .trim()
    if (text !== '') lines.push(text)
    line = []
  }
  const stack: (HtmlNode | 'end of block')[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'end of block') finish()
    else if (node.nodeType === TEXT) line.push(node.textContent ?? '')
    else if (node.nodeType === ELEMENT && !HIDDEN.has(node.nodeName.toUpperCase())) {
      if (BLOCKS.has(node.nodeName.toUpperCase())) {
        finish()
        stack.push('end of block')
      }
      stack.push(...[...node.childNodes].reverse())
    }
  }
  finish()
  return lines
}

const parse = (html: string): HtmlDocument => (parseHTML(html) as { document: HtmlDocument }).document

const has = (lines: readonly string[], line: string): boolean => lines.some((other) => words(other) === words(line))

/** The main text's lines, by readability; of a page that it cannot judge all lines. */
const mainLines = (html: string, all: readonly string[]): readonly string[] => {
  // Accounts hide the text until a script has run; what is saved may still say so.
  const shown = html.replace(/visibility\s*:\s*hidden/giu, '')
  const article = new Readability<HtmlNode>(parse(shown) as never, {
    charThreshold: 60,
    serializer: (node) => node,
  }).parse()
  const lines = article?.content ? linesOf(article.content) : []
  if (lines.length === 0) return all
  return proseOf(all) > MISSED * proseOf(lines) ? severalArticles(all, lines) : lines
}

/** How much more running text the document may have than its main text before that is taken for one article of several. */
const MISSED = 1.4
/** Headline, date and source stand in so many lines before an article's text. */
const ABOVE = 5

const isProse = (line: string): boolean => line.length >= 30 && line.includes('。')

/** Characters of running text in some lines. */
const proseOf = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + (isProse(line) ? line.length : 0), 0)

/** The lines of a document with articles that no element holds together: from the first's headline to the last's text. */
const severalArticles = (all: readonly string[], main: readonly string[]): readonly string[] => {
  const first = all.findIndex(isProse)
  const opens = all.findIndex((line) => has(main.slice(0, 1), line))
  const from = opens >= 0 && opens <= first ? opens : Math.max(0, first - ABOVE)
  return all.slice(from, all.findLastIndex(isProse) + 2)
}

export interface HtmlText {
  readonly text: string
  readonly published: string | null
  readonly publisher: string | null
}

/** True when one of the first lines, or some of them together, say these words. */
const opensWith = (lines: readonly string[], said: string): boolean =>
  [0, 1, 2].some((from) => [1, 2, 3].some((many) => words(lines.slice(from, from + many).join('')) === said))

interface DateLine {
  readonly line: string
  readonly printed: PrintDate
}

/** Lines that say when the page and its article were published, which readability takes for trimmings. */
const dateLines = (all: readonly string[]): readonly DateLine[] =>
  all.flatMap((line) => {
    const printed = printDateOf(line.replace(/\s+/gu, ' '))
    return printed === null ? [] : [{ line, printed }]
  })

/** The parts of a saved page that its words are put together from. */
interface Parts {
  readonly headline: readonly string[]
  /** Paragraphs of the main text. */
  readonly lines: readonly string[]
  /** The line that says when and by whom, where the main text has lost it. */
  readonly credit: readonly string[]
  /** The line behind the text that names who edited it, likewise. */
  readonly staff: readonly string[]
}

/** The headline's lines that the text has lost above it, the text up to its headline, the credit line, the rest, who edited it. */
const composed = ({ headline, lines, credit, staff }: Parts): string[] => {
  const opening = lines.slice(0, 3)
  const above = headline.filter((line) => line !== '' && !opensWith(lines, words(line)))
  const at = Math.max(-1, ...headline.map((line) => opening.findIndex((other) => words(other) === words(line))))
  const first = above.length === 0 ? [] : [above.join('\n')]
  return [...first, ...lines.slice(0, at + 1), ...credit, ...lines.slice(at + 1), ...staff]
}

/** The article's own date line where the main text has lost it. */
const creditLine = (dated: readonly DateLine[], lines: readonly string[]): string[] => {
  const own = dated.find(({ printed }) => !printed.ofPage)
  return own === undefined || dateLines(lines).length > 0 ? [] : [own.line]
}

const STAFF = /^[（(【[]?(?:责任编辑|值班编辑|责编|编辑)[:：].{2,40}$/u
/** Who edited an article stands within so many lines behind its text. */
const BELOW = 4

/** The line that names who edited the article, where the main text has lost it. */
const staffLine = (all: readonly string[], lines: readonly string[]): readonly string[] => {
  const last = all.findLastIndex((line) => has(lines.slice(-1), line))
  const behind = last < 0 ? [] : all.slice(last + 1, last + 1 + BELOW)
  return behind.filter((line) => STAFF.test(line)).slice(0, 1)
}

const headlineOf = (document: HtmlDocument, properties: EnpProperties | null): readonly string[] =>
  properties === null || properties.headline.length === 0 ? [titleOf(document)] : properties.headline

/**
 * Main text of a saved news page: its headline, the line that says when and by whom, a blank line, a line a paragraph, blank
 * lines between them.
 *
 * @throws InputError PAGE_BLANK when the document shows no words
 */
export const extractHtml = (html: string, name: string): HtmlText => {
  const document = parse(html)
  const properties = enpProperties(html)
  const all = document.body === null ? [] : linesOf(document.body)
  const lines = mainLines(html, all)
  if (lines.length === 0) throw new InputError(`${name} shows no words`, { code: 'PAGE_BLANK', where: name })
  const dated = dateLines(all)
  const text = composed({
    headline: headlineOf(document, properties),
    lines,
    credit: creditLine(dated, lines),
    staff: staffLine(all, lines),
  })
  return {
    text: `${text.join('\n\n')}\n`,
    published: publishedOf(document) ?? dayOf(properties?.date ?? '') ?? dated[0]?.printed.date ?? null,
    publisher: publisherOf(document) ?? properties?.source ?? null,
  }
}
