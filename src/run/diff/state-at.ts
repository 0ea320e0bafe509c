import type { Judgement } from '../../fact/graph.ts'
import type { KeptJudgement, PageVersion } from '../../fact/history.ts'
import { asMade } from '../judge/follow.ts'

/** True for what a load brought before or in `load` and none took back until then. */
export const isAt = ({ addedIn, withdrawnIn }: Pick<KeptJudgement, 'addedIn' | 'withdrawnIn'>, load: number): boolean =>
  addedIn <= load && (withdrawnIn === null || withdrawnIn > load)

/** The judgements that stood after a load, as they were made. */
export const judgementsAt = (kept: readonly KeptJudgement[], load: number): readonly Judgement[] =>
  kept.filter((one) => isAt(one, load)).map(({ judgement }) => asMade(judgement))

/** The pages that were live after a load. */
export async function* factsAt(
  versions: AsyncIterable<PageVersion>,
  load: number,
): AsyncGenerator<PageVersion['facts']> {
  for await (const version of versions) if (isAt(version, load)) yield version.facts
}
