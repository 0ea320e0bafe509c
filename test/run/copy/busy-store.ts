import { forgetPage } from '../../../src/run/forget-page.ts'
import { ingestPages } from '../../../src/run/ingest.ts'
import { judgeFact } from '../../../src/run/judge/judge-fact.ts'
import { judgePair } from '../../../src/run/judge/judge-pair.ts'
import { withdrawJudgement } from '../../../src/run/judge/withdraw-judgement.ts'
import type { Store } from '../../../src/store/contract.ts'
import { regions } from '../../fixture/small-graph.ts'
import { load } from '../ingest-stores.ts'
import { cityPage, countyPage, first, mentionsNamed, peopleNamed, readAnew, twoNamed, who } from '../judge/pages.ts'

/** Gives a store a past: pages loaded, read anew, forgotten and loaded again, judgements of every kind, one of them taken back. */
export const makeBusy = async (store: Store): Promise<void> => {
  await store.putRegions(regions)
  await load(store, [countyPage, cityPage])
  const [left, right] = await twoNamed(store, '程远')
  await judgePair(store, { ...who, verdict: 'SAME', left, right })
  const bai = first(await mentionsNamed(store, '白露')).id
  const corrected = await judgeFact(store, { ...who, verdict: 'CORRECT', fact: bai, correction: { name: '白鹭' } })
  await judgeFact(store, { ...who, verdict: 'CONFIRM', fact: bai })
  await load(store, [readAnew(countyPage, (events) => events.toReversed())])
  await forgetPage(store, cityPage.reading.sha256)
  await ingestPages({ store, pages: [cityPage, readAnew(cityPage, (events) => events), cityPage] })
  await withdrawJudgement(store, { ...who, id: first(corrected.judgements).id })
  await judgeFact(store, { ...who, verdict: 'REJECT', fact: first(await mentionsNamed(store, '苏禾')).id })
  const [person] = await peopleNamed(store, '程远')
  if (person === undefined) throw new Error('程远 is there')
  // A load that did nothing, and one that was cut off.
  await load(store, [countyPage])
  await store.beginLoad('ingest')
}
