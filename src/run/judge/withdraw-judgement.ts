import { InputError } from '../../fact/error.ts'
import type { Judgement } from '../../fact/graph.ts'
import { unique } from '../../resolve/group.ts'
import type { Store } from '../../store/contract.ts'
import { inLoad, personWho } from './judged.ts'
import type { Judge, Judged } from './judged.ts'
import { isOnFact } from './overlay.ts'
import { rejudgePages, rejudgePair } from './rejudge.ts'

export interface WithdrawalAsked extends Judge {
  /** Id of the judgement. */
  readonly id: string
}

const standing = async (store: Store, id: string): Promise<Judgement> => {
  const [kept = null] = await store.judgementsById([id])
  if (kept === null) {
    throw new InputError(`${store.address} has no judgement ${id}`, { code: 'JUDGEMENT_UNKNOWN', where: id })
  }
  if (kept.judgement.withdrawn) {
    throw new InputError(`judgement ${id} is withdrawn already`, { code: 'JUDGEMENT_WITHDRAWN', where: id })
  }
  return kept.judgement
}

/**
 * Takes a judgement back: the graph is as if it had not been made, and the store keeps it with who took it back, when and why. To
 * undo that, judge anew. Throws `InputError` JUDGEMENT_UNKNOWN, JUDGEMENT_WITHDRAWN.
 */
export const withdrawJudgement = async (store: Store, asked: WithdrawalAsked): Promise<Judged> => {
  const { by, why } = personWho(asked)
  const { id } = await standing(store, asked.id)
  return inLoad(store, async (transaction) => {
    // Read again by whoever has the turn: another may have withdrawn it, or a page moved it, since it was looked up.
    const judgement = await standing(store, id)
    const withdrawal = { by, why, at: new Date().toISOString() }
    const withdrawn = { ...judgement, withdrawn: true, withdrawal }
    await transaction.apply({ judgements: [withdrawn] })
    if (isOnFact(judgement)) await rejudgePages(transaction, unique((judgement.anchors ?? []).map(({ page }) => page)))
    else await rejudgePair(transaction, judgement)
    return [withdrawn]
  })
}
