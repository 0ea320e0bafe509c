import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diffLoads } from '../../../src/run/diff/diff-loads.ts'
import { forgetPage } from '../../../src/run/forget-page.ts'
import { judgeFact } from '../../../src/run/judge/judge-fact.ts'
import { judgePair } from '../../../src/run/judge/judge-pair.ts'
import { withdrawJudgement } from '../../../src/run/judge/withdraw-judgement.ts'
import { openEmbedded } from '../../../src/store/embedded/open.ts'
import type { Store } from '../../../src/store/contract.ts'
import { makeBusy } from '../copy/busy-store.ts'
import { folderWith } from '../folder.ts'
import { tongxiHere } from '../in-process.ts'
import { load, withStore } from '../ingest-stores.ts'
import { cityPage, countyPage, first, mentionsNamed, readAnew, twoNamed, who } from '../judge/pages.ts'

const judgeSame = async (store: Store) => {
  const [left, right] = await twoNamed(store, '程远')
  return judgePair(store, { ...who, verdict: 'SAME', left, right })
}

describe('diff', () => {
  it('tells of a page that came, with all that it brought and by which page', () =>
    withStore(async (store) => {
      await load(store, [countyPage])
      await load(store, [cityPage])
      const { pages, judgements, regrouped, rows } = await diffLoads(store, [1, 2])
      expect(pages).toMatchObject([{ id: cityPage.reading.sha256, change: 'added', load: 2 }])
      expect([judgements, regrouped]).toEqual([[], []])
      expect(rows.filter(({ kind }) => kind === 'person').map(({ change, says }) => [change, says])).toEqual([
        ['added', '白露, 1 mentions, 1 attendances'],
        ['added', '程远, 1 mentions, 1 attendances'],
      ])
      expect(rows.every(({ change }) => change === 'added')).toBe(true)
      const [held] = rows.filter(({ kind }) => kind === 'occupancy')
      expect(held?.says).toMatch(/^程远 as 副市长 of [^,]*370100, 20/u)
      expect(rows.map(({ because }) => because)).toEqual(rows.map(() => [{ load: 2, page: cityPage.reading.sha256 }]))
    }))

  it('tells of two who became one, and because of which judgement', () =>
    withStore(async (store) => {
      await load(store, [countyPage, cityPage])
      const people = await twoNamed(store, '程远')
      const { id } = first((await judgeSame(store)).judgements)
      const { pages, judgements, regrouped, rows } = await diffLoads(store, [1, 2])
      expect(pages).toEqual([])
      expect(judgements).toMatchObject([{ change: 'made', judgement: { id, verdict: 'SAME' } }])
      expect(regrouped).toEqual([{ name: '程远', before: [...people].sort(), after: [[...people].sort()[0]] }])
      expect(rows.length).toBeGreaterThan(2)
      for (const { because } of rows) expect(because).toEqual([{ load: 2, judgement: id }])
    }))

  it('told backward is the same with signs turned, and nothing between a load and itself', () =>
    withStore(async (store) => {
      await load(store, [countyPage, cityPage])
      await judgeSame(store)
      await forgetPage(store, countyPage.reading.sha256)
      const forward = await diffLoads(store, [1, 3])
      const backward = await diffLoads(store, [3, 1])
      const keys = (diff: typeof forward, change: string) =>
        diff.rows
          .filter((row) => row.change === change)
          .map(({ kind, key }) => `${kind} ${key}`)
          .sort()
      expect(keys(backward, 'added')).toEqual(keys(forward, 'removed'))
      expect(keys(backward, 'removed')).toEqual(keys(forward, 'added'))
      expect(keys(backward, 'changed')).toEqual(keys(forward, 'changed'))
      expect(await diffLoads(store, [2, 2])).toMatchObject({ pages: [], judgements: [], regrouped: [], rows: [] })
    }))

  it('a page read anew is told as replaced; what is as before, is not told', () =>
    withStore(async (store) => {
      await load(store, [countyPage, cityPage])
      await load(store, [readAnew(countyPage, (events) => events.slice(1))])
      const { pages, rows } = await diffLoads(store, [1, 2])
      expect(pages).toMatchObject([{ id: countyPage.reading.sha256, change: 'replaced', load: 2 }])
      // The first event of the article is gone, and the second has its id now.
      const events = rows.filter(({ kind }) => kind === 'event').map(({ change, says }) => [change, says])
      expect(events).toEqual([
        ['removed', '2031-03-04 全县春耕工作会议, 2 people'],
        ['changed', '2031-03-04 植树活动, 1 people → 2031-03-04 全县春耕工作会议, 2 people'],
      ])
      expect(rows.some(({ says }) => says.includes('防汛'))).toBe(false)
    }))

  it('a judgement that was made and taken back between two loads leaves nothing to tell', () =>
    withStore(async (store) => {
      await load(store, [cityPage])
      const fact = first(await mentionsNamed(store, '白露')).id
      const { judgements } = await judgeFact(store, { ...who, verdict: 'REJECT', fact })
      await withdrawJudgement(store, { ...who, id: first(judgements).id })
      expect(await diffLoads(store, [1, 3])).toMatchObject({ judgements: [], regrouped: [], rows: [] })
      expect((await diffLoads(store, [1, 2])).rows.filter(({ change }) => change === 'removed').length).toBeGreaterThan(
        0,
      )
    }))

  it('is a command for people and programs', async () => {
    const path = join(folderWith({}), 'graph.db')
    const store = await openEmbedded(path)
    await makeBusy(store)
    await store.close()
    const run = (...args: readonly string[]) => tongxiHere(['diff', ...args, '--store', `embedded:${path}`])
    const { code, out } = await run('1', '2')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^From load 1 \(ingest\) to load 2 \(judge\)\nJudgements \(1\)\n {2}\+ SAME 程远, 程远 \(\w+\), person:纪晓棠: 查过简历\n/u,
    )
    expect(out).toMatch(/\nPeople who became others \(1\)\n {2}程远: \w+ \w+ → \w+\nGraph \(\d+\)\n/u)
    expect((await run('3', '3')).out).toBe('From load 3 (judge) to load 3 (judge)\nNothing changed\n')
    expect(JSON.parse((await run('1', '9', '--json')).out)).toMatchObject({ from: { id: 1 }, to: { id: 9 } })
    expect(await run('1', '99')).toMatchObject({ code: 1, out: '' })
    expect(await run('1', 'last')).toMatchObject({ code: 2, out: '' })
  })
})
