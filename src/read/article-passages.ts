import type { FlatText, PageArticle } from '../page/layout.ts'
import type { Passage } from './passage.ts'

/** No passage is longer: what a sentence looks back for is near, and reading stays linear in a text without line breaks. */
const LONGEST = 5000
/** Where a longer one is cut, the best first: after a sentence, else after a pause. */
const CUTS = [new Set('。！？'), new Set('；，、：')]
const CLOSERS = new Set('”’」』）')

/** Where the passage ends that begins at `start`. */
function endOf(text: string, start: number): number {
  const most = start + LONGEST
  if (most >= text.length) return text.length
  for (const marks of CUTS)
    for (let end = most; end > start + LONGEST / 2; end--)
      if (marks.has(text.charAt(end - 1)) && !CLOSERS.has(text.charAt(end))) return end
  return most
}

function cut({ text, offsets, gaps }: FlatText): FlatText[] {
  const found: FlatText[] = []
  for (let start = 0; start < text.length;) {
    const end = endOf(text, start)
    found.push({ text: text.slice(start, end), offsets: offsets.slice(start, end), gaps: gaps.slice(start, end) })
    start = end
  }
  return found
}

/** A full stop of half width: after Chinese words and before others, or at the end. */
const HALF_STOP = /(?<=[\p{Script=Han}”」"）》)\d])\.(?=[\p{Script=Han}“「"《■●]|$)/gu

/** Some pages print every full stop as a point; where the article has none of the others, its points are full stops. */
const withStops = (flats: readonly FlatText[]): readonly FlatText[] =>
  flats.some(({ text }) => text.includes('。'))
    ? flats
    : flats.map((flat) => ({ ...flat, text: flat.text.replace(HALF_STOP, '。') }))

/** Passages of an article: headline lines first, then its paragraphs, very long ones in several. */
export function passagesOf(article: PageArticle): Passage[] {
  const heads = [...article.kicker, ...article.headline].map((line) => line.flat)
  const flats = withStops(article.paragraphs).flatMap((flat) => (flat.text.length > LONGEST ? cut(flat) : [flat]))
  return [...heads, ...flats].map((flat, index) => ({
    kind: index < heads.length ? 'HEADLINE' : 'BODY',
    index,
    text: flat.text,
    flat,
  }))
}
