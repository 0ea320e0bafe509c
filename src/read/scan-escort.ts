import type { PieceWords } from './piece-words.ts'
import { readJoined } from './scan-bare.ts'
import { addPerson, endOf, type Scan } from './scan-state.ts'

/** 在甲、乙等的陪同下, names without titles inside. */
const ESCORTS =
  /(?<![现正存所站坐])在(?<first>[\p{Script=Han}·]{2,12}?)(?<rest>(?:[、和与及][\p{Script=Han}·]{2,12}?){0,7})(?:等\p{Script=Han}{0,6})?的?陪[同伴]下/u
const LONGEST = 80

/** Who accompanies without a name: 在有关部门负责人陪同下. */
const NOBODY =
  /(?:人员|领导|干部|负责人|同志|[员人长者]|部门|单位|群众|家属|记者|老师|教师|向导|医生|双方|主任|书记|团队|[团组其]|专家|他们?|她们?|夫妇|一行)$|^(?:有关|相关|该|各)/u

/** Where the first name after 在 ends at the latest: at what joins the next, or where the company's words begin. */
const escortIn = (words: string): { readonly from: number; readonly to: number } | null => {
  const match = ESCORTS.exec(words)
  const first = match?.groups?.['first'] ?? ''
  if (match === null || first === '' || NOBODY.test(first)) return null
  const from = match.index + 1
  return { from, to: from + first.length }
}

/** Reads those in whose company somebody comes, where no title tells them: 县长甲在乙、丙陪同下. `from`: where reading of the piece stopped. */
export function readEscorts(scan: Scan, piece: PieceWords, from: number): void {
  const { text } = scan.passage
  const { start, end, ranks } = piece
  if (!text.slice(from, end).includes('在')) return
  const found = escortIn(text.slice(from, Math.min(text.length, from + LONGEST)))
  if (found === null || from + found.from >= end) return
  const first = { start: from + found.from, limit: Math.min(end, from + found.to) }
  if (first.start < start || ranks.some((rank) => rank.end > first.start && rank.start < first.limit)) return
  scan.carried = []
  scan.labels = []
  scan.inRun = true
  const person = addPerson(scan, { ...first, anchor: 'LIST' })
  if (person !== null) readJoined(scan, endOf(person), { limit: end, ranks, anchor: 'LIST' })
}
