import { creditOf } from './credit.ts'
import type { Credit } from './credit.ts'
import { spacedText } from './flat.ts'
import { isCompoundSurname, isSurname } from './rules/surnames.ts'
import type { Unit } from './unit.ts'

/** A sign that opens a signature: □ 甲. */
const SIGN = /^[□■◇◆○●◎]/u
/** Characters of the text in which nobody who only signs it is named. */
const OPENING = 400
/** Most authors that sign without a word for what they did. */
const MOST = 3

const isName = (name: string): boolean =>
  /^\p{Script=Han}{2,4}$/u.test(name) &&
  (isCompoundSurname(name.slice(0, 2)) ? name.length > 2 : name.length < 4 && isSurname(name.charAt(0)))

/** A name alone has no blank in it but the one that spreads two characters. */
const standsAlone = ({ flat }: Unit): boolean => !spacedText(flat).includes(' ') || flat.text.length === 2

/** True for a headline's part that stands right below the headline or its date, with text behind it. */
const mayBeSigned = (units: readonly Unit[], at: number): boolean => {
  const [before, next] = [units[at - 1], units[at + 1]]
  const below = before?.kind === 'headline' || (before?.kind === 'date' && units[at - 2]?.kind === 'headline')
  return units[at]?.kind === 'headline' && below && next?.kind === 'prose'
}

/** An office, town or paper and a name behind the text: 城关镇甲. */
const SENDER = /^(?<place>\p{Script=Han}{1,10}(?:[镇乡局委办院校报社台]|街道))(?<name>\p{Script=Han}{2,4})$/u

/** A headline-like line that ends the page behind text. */
const endsPage = (units: readonly Unit[], at: number): boolean =>
  at + 1 === units.length && units[at]?.kind === 'headline' && units[at - 1]?.kind === 'prose'

/** The sender of a text that ends the page: where they work, which the text names, and the name. */
const senderOf = (units: readonly Unit[], at: number): Credit | null => {
  const unit = units[at]
  if (unit === undefined || !endsPage(units, at)) return null
  const { place = '', name = '' } = SENDER.exec(unit.flat.text)?.groups ?? {}
  if (!isName(name) || !units.some(({ kind, flat }) => kind === 'prose' && flat.text.includes(place))) return null
  const credit = creditOf(unit.flat, place.length, unit.flat.text.length)
  return credit === null ? null : { ...credit, role: true }
}

/** The names that a unit of nothing but names signs with; null for other words. */
const signature = (unit: Unit): Credit | null => {
  const signed = SIGN.test(unit.flat.text)
  if (!signed && (unit.flat.text.length > 4 || !standsAlone(unit))) return null
  const credit = creditOf(unit.flat, 0, unit.flat.text.length)
  const names = credit?.bylines.map(({ name }) => name) ?? []
  return names.length > 0 && names.length <= (signed ? MOST : 1) && names.every(isName) ? credit : null
}

/**
 * Step 6: who signs an article with nothing but the name, between its headline and its text. Behind a sign there may be
 * several; a bare name must be one that the text does not go on to speak of, as it does of a subheading's words.
 */
export const tellAuthors = (units: readonly Unit[]): readonly Unit[] =>
  units.map((unit, at) => {
    const sender = senderOf(units, at)
    const credit = sender ?? (mayBeSigned(units, at) ? signature(unit) : null)
    const opening = units[at + 1]?.flat.text.slice(0, OPENING) ?? ''
    if (credit === null || credit.bylines.some(({ name }) => opening.includes(name))) return unit
    const { lines, flat, apart } = unit
    return { lines, flat, apart, kind: 'credit', credit: { ...credit, closing: false } }
  })
