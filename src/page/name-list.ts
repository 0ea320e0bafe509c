import { lengthOf } from './character.ts'
import { GAP } from './layout.ts'
import { cutRun } from './name-run.ts'
import { isCompoundSurname, isSurname } from './rules/surnames.ts'

/** A run of characters of a list of names, in units of the flat text; `gap` stands before it. */
export interface NamePiece {
  readonly start: number
  readonly end: number
  readonly text: string
  /** `GAP`, or null where a mark such as 、 parts it from the piece before. */
  readonly gap: number | null
}

export interface FoundName {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Most pieces that one name is printed in: 李 明, 古丽 · 娜尔. */
const PIECES = 3

const startsWithSurname = (name: string): boolean => isSurname(name.charAt(0)) || isCompoundSurname(name.slice(0, 2))

const dottedCost = (name: string): number => (name.split('·').every((part) => part.length >= 2) ? 0.4 : 4)

/** How unlike a name the characters are; 0 for a surname with one or two characters after it. */
const costOf = (name: string): number => {
  if (name.includes('·')) return dottedCost(name)
  const known = startsWithSurname(name)
  const length = lengthOf(name)
  switch (length) {
    case 1:
      return 5
    case 2:
      return known ? 0 : 1
    case 3:
      return known ? 0 : 0.8
    case 4:
      return isCompoundSurname(name.slice(0, 2)) ? 0.2 : known ? 1.5 : 1
    default:
      return length > 6 ? 4 : known ? 3 : 1.3
  }
}

/** What it costs that two pieces are one name. A line may break inside any name, a space lies only inside short ones. */
const joinCost = (left: string, right: NamePiece): number => {
  if (right.gap === null) return 9
  if (left.endsWith('·') || right.text.startsWith('·')) return 0
  if (right.gap >= GAP.line) return 0.3
  const two = lengthOf(left) === 1 && lengthOf(right.text) === 1
  return two || isCompoundSurname(left) ? 0.1 : 1.2
}

const joined = (pieces: readonly NamePiece[], from: number, to: number): { name: string; cost: number } => {
  let name = pieces[from]?.text ?? ''
  let cost = 0
  for (let at = from + 1; at < to; at++) {
    const piece = pieces[at]
    if (piece === undefined) continue
    cost += joinCost(name, piece)
    name += piece.text
  }
  return { name, cost: cost + costOf(name) }
}

/**
 * The names that pieces stand for. Whether a space or a line break parts two names or lies inside one is decided for the list as
 * a whole: the reading with the likeliest names wins.
 */
export const namesOf = (pieces: readonly NamePiece[]): readonly FoundName[] => {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let to = 1; to <= pieces.length; to++) {
    let choice = { cost: Infinity, from: to - 1 }
    for (let from = Math.max(0, to - PIECES); from < to; from++) {
      const cost = (best[from]?.cost ?? Infinity) + joined(pieces, from, to).cost
      if (cost < choice.cost) choice = { cost, from }
    }
    best.push(choice)
  }
  const names: FoundName[] = []
  for (let to = pieces.length; to > 0; to = best[to]?.from ?? 0) {
    const from = best[to]?.from ?? 0
    names.unshift(...placed(pieces, from, to))
  }
  return names
}

const placed = (pieces: readonly NamePiece[], from: number, to: number): readonly FoundName[] => {
  const whole = joined(pieces, from, to).name
  const start = pieces[from]?.start ?? 0
  const end = pieces[to - 1]?.end ?? start
  const parts = cutRun(whole)
  let at = start
  return parts.map((name, i) => {
    const place = { name, start: at, end: i === parts.length - 1 ? end : at + name.length }
    at += name.length
    return place
  })
}
