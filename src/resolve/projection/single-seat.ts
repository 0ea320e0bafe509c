import type { OrganKind } from '../../fact/reading.ts'
import { once, seedRows, titlePattern } from '../seed-rows.ts'

const rows = once(() =>
  seedRows('posts/single.tsv').map(([organ = '', title = '']) => ({ organ, title: titlePattern(title) })),
)

/** True when at most one person at a time holds the post of this title in an organization of this kind. */
export const isSingleSeat = (kind: OrganKind, title: string): boolean =>
  rows().some((row) => row.organ === kind && row.title.test(title))
