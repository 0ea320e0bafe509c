export const NEWLINE = 10
export const RETURN = 13

/** Blanks beyond the ASCII ones: no-break and typographic spaces, the ideographic space, joiners that show nothing. */
const BLANKS = new Set([
  0x85, 0xa0, 0xad, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
  0x200b, 0x2028, 0x2029, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff,
])

/** True for whitespace, control characters and what takes no room. */
export const isBlank = (code: number): boolean =>
  code <= 0x20 || (code >= 0x7f && (code < 0x3001 || code >= 0xfeff) && (code === 0x7f || BLANKS.has(code)))

/** The ASCII full stop. */
const STOP = 0x2e
const WIDE_SLASH = 0xff0f

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
/** Full-width digits and letters stand 0xFEE0 above their ASCII forms. */
const isWideAlphanumeric = (code: number): boolean =>
  (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)

/** True for units that are in their plain form wherever they stand: ideographs, ASCII letters and digits, most marks. */
export const isPlain = (code: number): boolean => {
  if (code >= 0x7f) return (code < 0xff10 && code !== WIDE_SLASH) || code > 0xff5a
  return isDigit(code) || code >= 0x40
}

/** What a sentence may end with before its full stop: ideographs, closing brackets and quotation marks. */
const mayEnd = (code: number): boolean => code >= 0x2018

const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/** One UTF-16 unit among others; `before` is -1 at the start. */
interface Unit {
  readonly code: number
  readonly before: number
  readonly after: number
  /** The page ends its sentences with ASCII full stops. */
  readonly stops: boolean
}

const stopOf = ({ stops, before, after }: Unit): string => (stops && mayEnd(before) && !isLetter(after) ? '。' : '.')

/** One UTF-16 unit in its plain form; 1,000 and 15:41 keep their marks. */
export const full = (unit: Unit): string => {
  const { code } = unit
  if (code === WIDE_SLASH) return '/'
  if (code === STOP) return stopOf(unit)
  if (isWideAlphanumeric(code)) return String.fromCharCode(code - 0xfee0)
  const plain = String.fromCharCode(code)
  if (code > 0x7e) return plain
  if ((plain === ',' || plain === ':') && isDigit(unit.before) && isDigit(unit.after)) return plain
  return FULL[plain] ?? plain
}

/** Characters of a text, those beyond the basic plane whole: names have them. */
export const charactersOf = (text: string): readonly string[] => Array.from(text)

/** How many characters a text has. */
export const lengthOf = (text: string): number => charactersOf(text).length
