import { InputError } from '../../fact/error.ts'
import type { Judgement, Load, MentionFact, PageFacts, ReportFact } from '../../fact/graph.ts'
import { relationId } from '../../fact/id.ts'
import { unique } from '../../resolve/group.ts'
import type { Store } from '../../store/contract.ts'
import type { StoreTransaction } from '../../store/transaction.ts'
import { mentionAnchor, reportAnchor } from './anchor.ts'
import { readOf } from './overlay.ts'
import { relationAnchor } from './relation.ts'

/** Who judges, and why. */
export interface Judge {
  /** A person's name. */
  readonly by: string
  readonly why: string
}

/** What a judgement did: the finished load and the judgements as they stand. */
export interface Judged {
  readonly load: Load
  readonly judgements: readonly Judgement[]
}

/** A fact that is judged. */
export type Subject =
  | { readonly subject: 'MENTION'; readonly id: string; readonly page: string }
  | { readonly subject: 'REPORT'; readonly id: string; readonly page: string }
  | { readonly subject: 'RELATION'; readonly id: string; readonly page: string }

export const subjectOf = (fact: MentionFact | ReportFact): Subject => ({
  subject: 'nameKey' in fact ? 'MENTION' : 'REPORT',
  id: fact.id,
  page: fact.page,
})

/** The judge as judgements name people. Throws `InputError` where who or why is missing: a decision that nobody explains helps nobody. */
export const personWho = ({ by, why }: Judge): Judge => {
  if (why.trim() === '') {
    throw new InputError('a judgement needs a reason: say why in a few words', { code: 'JUDGE_WHY_MISSING' })
  }
  if (by.trim() === '') throw new InputError('a judgement needs the name of who judges', { code: 'JUDGE_BY_MISSING' })
  return { by: `person:${by.trim()}`, why: why.trim() }
}

/** Facts of a page that must be live. */
export const pageOf = async (transaction: StoreTransaction, page: string): Promise<PageFacts> => {
  const facts = await transaction.pageFacts(page)
  if (facts !== null) return facts
  throw new InputError(`page ${page} is not in the store`, { code: 'PAGE_UNKNOWN', where: page })
}

/** The fact as it was read, with where it stands; as it was judged where it is not read any more. */
export const anchored = (facts: PageFacts, { subject, id }: Subject) => {
  const read = readOf(facts)
  for (const known of [read, facts]) {
    const mention = subject === 'MENTION' ? known.mentions.find((one) => one.id === id) : undefined
    if (mention !== undefined) return { fact: mention, anchor: mentionAnchor(mention, known) }
    const report = subject === 'REPORT' ? known.reports.find((one) => one.id === id) : undefined
    if (report !== undefined) return { fact: report, anchor: reportAnchor(report) }
    const relation = subject === 'RELATION' ? known.relations.find((one) => relationId(one) === id) : undefined
    if (relation !== undefined) return { fact: relation, anchor: relationAnchor(relation) }
  }
  throw new InputError(`${id} is not read from its page any more`, { code: 'JUDGE_UNKNOWN', where: id })
}

/** Now, or the first moment after all that was judged of these pages before, so that the later of two judgements is known. */
export const momentAfter = async (transaction: StoreTransaction, pages: readonly string[]): Promise<string> => {
  const before = await transaction.judgementsOfPages(unique(pages))
  const last = Math.max(0, ...before.map(({ at }) => Date.parse(at)))
  return new Date(Math.max(Date.now(), last + 1)).toISOString()
}

/** One load with one transaction in it; a load that nothing came of is finished all the same. */
export const inLoad = async (
  store: Store,
  work: (transaction: StoreTransaction) => Promise<readonly Judgement[]>,
): Promise<Judged> => {
  const { id } = await store.beginLoad('judge')
  try {
    const judgements = await store.write(id, work)
    return { judgements, load: await store.endLoad(id) }
  } catch (error) {
    await store.endLoad(id)
    throw error
  }
}
