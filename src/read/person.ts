import type { Alternative } from '../fact/evidence.ts'
import type { Anchor } from './name-place.ts'
import type { Passage } from './passage.ts'

/** Words of a passage that name a post or a group. */
export interface TitleWords {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** One naming of a person in a passage. */
export interface Person {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly name: string
  readonly anchor: Anchor | 'KNOWN'
  readonly score: number
  /** Titles before the name, in the text's order, those of earlier pieces of the same chain included. */
  readonly titles: readonly TitleWords[]
  /** Titles that a neighbour in the list hands on (副主席甲、乙). */
  readonly carried: readonly TitleWords[]
  /** Title right after the name (甲书记). */
  readonly after: TitleWords | null
  /** Group labels of the list (市领导甲、乙). */
  readonly labels: readonly TitleWords[]
  readonly gender: '女' | '男' | null
  readonly ethnicity: string | null
  /** 等 stands right after the name. */
  readonly open: boolean
  readonly alternatives: readonly Alternative[]
}

/** Where a naming begins: the titles before a name belong to it. */
export function namingStart(person: Person): number {
  let first = person.start
  for (const { start } of person.titles) first = Math.min(first, start)
  return first
}
