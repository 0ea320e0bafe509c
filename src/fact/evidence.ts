import { PARTICIPATIONS } from './participation.ts'

/**
 * Why a fact is believed.
 *
 * - `STATED`: the page says so; `quote` equals the page's text at `[start, end)`, whitespace apart.
 * - `INFERRED`: follows from quoted premises (a year from the page's date, a role's division from the dateline).
 * - `REFERENCE`: follows from a row of `seed/`, named by `source`.
 *
 * Offsets are UTF-16 units of the page's text as its extractor gave it.
 */
export const BASES = ['STATED', 'INFERRED', 'REFERENCE'] as const
export type Basis = (typeof BASES)[number]

/** What a quote about a person may prove: a participation, or what a note after the name says. */
export const PROVABLE = [...PARTICIPATIONS, 'NAME', 'GENDER', 'ETHNICITY'] as const
export type Provable = (typeof PROVABLE)[number]

/** Quoted words of the page and the rule that read them. */
export interface Quoted {
  readonly basis: 'STATED' | 'INFERRED'
  readonly rule: string
  readonly start: number
  readonly end: number
  readonly quote: string
  /** What it proves of the person in whose evidence it stands. */
  readonly proves?: readonly Provable[]
}

/** A premise that no page prints: a row of `seed/` (`regions/divisions.tsv#630100`) or what came with the page (`page.json#published`). */
export interface Referenced {
  readonly basis: 'REFERENCE' | 'INFERRED'
  readonly rule: string
  readonly source: string
}

export type Evidence = Quoted | Referenced

/** True when the evidence quotes the page. */
export const isQuoted = (evidence: Evidence): evidence is Quoted => 'quote' in evidence

/** Where the quotes among evidence stand, as flat pairs `start, end`. */
export const quotedSpans = (evidence: readonly Evidence[]): readonly number[] =>
  evidence.filter(isQuoted).flatMap(({ start, end }) => [start, end])

/** A reading that was weighed and lost; scores compare only within one decision. */
export interface Alternative {
  readonly value: string
  readonly score: number
  readonly rule: string
  /** What spoke for it, or why it lost. */
  readonly why: string
}

/** How a fact was chosen: what scored most, and what was weighed beside it and lost, best first. */
export interface Decision extends Alternative {
  readonly alternatives: readonly Alternative[]
}
