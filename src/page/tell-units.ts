import { boundsOf, spacedText } from './flat.ts'
import { creditLineOf } from './credit-line.ts'
import { datelineOf } from './rules/dateline.ts'
import { BULLET, CALENDAR, endsSentence, NUMBERED } from './sentence.ts'
import type { Chain, Unit } from './unit.ts'

/** Longest headline line, in characters. */
const LONGEST_HEADLINE = 60
const LONGEST_WITH_COMMA = 40
/** So many lines without a sentence's end are a table or a poem, no headlines. */
const TABLE = 7

/** What tells of a picture. */
const CAPTION = /^(?:[▲△▼↑↓←→]|图为|[上下左右]图|图[①-⑩一二三四五\d]|本组图片|资料图|新闻图片)/u

/** A headline may ask or exclaim, but shortly. */
const exclaims = (text: string): boolean => /[！？]$/u.test(text) && text.length <= 24 && !text.includes('：') && !/，.*，/u.test(text)

/** True when the chain has the shape of a headline: short, no sentence, no list. */
const headlineShaped = (chain: Chain): boolean => {
  const { text } = chain.flat
  if (text.length > (text.includes('，') ? LONGEST_WITH_COMMA : LONGEST_HEADLINE) || text.length < 2 || CALENDAR.test(text) || CAPTION.test(text)) return false
  if (/[。；]/u.test(text) || /[，、：:；]$/u.test(text) || !/\p{Script=Han}/u.test(text)) return false
  if (BULLET.test(text) || NUMBERED.test(text) || (endsSentence(text) && !exclaims(text))) return false
  if (datelineOf(text, () => false) !== null || /^[（(].*[）)]$/u.test(text)) return false
  return text.split('，').length <= 3
}

const tell = (chain: Chain): Unit => {
  const credit = creditLineOf(chain.flat)
  if (credit !== null) return { ...chain, kind: 'credit', credit }
  return { ...chain, kind: headlineShaped(chain) ? 'headline' : 'prose' }
}

/** Step 5: what each chain is. Long runs of headline-like lines are text. */
export const tellUnits = (chains: readonly Chain[]): readonly Unit[] => {
  const units = chains.map(tell)
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

/** Words of a unit as a person would type them, and where they stand. */
export const wordsOf = (unit: Unit): { readonly text: string; readonly start: number; readonly end: number } => ({
  text: spacedText(unit.flat),
  ...boundsOf(unit.flat),
})
