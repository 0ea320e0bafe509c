import type { Line } from './line.ts'

/** A signature in brackets after the last sentence. */
const SIGNED = /[。！？”]（[^（）。，；、：]{2,16}）$/u
/** Who took a picture or wrote, after the last sentence. */
const CREDIT_TAIL = /[。！？）”][^，。；]{2,24}(?:摄|摄影|摄影报道|供图|供稿|文\/图|图\/文)$/u
/** The same with the name at its end, before a blank line. */
const CREDIT_NAMED =
  /[。！？）”](?:本报|本网|本台|特约|特派|见习|实习|全媒体|融媒体)*(?:记者|通讯员|摄影师?|供图|图片?)[：／/]?\p{Script=Han}{2,8}$/u
/** A line with nothing but who wrote and took the pictures: （甲 乙 文/丙 图）. */
export const CREDIT_LINE = /^（[^（），。]{2,30}(?:[文图摄]|文\/图|供稿)）$/u

/** True when the words so far end with a credit, so that the next line's do not go on with them. */
export const endsWithCredit = (tail: string, next: Line): boolean =>
  SIGNED.test(tail) ||
  (CREDIT_TAIL.test(tail) && !next.flat.startsWith('报道')) ||
  (next.blanks > 0 && CREDIT_NAMED.test(tail))
