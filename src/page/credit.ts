import { oneOf } from '../fact/units.ts'
import { lengthOf } from './character.ts'
import { GAP } from './layout.ts'
import type { Byline, FlatText } from './layout.ts'
import { namesOf } from './name-list.ts'
import type { NamePiece } from './name-list.ts'
import { isNameRun } from './name-run.ts'
import { officeBefore, qualifierBefore } from './credit-joints.ts'
import { AFTER_NAME, CREDIT_WORDS, INNER_WORDS, ORGANIZATION_END, PAPER } from './rules/credit-words.ts'
import type { CreditWord } from './rules/credit-words.ts'
import { isCompoundSurname, isSurname } from './rules/surnames.ts'

/** Longest credit, in flat units. */
const LONGEST = 160
const isMark = oneOf('*、，；：/｜|丨&＆—-[]［］【】□■◆●▲★◎○')
const SLASH = '/'.charCodeAt(0)
/** Characters of a name. */
const NAME = /^[\p{Script=Han}·•・‧∙⋅．]{1,16}$/u
const DOTTED = /[·•・‧∙⋅．]/u
/** Words that no name and no role has. */
const TEXT = /[的了说]|会[议场]|^[昨今前近][日天]|.{3,}[是在将为被把对从到等]/u

interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly gap: number | null
}

const tokensOf = (flat: FlatText, from: number, to: number): readonly Token[] => {
  const tokens: Token[] = []
  let start = from
  let gap: number | null = null
  const close = (end: number): void => {
    if (end > start) tokens.push({ start, end, text: flat.text.slice(start, end), gap })
  }
  for (let at = from; at < to; at++) {
    const unit = flat.text.charCodeAt(at)
    const before = at > from ? (flat.gaps[at] ?? GAP.none) : GAP.none
    if (isMark(unit)) {
      const slash =
        unit === SLASH && /[文图摄]/u.test(flat.text.charAt(at - 1)) && /[文图摄]/u.test(flat.text.charAt(at + 1))
      if (slash) continue
      close(at)
      start = at + 1
      gap = null
    } else if (before !== GAP.none) {
      close(at)
      if (at > start || gap !== null) gap = before
      start = at
    }
  }
  close(to)
  return mended(tokens)
}

/** A role word that a line break cuts. */
const cutWord = (before: Token, { gap, text }: Token): boolean =>
  gap !== null && gap >= GAP.line && partsWord(before.text, text)

/** A role word that a blank spreads: 记 者. */
const spreadWord = (before: Token, { gap, text }: Token): boolean =>
  gap === GAP.space && before.text.length === 1 && CREDIT_WORDS.some(({ word }) => word === before.text + text)

const partsWord = (left: string, right: string): boolean =>
  CREDIT_WORDS.some(({ word }) => {
    for (let cut = 1; cut < word.length; cut++)
      if (left.endsWith(word.slice(0, cut)) && right.startsWith(word.slice(cut))) return true
    return false
  })

/** Joins what a line break cut within a role word: 通讯 / 员. */
const mended = (tokens: readonly Token[]): readonly Token[] => {
  const whole: Token[] = []
  for (const token of tokens) {
    const before = whole.at(-1)
    if (before !== undefined && (cutWord(before, token) || spreadWord(before, token)))
      whole[whole.length - 1] = { ...before, end: token.end, text: before.text + token.text }
    else if (before !== undefined && token.gap !== null && token.text.length === 1)
      whole.splice(-1, 1, ...spreadFrom(before), token)
    else whole.push(token)
  }
  return whole
}

/** A role word apart from the surname behind it, whose given name follows after a blank: 记者李 明. */
const spreadFrom = (token: Token): readonly Token[] => {
  const last = token.text.length - 1
  const word = token.text.slice(0, last)
  if (last < 2 || !isSurname(token.text.charAt(last)) || !namesRole(word)) return [token]
  return [
    { ...token, end: token.end - 1, text: word },
    { ...token, start: token.end - 1, text: token.text.slice(last), gap: null },
  ]
}

/** Qualifiers and a role, nothing else: 全媒体记者. */
const namesRole = (text: string): boolean =>
  CREDIT_WORDS.some(
    ({ word, kind }) =>
      word === text || (kind === 'qualifier' && text.startsWith(word) && namesRole(text.slice(word.length))),
  )

type Part =
  | { readonly kind: 'role' | 'qualifier' | 'other' }
  | { readonly kind: 'piece'; readonly piece: NamePiece }
  | { readonly kind: 'text' }

const surnamed = (text: string): boolean => isSurname(text.charAt(0)) || isCompoundSurname(text.slice(0, 2))
/** Longest name without a dot. */
const LONGEST_NAME = 7
const namelike = (text: string): boolean =>
  NAME.test(text) && !TEXT.test(text) && (DOTTED.test(text) || lengthOf(text) <= LONGEST_NAME || isNameRun(text))
const isOrganization = (text: string): boolean =>
  text.includes('·') ? PAPER.test(text) : ORGANIZATION_END.test(text) && (lengthOf(text) >= 4 || !surnamed(text))

const piece = (token: Token, from = 0, to = token.text.length): Part => ({
  kind: 'piece',
  piece: {
    start: token.start + from,
    end: token.start + to,
    text: token.text.slice(from, to).replace(/[•・‧∙⋅．]/gu, '·'),
    gap: from === 0 ? token.gap : null,
  },
})

const tail = (token: Token, from: number): Token => ({
  ...token,
  start: token.start + from,
  text: token.text.slice(from),
  gap: null,
})
const head = (token: Token, to: number): Token => ({ ...token, end: token.start + to, text: token.text.slice(0, to) })

const INNER = new Set(INNER_WORDS)
const NO_WORDS: readonly CreditWord[] = []
const byFirst = new Map<string, CreditWord[]>()
for (const row of CREDIT_WORDS) {
  const first = row.word.charAt(0)
  byFirst.set(first, [...(byFirst.get(first) ?? []), row])
}

/** Words of a credit line that begin with the text's first character, longest first. */
const wordsFrom = (text: string): readonly CreditWord[] => byFirst.get(text.charAt(0)) ?? NO_WORDS

/** Where the first word stands, not at the begin, at which one list ends and another begins; 0 where none does. */
const innerWordAt = (text: string): number => {
  for (let at = 1; at + 1 < text.length; at++) {
    for (const { word } of byFirst.get(text.charAt(at)) ?? NO_WORDS)
      if (INNER.has(word) && text.startsWith(word, at) && !text.startsWith(word) && !worker(text, at)) return at
  }
  return 0
}

/** 工作者 is no author. */
const worker = (text: string, at: number): boolean => text.startsWith('工作者', at - 1)

/** How it is reported, not by whom. */
const WAYS = /^(?:联合|综合|跟踪|追踪|连续|独家|特别|现场|图文|采访|整理|专题|深度|摄影|系列)报道$/u

/** A name without a surname that ends a list of reporters: 记者 甲 乙报道. */
const endsList = ({ text, gap }: Token): boolean =>
  gap !== null && !WAYS.test(text) && lengthOf(text) <= 6 && !isOrganization(text.slice(0, -2))

/** Who edits, by the office. */
const OFFICE = /.{2}(?:编辑|采编|采访)部$/u

/** Roles, names and organizations that one run of characters consists of. */
const partsOf = (token: Token): readonly Part[] => {
  const { text } = token
  if (text === '') return []
  const opening = wordsFrom(text).find(
    (row) => text.startsWith(row.word) && (row.kind === 'other' || fitsAfter(row.word, text.slice(row.word.length))),
  )
  if (opening !== undefined) {
    const kind = opening.kind === 'person' ? 'role' : opening.kind
    return [{ kind }, ...partsOf(tail(token, opening.word.length))]
  }
  const closing = AFTER_NAME.find((word) => text.length - word.length >= 2 && text.endsWith(word))
  if (closing === '报道' && !surnamed(text) && !endsList(token)) return [{ kind: 'role' }]
  if (closing !== undefined) return [...partsOf(head(token, text.length - closing.length)), { kind: 'role' }]
  if (OFFICE.test(text)) return [{ kind: 'qualifier' }]
  const cut = innerWordAt(text)
  if (cut > 0) {
    const before = head(token, cut - qualifierBefore(text, cut))
    return [isOrganization(before.text) ? { kind: 'qualifier' } : plainPart(before), ...partsOf(tail(token, cut))]
  }
  return senderOf(token) ?? [plainPart(token)]
}

/** Where somebody works and the name right behind it. */
const senderOf = (token: Token): readonly Part[] | null => {
  const office = officeBefore(token.text)
  return office > 0 ? [{ kind: 'qualifier' }, piece(tail(token, office))] : null
}

const plainPart = (token: Token): Part => {
  if (isOrganization(token.text)) return { kind: 'qualifier' }
  return namelike(token.text) ? piece(token) : { kind: 'text' }
}

/** A role word opens a run when nothing, a role or a name follows: 记者会 is not 记者 and a name. */
const fitsAfter = (word: string, rest: string): boolean => {
  if (rest === '') return true
  if (wordsFrom(rest).some((row) => rest.startsWith(row.word))) return true
  return word.length >= 2 && lengthOf(rest) >= 2 && (surnamed(rest) || rest.includes('·'))
}

export interface Credit {
  readonly bylines: readonly Byline[]
  /** A role word stands in it; without one it is a bare signature. */
  readonly role: boolean
}

/**
 * Reads units `from` to `to` as a credit: roles and names and nothing else. Null when it is none. Offsets of the names are the
 * page's.
 */
export const creditOf = (flat: FlatText, from: number, to: number): Credit | null => {
  // Running text, which is most of what is asked about, ends so and no credit does.
  if (to - from > LONGEST || to <= from || flat.text.charAt(to - 1) === '。') return null
  const parts: Part[] = []
  for (const token of tokensOf(flat, from, to)) {
    const own = partsOf(token)
    if (own.some((part) => part.kind === 'text')) return null
    parts.push(...own)
  }
  const bylines: Byline[] = []
  let pieces: NamePiece[] = []
  let skip = false
  const close = (): void => {
    for (const found of skip ? [] : namesOf(pieces)) {
      if (lengthOf(found.name) < 2) continue
      const start = flat.offsets[found.start] ?? 0
      const end = (flat.offsets[found.end - 1] ?? start) + 1
      bylines.push({ name: found.name, start, end, rule: 'credit' })
    }
    pieces = []
  }
  for (const part of parts) {
    if (part.kind === 'piece') pieces.push(part.piece)
    else {
      close()
      if (part.kind !== 'qualifier') skip = part.kind === 'other'
    }
  }
  close()
  return { bylines, role: parts.some((part) => part.kind === 'role' || part.kind === 'other') }
}
