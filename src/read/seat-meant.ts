import type { Build } from './build-state.ts'
import type { Draft } from './draft.ts'
import type { Statement } from './frame.ts'

/** Of a visit and what it came to, told of in one sentence, the one that is meant where the other was told of last. */
const MEANT: readonly { readonly last: Draft['kind']; readonly object: RegExp; readonly meant: Draft['kind'] }[] = [
  { last: 'VISIT', object: /^了?会议/u, meant: 'MEETING' },
  { last: 'TALKS', object: /^了?(?:相关|有关|上述)?活动/u, meant: 'VISIT' },
]

/**
 * The event that 出席会议 means after a visit and a meeting that one sentence told of, and 参加活动 after a visit and its talks; null
 * where nothing of the kind was told.
 */
export function meantThere({ current, drafts }: Build, { object }: Statement): Draft | null {
  const row = MEANT.find((one) => one.last === current?.kind && one.object.test(object))
  if (current === null || row === undefined) return null
  return drafts.findLast(({ kind, sentence }) => kind === row.meant && sentence === current.sentence) ?? null
}
