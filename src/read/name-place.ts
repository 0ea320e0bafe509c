import type { Standing } from './standing.ts'

/** What stands beside a possible name: a title before it, a weak one (代表), a group label, a neighbour in a list, a title after it, or nothing that tells. */
export type Anchor = 'TITLE' | 'WEAK' | 'LABEL' | 'LIST' | 'NAMED' | 'BARE'

/** Where a name may begin. */
export interface Place {
  readonly text: string
  readonly start: number
  /** No name goes beyond this offset; it is a delimiter or the text's end. */
  readonly limit: number
  readonly anchor: Anchor
  /** Names that surer places of the page have shown. */
  readonly known: Standing
}
