import type { Fit } from './width.ts'
import type { Line } from './line.ts'
import type { FlatText } from './layout.ts'
import type { CreditLine } from './credit-line.ts'
import type { PrintDate } from './rules/print-date.ts'

/** A line and how it fits its column. */
export interface FittedLine extends Line {
  readonly fit: Fit
  /** It opens an article, an item or a month as nothing in mid-sentence does. */
  readonly opens: boolean
}

/** Lines whose words run on: a paragraph, a line of a headline, a credit, a date. */
export interface Chain {
  readonly lines: readonly FittedLine[]
  readonly flat: FlatText
  /** A blank line, or the page's edge, stands before it. */
  readonly apart: boolean
}

/** A chain and what it is. */
export interface Unit extends Chain {
  readonly kind: 'prose' | 'headline' | 'credit' | 'date' | 'jump'
  /** Of a credit line. */
  readonly credit?: CreditLine
  /** Of a date line. */
  readonly printed?: PrintDate
}
