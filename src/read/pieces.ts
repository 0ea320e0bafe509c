import { oneOf } from '../fact/units.ts'

/** A run of text between delimiters; names and titles never cross one. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** Delimiter before: `、`, `，`, `（` and so on; empty at the start of the text. */
  readonly before: string
  readonly after: string
}

const isDelimiter = oneOf('、，。；：！？《》〈〉…—｜|■●▲◆★□○△◇☆◎►▶※）)')
const isOpener = oneOf('（(')
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['（', '）'],
  ['(', ')'],
])
/** Longest bracket that may be part of a body's name: 湖南湘江新区（长沙高新区）党工委书记. */
const BRACKET = 24

/** A text without marks is cut at this length, so that what follows takes time linear in it; no clause is as long. */
const LONGEST = 600

/** What a bracket after a person's name says: （女，藏族）. */
const NOTE = /^[女男]|族$/u

/** How someone holds a post: 副县长（挂职）林某. */
const SERVICE = /挂职|^兼$|^正?副?[县处厅科]级$|援[青藏疆]|主持工作/u

/** The last part of a list may open with it: 县长甲，以及乙、丙. */
const LAST = '以及'
const LIST_MARKS: ReadonlySet<string> = new Set(['，', '、'])

const REST = /^[\p{Script=Han}“”]{1,14}/u

/** End of the bracket at `at` when it stands inside a title, so that what follows goes on with the same words; else `at`. */
function innerBracket(text: string, at: number, isTitle: (text: string) => boolean): number {
  const close = at + text.slice(at, at + BRACKET + 1).indexOf(CLOSERS.get(text.charAt(at)) ?? '')
  if (close < at || NOTE.test(text.slice(at + 1, close))) return at
  if (SERVICE.test(text.slice(at + 1, close))) return close + 1
  const rest = REST.exec(text.slice(close + 1, close + 15))?.[0]
  return rest !== undefined && isTitle(rest) ? close + 1 : at
}

/** Cuts text into pieces; `isTitle` tells whether words begin with the rest of a title. */
export function piecesOf(text: string, isTitle: (text: string) => boolean): Piece[] {
  const found: Piece[] = []
  let start = 0
  let before = ''
  const close = (end: number, after: string) => {
    found.push({ start, end, before, after })
    start = end + after.length + (LIST_MARKS.has(after) && text.startsWith(LAST, end + 1) ? LAST.length : 0)
    before = after
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isOpener(unit)) {
      const end = at > start ? innerBracket(text, at, isTitle) : at
      if (end > at) at = end - 1
      else close(at, text.charAt(at))
    } else if (isDelimiter(unit)) close(at, text.charAt(at))
    else if (at - start >= LONGEST) close(at, '')
  }
  close(text.length, '')
  return found
}
