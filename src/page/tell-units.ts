import { spacedText } from './flat.ts'
import type { CreditLine } from './credit-line.ts'
import { creditLineOf } from './credit-line.ts'
import { ORGANIZATION_END } from './rules/credit-words.ts'
import { opensReport } from './opening.ts'
import { datelineOf } from './rules/dateline.ts'
import { isSurname } from './rules/surnames.ts'
import { BULLET, CALENDAR, CAPTION, endsSentence, NUMBERED } from './sentence.ts'
import type { Chain, Unit } from './unit.ts'

/** Longest headline line, in characters. */
const LONGEST_HEADLINE = 60
const LONGEST_WITH_COMMA = 40
/** So many lines without a sentence's end are a table or a poem, no headlines. */
const TABLE = 7

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
  /（[\p{Script=Han}·]{2,8}摄）$/u,
  /(?:电话|热线)：?\d{6,}/u,
  /^(?:地址|地点|电话|联系(?:电话|人|方式)|咨询电话|(?:公示|报名|截止|办理)时间|传真|邮编|电子邮箱)：/u,
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

const BODY_END = /(?:委员会|人民政府|常委会|代表大会|领导小组|指挥部|筹备组|编辑部|办公室)$/u
const SIGNED: CreditLine = { bylines: [], role: true, closing: true }
/** Most bodies that sign together. */
const SIGNERS = 4

const namesBody = (unit: Unit | undefined): boolean =>
  unit?.kind === 'headline' && (ORGANIZATION_END.test(unit.flat.text) || BODY_END.test(unit.flat.text))

/** Where those stand who sign a notice: bodies' names after its text, above a date in words at `date`; -1 where none sign. */
const signersAt = (units: readonly Unit[], date: number): number => {
  const unit = units[date]
  if (unit?.kind !== 'date' || !/^\d{4}年\d{1,2}月\d{1,2}日$/u.test(unit.flat.text)) return -1
  let from = date
  while (from > 0 && date - from < SIGNERS && namesBody(units[from - 1])) from--
  return from < date && units[from - 1]?.kind === 'prose' ? from : -1
}

/** Who signs a notice and when is its credit. */
const signed = (units: readonly Unit[]): readonly Unit[] => {
  const told = [...units]
  for (let date = 0; date < units.length; date++) {
    const from = signersAt(units, date)
    for (let at = from < 0 ? date + 1 : from; at <= date; at++) {
      const unit = units[at]
      if (unit === undefined) continue
      told[at] = { lines: unit.lines, flat: unit.flat, apart: unit.apart, kind: 'credit', credit: SIGNED }
    }
  }
  return told
}

/** Lines of a paragraph that is set in a column. */
const COLUMN = 2

/** Reports that open in a page's columns. */
const reportsIn = (units: readonly Unit[]): number =>
  units.filter(
    ({ kind, lines, flat }) =>
      kind === 'prose' && lines.length >= COLUMN && (lines[0]?.opens === true || opensReport(flat.text)),
  ).length

/** Headline-like units that stand together. */
interface Run {
  readonly from: number
  readonly to: number
}

function runsOf(units: readonly Unit[]): readonly Run[] {
  const runs: Run[] = []
  for (let from = 0; from < units.length; from++) {
    let to = from
    while (units[to]?.kind === 'headline') to++
    if (to > from) runs.push({ from, to })
    from = to
  }
  return runs
}

/** Step 5: what each chain is. Long runs of headline-like lines are text, but for those in no more parts than reports open in the page's columns. */
export const tellUnits = (chains: readonly Unit[]): readonly Unit[] => {
  const units = signed(chains.map((chain) => (chain.kind === 'prose' ? tell(chain) : chain)))
  const long = runsOf(units).filter(({ from, to }) => to - from >= TABLE)
  const reports = long.length === 0 ? 0 : reportsIn(units)
  const told = [...units]
  for (const { from, to } of long) {
    const parts = units.slice(from, to).filter(({ apart }) => apart).length
    if (parts > 1 && parts <= reports) continue
    for (let at = from; at < to; at++) {
      const unit = units[at]
      if (unit !== undefined) told[at] = { ...unit, kind: 'prose' }
    }
  }
  return told
}
