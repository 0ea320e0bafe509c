import { expect } from 'vitest'

/** Evidence as `EVIDENCE` selects it. */
export interface Quote {
  readonly quote: string | null
  readonly start: number | null
  readonly end: number | null
  readonly page: { readonly text: string }
}

export const EVIDENCE = 'evidence { basis rule quote start end page { text } }'

/** Expects some evidence, and of each that the page prints its words where it says. */
export const expectQuoted = (evidence: readonly Quote[]): void => {
  expect(evidence.length).toBeGreaterThan(0)
  for (const { quote, start, end, page } of evidence) expect(page.text.slice(start ?? 0, end ?? 0)).toBe(quote)
}
