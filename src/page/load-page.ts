import { pageId } from '../fact/id.ts'
import { InputError } from '../fact/error.ts'
import { decode } from './decode.ts'
import { declaredCharset, extractHtml, looksLikeHtml } from './extract-html.ts'
import type { Page } from './layout.ts'

export interface PageSource {
  readonly bytes: Uint8Array
  /** What the person who feeds it calls it. */
  readonly name: string
  /** Where it lies; its ending tells HTML. */
  readonly path?: string
  /** What is known besides the bytes: from `page.json`, `--published`, `--publisher`. */
  readonly known: {
    readonly published?: string | null
    readonly publisher?: string | null
    readonly synthetic?: boolean
  }
}

interface Extracted {
  readonly extractor: string
  readonly text: string
  readonly published: string | null
  readonly publisher: string | null
}

/**
 * How bytes become text, first that `takes` them. PDF layout and traditional characters join as rows of their own: each names
 * its version, since every offset refers to the text that it gives.
 */
const EXTRACTORS: readonly {
  readonly takes: (source: PageSource) => boolean
  readonly extract: (source: PageSource) => Extracted
}[] = [
  {
    takes: (source) => /\.x?html?$/iu.test(source.path ?? '') || looksLikeHtml(source.bytes),
    extract: (source) => ({
      extractor: 'html/4',
      ...extractHtml(decode(source, declaredCharset(source.bytes)), source.name),
    }),
  },
  {
    takes: () => true,
    extract: (source) => ({ extractor: 'text/1', text: decode(source), published: null, publisher: null }),
  },
]

/**
 * Reads one page: its id, its text as a named extractor gives it, and what is known of it. What the person knows beats what the
 * page's metadata say.
 *
 * @throws InputError PAGE_EMPTY, PAGE_TOO_LARGE, PAGE_BLANK, PAGE_NOT_TEXT (with the byte's offset)
 */
export const loadPage = (source: PageSource): Page => {
  const extractor = EXTRACTORS.find((row) => row.takes(source))
  if (extractor === undefined) {
    throw new InputError(`${source.name} has no known format`, { code: 'PAGE_NOT_TEXT', where: source.name })
  }
  const extracted = extractor.extract(source)
  return {
    id: pageId(source.bytes),
    name: source.name,
    text: extracted.text,
    extractor: extracted.extractor,
    published: source.known.published ?? extracted.published,
    publisher: source.known.publisher ?? extracted.publisher,
    synthetic: source.known.synthetic ?? false,
  }
}
