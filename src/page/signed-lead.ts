import { creditOf } from './credit.ts'
import { GAP } from './layout.ts'
import type { Byline, FlatText } from './layout.ts'
import { isSurname } from './rules/surnames.ts'

/** A sign that opens a signature. */
const SIGN = /[□■◎○]/u
/** Characters of a name behind it, at least and at most. */
const NAME = { least: 2, most: 4 } as const

/** Where the name ends behind a sign: at the first blank that does not spread two characters; -1 where none stands. */
const nameEnd = (flat: FlatText, from: number): number => {
  for (let end = from + 1 + NAME.least; end <= from + 1 + NAME.most; end++) if (flat.gaps[end] === GAP.space) return end
  return -1
}

/** The author whom a paragraph names first, behind a sign and with a blank behind the name: □ 甲　区政府常务会议召开. */
export const signedLead = (flat: FlatText, from: number): { readonly end: number; readonly byline: Byline } | null => {
  const end = SIGN.test(flat.text.charAt(from)) ? nameEnd(flat, from) : -1
  if (end < 0 || !/^\p{Script=Han}+$/u.test(flat.text.slice(from + 1, end))) return null
  const bylines = creditOf(flat, from, end)?.bylines ?? []
  const [byline] = bylines
  return byline !== undefined && bylines.length === 1 && isSurname(byline.name.charAt(0)) ? { end, byline } : null
}
