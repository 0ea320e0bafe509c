import { spacedText } from './flat.ts'
import type { CreditLine } from './credit-line.ts'
import { creditLineOf } from './credit-line.ts'
import { ORGANIZATION_END } from './rules/credit-words.ts'
import { datelineOf } from './rules/dateline.ts'
import { isSurname } from './rules/surnames.ts'
import { BULLET, CALENDAR, endsSentence, NUMBERED } from './sentence.ts'
import type { Chain, Unit } from './unit.ts'

/** Longest headline line, in characters. */
const LONGEST_HEADLINE = 60
const LONGEST_WITH_COMMA = 40
/** So many lines without a sentence's end are a table or a poem, no headlines. */
const TABLE = 7

/** What tells of a picture. */
const CAPTION = /^(?:[▲△▼↑↓←→]|图为|[上下左右]图|图[①②③④⑤⑥⑦⑧一二三四五\d]|本组图片|资料图|新闻图片)/u

/** A headline may ask or exclaim, but shortly. */
const exclaims = (text: string): boolean =>
  /[！？]$/u.test(text) && text.length <= 24 && !text.includes('：') && !/，.*，/u.test(text)

/** A name, or one of the two characters that a name is spread to. */
const isListed = (word: string): boolean =>
  word.length === 1 || word.includes('·') || (word.length <= 3 && isSurname(word.charAt(0)))

/** Three and more names with spaces between, notes in brackets apart: a list, no watchwords. */
const isNameList = (chain: Chain): boolean => {
  const words = spacedText(chain.flat)
    .replace(/（[^）]{1,8}）/gu, '')
    .split(' ')
  return words.length >= 3 && words.every(isListed) && words.some((word) => word.length > 1)
}

/** What no headline is or has, as text. */
const NO_HEADLINE: readonly RegExp[] = [
  CALENDAR,
  CAPTION,
  BULLET,
  NUMBERED,
  /[。；]/u,
  /[，、：:；]$/u,
  /^[（(].*[）)]$/u,
]

/** True when the chain has the shape of a headline: short, no sentence, no list. */
const headlineShaped = (chain: Chain): boolean => {
  const { text } = chain.flat
  const longest = text.includes('，') ? LONGEST_WITH_COMMA : LONGEST_HEADLINE
  if (text.length < 2 || text.length > longest || !/\p{Script=Han}/u.test(text)) return false
  if (NO_HEADLINE.some((pattern) => pattern.test(text)) || isNameList(chain)) return false
  if (endsSentence(text) && (chain.lines[0]?.fit.indented === true || !exclaims(text))) return false
  return datelineOf(text, () => false) === null && text.split('，').length <= 3
}

const tell = (chain: Chain): Unit => {
  const credit = creditLineOf(chain.flat)
  if (credit !== null) return { ...chain, kind: 'credit', credit }
  return { ...chain, kind: headlineShaped(chain) ? 'headline' : 'prose' }
}

/** Who signs a notice and when: a body's name, a date in words below it, after the notice's text. */
const isSignature = (units: readonly Unit[], at: number): boolean => {
  const [before, unit, date] = [units[at - 1], units[at], units[at + 1]]
  if (unit?.kind !== 'headline' || before?.kind !== 'prose' || date?.kind !== 'date') return false
  return (
    /^\d{4}年\d{1,2}月\d{1,2}日$/u.test(date.flat.text) &&
    (ORGANIZATION_END.test(unit.flat.text) || BODY_END.test(unit.flat.text))
  )
}
const BODY_END = /(?:委员会|人民政府|常委会|代表大会|领导小组|指挥部|筹备组|编辑部|办公室)$/u
const SIGNED: CreditLine = { bylines: [], role: true, closing: true }

const signed = (units: readonly Unit[]): readonly Unit[] =>
  units.map((unit, at) => {
    const signs = isSignature(units, at) || isSignature(units, at - 1)
    return signs ? { lines: unit.lines, flat: unit.flat, apart: unit.apart, kind: 'credit', credit: SIGNED } : unit
  })

/** Step 5: what each chain is. Long runs of headline-like lines are text. */
export const tellUnits = (chains: readonly Unit[]): readonly Unit[] => {
  const units = signed(chains.map((chain) => (chain.kind === 'prose' ? tell(chain) : chain)))
  let from = 0
  return units.flatMap((unit, at) => {
    if (unit.kind !== 'headline') {
      from = at + 1
      return [unit]
    }
    let to = at
    while (units[to]?.kind === 'headline' && to - from < TABLE) to++
    return [to - from >= TABLE ? { ...unit, kind: 'prose' as const } : unit]
  })
}
