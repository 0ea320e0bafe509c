import type { KeptJudgement } from '../../fact/history.ts'
import type { Store } from '../../store/contract.ts'
import { every } from '../every.ts'

/** All judgements that were ever made, in the order of their time. */
export const everyJudgement = async (store: Store): Promise<readonly KeptJudgement[]> => {
  const found: KeptJudgement[] = []
  for await (const kept of every((window) => store.judgements(window))) found.push(kept)
  return found
}
