import { InputError } from '../../fact/error.ts'
import type { Judgement, PageFacts } from '../../fact/graph.ts'
import { judgementId } from '../../fact/id.ts'
import type { PairVerdict } from '../../fact/judgement.ts'
import type { Store } from '../../store/contract.ts'
import type { StoreTransaction } from '../../store/transaction.ts'
import { changeOf } from '../ingest-change.ts'
import type { Scope } from '../ingest-scope.ts'
import { findSubject } from './find-subject.ts'
import { anchored, inLoad, momentAfter, pageOf, personWho } from './judged.ts'
import type { Judge, Judged, Subject } from './judged.ts'
import { judgedScope } from './rejudge.ts'

export interface PairAsked extends Judge {
  readonly verdict: PairVerdict
  /** Ids of two people or mentions, or of two events or reports. */
  readonly left: string
  readonly right: string
}

type Ends = readonly [Subject, Subject]

const refuse = (code: string, message: string): InputError => new InputError(message, { code })

const endsOf = async (store: Store, { verdict, left, right }: PairAsked): Promise<Ends> => {
  const ends: Ends = [await findSubject(store, left), await findSubject(store, right)]
  const [one, other] = ends
  if (one.subject !== other.subject) {
    throw refuse('JUDGE_MIXED', `${left} and ${right} are not of one kind: give two people or two events`)
  }
  if (one.id === other.id) {
    const hint = verdict === 'SAME' ? '' : ': to part what was taken for one, give two of its mentions or reports'
    throw refuse('JUDGE_ONE', `${left} and ${right} are one and the same${hint}`)
  }
  return ends
}

/** Whom or what each end belongs to. */
const ownersOf = async (
  transaction: StoreTransaction,
  ends: Ends,
  scope: Scope,
): Promise<readonly (string | null)[]> => {
  const { nameKeys = [], reports = [] } = scope.judged ?? {}
  const placed =
    ends[0].subject === 'MENTION'
      ? await transaction.mentionsByNameKey(nameKeys)
      : await transaction.mentionsByReport(reports)
  const owners = new Map(
    placed.flatMap(({ mention, person, event }) => [
      [mention.id, person],
      [mention.report ?? '', event],
    ]),
  )
  return ends.map(({ id }) => owners.get(id) ?? null)
}

/** Refuses a judgement that others keep from holding; nothing of it is kept then. */
const checkHolds = async (
  transaction: StoreTransaction,
  ends: Ends,
  asked: PairAsked & { scope: Scope },
): Promise<void> => {
  const { verdict, scope } = asked
  const [left, right] = await ownersOf(transaction, ends, scope)
  if (left === null || right === null) {
    throw refuse('JUDGE_NO_EVENT', 'a report without anybody in it makes no event, and cannot be judged with another')
  }
  if ((left === right) === (verdict === 'SAME')) return
  const against = verdict === 'SAME' ? 'DIFFERENT' : 'SAME'
  const others = (await transaction.judgementsOn(ends.map(({ id }) => id))).filter((one) => one.verdict === against)
  const which = others.length === 0 ? '' : `: ${others.map(({ id }) => id).join(', ')}`
  throw refuse(
    'JUDGE_STANDS_AGAINST',
    `other judgements (${against}) stand against it${which}; withdraw them first with \`tongxi judge --withdraw ID\``,
  )
}

const checkNames = (verdict: PairVerdict, pages: readonly PageFacts[], ends: Ends): void => {
  const keys = judgedScope(ends, pages).judged?.nameKeys ?? []
  if (verdict !== 'SAME' || keys.length < 2) return
  throw refuse(
    'JUDGE_NAMES_DIFFER',
    `their names differ (${keys.join(', ')}): correct a name that is misread first with \`tongxi judge CORRECT\``,
  )
}

/**
 * Says that two people (given by their ids or by mentions) or two events (by theirs or by reports) are one or two. People, events and
 * all that hangs on them follow in the same transaction. Throws `InputError` where there is no such thing or others stand against it.
 */
export const judgePair = async (store: Store, asked: PairAsked): Promise<Judged> => {
  const { by, why } = personWho(asked)
  const ends = await endsOf(store, asked)
  return inLoad(store, async (transaction) => {
    const [left, right] = ends
    const pages = [await pageOf(transaction, left.page), await pageOf(transaction, right.page)] as const
    checkNames(asked.verdict, pages, ends)
    const judgement: Judgement = {
      id: judgementId(transaction.load, asked.verdict, [left.id, right.id]),
      verdict: asked.verdict,
      subject: left.subject,
      left: left.id,
      right: right.id,
      by,
      at: await momentAfter(transaction, [left.page, right.page]),
      why,
      score: 1,
      withdrawn: false,
      anchors: [anchored(pages[0], left).anchor, anchored(pages[1], right).anchor],
    }
    const scope = judgedScope(ends, pages)
    await transaction.apply({ judgements: [judgement] })
    await transaction.apply(await changeOf(transaction, scope))
    await checkHolds(transaction, ends, { ...asked, scope })
    return [judgement]
  })
}
