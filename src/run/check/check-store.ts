import { createHash } from 'node:crypto'
import type { Judgement } from '../../fact/graph.ts'
import { groupBy } from '../../resolve/group.ts'
import type { Counts, Store } from '../../store/contract.ts'
import { canonical } from '../canonical.ts'
import { graphRows } from '../whole/graph-rows.ts'
import type { GraphRow } from '../whole/graph-rows.ts'
import { everyJudgement } from '../whole/judgements.ts'
import { liveFacts } from '../whole/live-facts.ts'
import { derive, withScratch } from '../whole/scratch.ts'
import { GraphCheck } from './check-graph.ts'
import type { LiveMention } from './check-graph.ts'
import { checkPage } from './check-page.ts'
import type { Wrong } from './wrong.ts'

export interface Checked {
  readonly pages: number
  /** Rows of the graph that were compared with one derived anew. */
  readonly rows: number
  readonly wrong: readonly Wrong[]
}

export interface CheckOptions {
  /** Told of each step. */
  readonly onStep?: (text: string) => void
}

/** Row → digest of its content, to compare two graphs without holding both. */
type Digests = Map<string, string>

const keyOf = ({ kind, key }: GraphRow): string => `${kind} ${key}`

const digestOf = ({ row }: GraphRow): string =>
  createHash('sha256').update(canonical(row)).digest('base64').slice(0, 22)

interface Facts extends Pick<Counts, 'pages' | 'articles' | 'reports'> {
  readonly mentions: ReadonlyMap<string, LiveMention>
  readonly articleIds: ReadonlySet<string>
  readonly wrong: readonly Wrong[]
}

const checkFacts = async (store: Store, judgements: readonly Judgement[]): Promise<Facts> => {
  const ofPage = groupBy(
    judgements.flatMap((judgement) => (judgement.anchors ?? []).map(({ page }) => ({ page, judgement }))),
    ({ page }) => page,
  )
  const mentions = new Map<string, LiveMention>()
  const articleIds = new Set<string>()
  const wrong: Wrong[] = []
  const counts = { pages: 0, articles: 0, reports: 0 }
  for await (const facts of liveFacts(store)) {
    wrong.push(
      ...checkPage(
        facts,
        (ofPage.get(facts.page.id) ?? []).map(({ judgement }) => judgement),
      ),
    )
    for (const { id, report } of facts.mentions) mentions.set(id, { report })
    for (const { id } of facts.articles) articleIds.add(id)
    counts.pages += 1
    counts.articles += facts.articles.length
    counts.reports += facts.reports.length
  }
  return { ...counts, mentions, articleIds, wrong }
}

const checkTotals = async (store: Store, facts: Facts, graph: GraphCheck): Promise<readonly Wrong[]> => {
  const counted: Omit<Counts, 'regions'> = {
    pages: facts.pages,
    articles: facts.articles,
    reports: facts.reports,
    mentions: facts.mentions.size,
    people: graph.count('person'),
    events: graph.count('event'),
    attendances: graph.count('attendance'),
    organizations: graph.count('organization'),
    posts: graph.count('post'),
    occupancies: graph.count('occupancy'),
  }
  const said: Readonly<Record<string, number>> = { ...(await store.counts()) }
  return Object.entries(counted).flatMap(([what, count]) =>
    said[what] === count
      ? []
      : [{ rule: 'count', what, detail: `the store says ${String(said[what])}, there are ${String(count)}` } as const],
  )
}

/** What differs between the stored graph and the one derived anew from the live facts and judgements. */
const checkDerived = async (
  store: Store,
  judgements: readonly Judgement[],
  stored: Digests,
): Promise<readonly Wrong[]> =>
  withScratch(async (scratch) => {
    await derive(scratch, { pages: liveFacts(store), judgements })
    const wrong: Wrong[] = []
    const say = (what: string, detail: string): number => wrong.push({ rule: 'projection', what, detail })
    const seen = new Set<string>()
    for await (const row of graphRows(scratch)) {
      const key = keyOf(row)
      seen.add(key)
      const digest = stored.get(key)
      if (digest === undefined) say(key, 'follows from the facts and is not there')
      else if (digest !== digestOf(row)) say(key, 'is not as the facts make it')
    }
    for (const key of stored.keys()) if (!seen.has(key)) say(key, 'is there and does not follow from the facts')
    return wrong
  })

/**
 * Looks at every invariant of a store: each quote is on its page, each edge has evidence, nothing points at nothing, counts equal
 * recounts, and the graph is the one that the live facts and standing judgements make. Changes nothing.
 */
export const checkStore = async (store: Store, { onStep = () => undefined }: CheckOptions = {}): Promise<Checked> => {
  const kept = await everyJudgement(store)
  const standing = kept.map(({ judgement }) => judgement).filter(({ withdrawn }) => !withdrawn)
  onStep('pages')
  const facts = await checkFacts(store, standing)
  onStep('graph')
  const graph = new GraphCheck(facts.mentions, facts.articleIds)
  const digests: Digests = new Map()
  for await (const row of graphRows(store)) {
    graph.add(row)
    digests.set(keyOf(row), digestOf(row))
  }
  const wrong = [...facts.wrong, ...graph.finish(), ...(await checkTotals(store, facts, graph))]
  onStep('graph derived anew')
  wrong.push(...(await checkDerived(store, standing, digests)))
  return { pages: facts.pages, rows: digests.size, wrong }
}
