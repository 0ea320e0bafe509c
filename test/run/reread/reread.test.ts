import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../src/fact/reading.ts'
import type { Page } from '../../../src/page/layout.ts'
import { judgeFact } from '../../../src/run/judge/judge-fact.ts'
import { pageAnew } from '../../../src/run/reread/page-anew.ts'
import type { Anew, StoredPage } from '../../../src/run/reread/page-anew.ts'
import { rereadPages } from '../../../src/run/reread/reread.ts'
import { folderWith } from '../folder.ts'
import { tongxiHere } from '../in-process.ts'
import { graphOf } from '../ingest-graph.ts'
import { load, withStore } from '../ingest-stores.ts'
import { cityPage, countyPage, first, mentionsNamed, peopleNamed, readAnew, who } from '../judge/pages.ts'

const known = [cityPage, countyPage]

const asBefore = (page: Page): Reading => first(known.filter(({ reading }) => reading.sha256 === page.id)).reading

/** Newer rules that find nobody but the first of each list. */
const otherwise = (page: Page): Reading =>
  readAnew(first(known.filter(({ reading }) => reading.sha256 === page.id)), (events) =>
    events.map((event) => ({ ...event, participants: event.participants.slice(0, 1) })),
  ).reading

const by =
  (read: (page: Page) => Reading) =>
  (stored: StoredPage): Anew | null =>
    pageAnew(read, stored)

describe('reread', () => {
  it('finds nothing where rules read as before, and applying that begins no load', () =>
    withStore(async (store) => {
      await load(store, known)
      for (const apply of [false, true]) {
        const result = await rereadPages(store, { anew: by(asBefore), apply })
        expect(result).toEqual({ pages: 2, differing: [], load: null })
      }
      expect((await store.loads({ limit: 5 })).total).toBe(1)
    }))

  it('shows what would be read otherwise and changes nothing until it is applied', () =>
    withStore(async (store) => {
      await load(store, known)
      const before = await graphOf(store)
      const shown = await rereadPages(store, { anew: by(otherwise), apply: false })
      expect(shown.pages).toBe(2)
      const city = shown.differing.find(({ id }) => id === cityPage.reading.sha256)
      expect(city).toMatchObject({ gained: [], lost: ['白露 ATTEND #2 at 全市防汛工作会议'] })
      expect(await graphOf(store)).toEqual(before)
      const applied = await rereadPages(store, { anew: by(otherwise), apply: true })
      expect(applied).toMatchObject({ pages: 2, differing: shown.differing, load: { action: 'reread', pagesAdded: 2 } })
      expect(await peopleNamed(store, '白露')).toEqual([])
      expect(await rereadPages(store, { anew: by(otherwise), apply: true })).toMatchObject({
        differing: [],
        load: null,
      })
    }))

  it('reads one page alone, and leaves what was judged as it was judged', () =>
    withStore(async (store) => {
      await load(store, known)
      await judgeFact(store, { ...who, verdict: 'CONFIRM', fact: first(await mentionsNamed(store, '白露')).id })
      const only = cityPage.reading.sha256
      const { pages, differing } = await rereadPages(store, { anew: by(otherwise), apply: true, only })
      expect({ pages, ids: differing.map(({ id }) => id) }).toEqual({ pages: 1, ids: [only] })
      expect(await peopleNamed(store, '白露')).toHaveLength(1)
      expect(await mentionsNamed(store, '苏禾')).toHaveLength(2)
    }))

  it('that is ended keeps what is in place, finishes its load and says so', () =>
    withStore(async (store) => {
      await load(store, known)
      const ending = new AbortController()
      const anew = (stored: StoredPage): Anew | null => {
        ending.abort()
        return by(otherwise)(stored)
      }
      const { signal } = ending
      await expect(rereadPages(store, { anew, apply: true, signal })).rejects.toMatchObject({
        code: 'REREAD_ENDED',
        message: expect.stringContaining('after 1 pages; what was put in place stays, as load 2') as string,
      })
      expect((await store.loads({ limit: 5 })).rows.at(-1)?.row).toMatchObject({
        id: 2,
        pagesAdded: 1,
        finishedAt: expect.any(String) as string,
      })
      await expect(rereadPages(store, { anew, apply: false, signal })).rejects.toMatchObject({
        message: expect.stringContaining('after 0 pages; nothing was put in place') as string,
      })
      const only = cityPage.reading.sha256
      const late = new AbortController()
      const one = rereadPages(store, {
        anew: (stored) => (late.abort(), by(otherwise)(stored)),
        apply: true,
        only,
        signal: late.signal,
      })
      expect(await one).toMatchObject({ pages: 1 })
    }))

  it('is a command that reads with the rules of today', async () => {
    const text =
      '全县春耕工作会议召开\n\n本报讯 3月4日，全县春耕工作会议召开。县委书记程远出席会议并讲话，县长苏禾主持会议。\n'
    const folder = folderWith({
      'a/page.txt': text,
      'a/page.json': '{"published":"2031-03-05","publisher":"云岭日报"}',
    })
    const store = ['--store', `embedded:${join(folder, 'graph.db')}`]
    await tongxiHere(['ingest', folder, ...store])
    expect(await tongxiHere(['reread', ...store])).toEqual({
      code: 0,
      out: '0 of 1 pages are read otherwise\n',
      err: '',
    })
    const { out } = await tongxiHere(['reread', 'a', '--apply', '--json', ...store])
    expect(JSON.parse(out)).toMatchObject({ pages: 1, differing: [], load: null })
    expect(await tongxiHere(['reread', 'b', ...store])).toMatchObject({ code: 1, out: '' })
  })
})
