import { InputError } from '../../fact/error.ts'
import type { Correction, Judgement } from '../../fact/graph.ts'
import { judgementId } from '../../fact/id.ts'
import type { FactVerdict } from '../../fact/judgement.ts'
import { unique } from '../../resolve/group.ts'
import type { Store } from '../../store/contract.ts'
import { checkCorrection } from './correction-fields.ts'
import { findFacts } from './find-subject.ts'
import { anchored, inLoad, momentAfter, pageOf, personWho } from './judged.ts'
import type { Judge, Judged } from './judged.ts'
import { rejudgePages } from './rejudge.ts'

export interface FactAsked extends Judge {
  readonly verdict: FactVerdict
  /** Id of a mention or a report, or `PERSON@EVENT` for all mentions that say that the person was there. */
  readonly fact: string
  /** What CORRECT says in place of what was read. */
  readonly correction?: Correction
}

const correctionOf = ({ verdict, correction = {} }: FactAsked): Pick<Judgement, 'correction'> => {
  const isEmpty = Object.keys(correction).length === 0
  if (verdict === 'CORRECT') {
    if (isEmpty) throw new InputError('a correction needs what to put in place', { code: 'JUDGE_CORRECTION_MISSING' })
    return { correction }
  }
  if (!isEmpty) throw new InputError(`${verdict} takes no correction; use CORRECT`, { code: 'JUDGE_CORRECTION_GIVEN' })
  return {}
}

/**
 * Says that what was read is wrong (REJECT), right (CONFIRM: it stays even if newer rules pass it over) or to be read otherwise
 * (CORRECT). The words on the page and where they stand remain; the graph follows in the same transaction. Throws `InputError`.
 */
export const judgeFact = async (store: Store, asked: FactAsked): Promise<Judged> => {
  const { by, why } = personWho(asked)
  const { verdict } = asked
  const correction = correctionOf(asked)
  const facts = await findFacts(store, asked.fact)
  for (const { subject } of facts) checkCorrection(subject, asked.correction ?? {})
  const pages = unique(facts.map(({ page }) => page))
  return inLoad(store, async (transaction) => {
    const at = await momentAfter(transaction, pages)
    const judgements: Judgement[] = []
    for (const subject of facts) {
      const { anchor, fact } = anchored(await pageOf(transaction, subject.page), subject)
      const { id } = subject
      judgements.push({
        id: judgementId(transaction.load, verdict, [id]),
        verdict,
        subject: subject.subject,
        left: id,
        right: id,
        by,
        at,
        why,
        score: 1,
        withdrawn: false,
        anchors: [anchor],
        ...correction,
        ...(verdict === 'REJECT' ? {} : { fact }),
      })
    }
    await transaction.apply({ judgements })
    await rejudgePages(transaction, pages)
    return judgements
  })
}
