import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { Judgement } from '../../src/fact/graph.ts'
import type { Change, Store } from '../../src/store/contract.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { regions } from '../fixture/small-graph.ts'
import { temporaryFolder } from '../fixture/temporary.ts'
import { ensureNeo4j } from '../tools/neo4j-ensure.ts'
import { openFresh } from '../tools/neo4j-fresh.ts'
import { answers, transactionAnswers } from './answers.ts'
import type { Asked } from './answers.ts'
import { randomScenes } from './random-pages.ts'
import type { Scene } from './random-pages.ts'

const server = await ensureNeo4j()
const folder = temporaryFolder()
const runs = Number(process.env['TONGXI_TEST_RUNS'] ?? 1)

const idsOf = (
  changes: readonly Change[],
  rowsOf: (change: Change) => readonly { readonly id: string }[] | undefined,
) => [...new Set(changes.flatMap((change) => (rowsOf(change) ?? []).map(({ id }) => id)))]

const askedOf = (scenes: readonly Scene[]): Asked => {
  const changes = scenes.map(({ change }) => change)
  const pages = new Map(scenes.flatMap(({ drawn }) => drawn.pages).map((facts) => [facts.page.id, facts]))
  return {
    pages: [...pages.values()],
    people: idsOf(changes, ({ people }) => people),
    events: idsOf(changes, ({ events }) => events),
    posts: idsOf(changes, ({ posts }) => posts),
    organizations: idsOf(changes, ({ organizations }) => organizations),
    series: idsOf(changes, ({ series }) => series),
  }
}

/** A few judgements between the first mentions, with rules against people, later against earlier, and one withdrawn. */
const judgementsOf = (scene: Scene, nth: number): readonly Judgement[] => {
  const [a, b, c] = scene.drawn.pages.flatMap(({ mentions }) => mentions).map(({ id }) => id)
  if (a === undefined || b === undefined || c === undefined) return []
  const common = { subject: 'MENTION', why: '同名', score: 0.5 + nth, withdrawn: false } as const
  return [
    { ...common, id: `j${nth}a`, verdict: 'SAME', left: a, right: b, by: 'rule', at: `2031-03-0${nth + 1}` },
    { ...common, id: `j${nth}b`, verdict: 'DIFFERENT', left: b, right: a, by: 'person:李', at: `2031-03-0${nth}` },
    { ...common, id: 'j', verdict: 'SAME', left: b, right: c, by: 'rule', at: '2031-01-01', withdrawn: nth % 2 === 1 },
  ]
}

const play = async (store: Store, scenes: readonly Scene[], asked: Asked): Promise<readonly unknown[]> => {
  const seen: unknown[] = []
  await store.putRegions(regions)
  for (const [nth, scene] of scenes.entries()) {
    const { id } = await store.beginLoad(`scene ${nth}`)
    const within = await store.write(id, async (transaction) => {
      await transaction.apply({ ...scene.change, judgements: judgementsOf(scene, nth) })
      return transactionAnswers(transaction, asked)
    })
    const { startedAt, finishedAt, ...load } = await store.endLoad(id)
    expect(startedAt <= (finishedAt ?? '')).toBe(true)
    seen.push({ load, within, after: await answers(store, asked) })
  }
  return seen
}

if (server.skip === null) {
  describe('the embedded store and Neo4j', () => {
    afterAll(server.release)
    let opened = 0

    test(
      'answer every question alike about pages that come and go',
      () =>
        fc.assert(
          fc.asyncProperty(randomScenes, async (scenes) => {
            const asked = askedOf(scenes)
            opened += 1
            const [embedded, neo4j] = [await openEmbedded(join(folder, `${opened}.db`)), await openFresh(server)]
            try {
              const [expected, found] = [await play(embedded, scenes, asked), await play(neo4j, scenes, asked)]
              expect(found).toEqual(expected)
            } finally {
              await embedded.close()
              await neo4j.close()
            }
          }),
          { numRuns: runs },
        ),
      1_500_000,
    )
  })
} else {
  describe.skip(`the embedded store and Neo4j: ${server.skip}`)
}
