import { opensReport } from './opening.ts'
import { SENTENCE_MARKS } from './sentence.ts'
import type { FittedLine } from './unit.ts'

/** What headlines end with. */
export const EVENT_END =
  /(?:召开|举行|举办|开幕|闭幕|启动|成立|揭牌|开工|开班|讲话|主持|出席|致辞|调研|考察|视察|检查|督导|慰问|会见|座谈|会议|大会|纪实|侧记|综述|讨论|审议)$/u

/** Share of the column's width below which a line is much shorter than the column. */
const SHORT = 0.75
/** Who signs a notice. */
const SIGNER = /(?:委员会|人民政府|常委会|代表大会|领导小组|指挥部|筹备组|办公室|[局厅])$/u

/** Characters of the shortest headline that its end alone tells. */
const HEADLINE = 8

/** A line much shorter than its column that has no mark of running text and ends no sentence. */
export const isShort = ({ flat, marks, ends, size, fit }: FittedLine): boolean =>
  marks === 0 && !ends && fit.width !== null && size < fit.width * SHORT && !SIGNER.test(flat)

/** It is longer than its column holds, and no mark at its end makes it so. */
const passesEdge = ({ flat, size, columns, fit }: FittedLine): boolean =>
  fit.width !== null &&
  fit.columns !== null &&
  size > fit.width + 1 &&
  columns > fit.columns + 1 &&
  /[\p{Script=Han}\d]$/u.test(flat)

/** A line without marks of running text that its column did not cut: shorter, or longer than it holds. */
export const isUncut = (line: FittedLine): boolean =>
  isShort(line) || (!line.ends && !SENTENCE_MARKS.test(line.flat) && passesEdge(line))

/** A short line that ends as headlines end, or before what opens a report: no paragraph begins so. */
export const isShortWords = (line: FittedLine, after: FittedLine | undefined): boolean =>
  isShort(line) &&
  ((line.size >= HEADLINE && (EVENT_END.test(line.flat) || line.flat.endsWith('强调'))) ||
    (after !== undefined && (after.opens || opensReport(after.flat))))
