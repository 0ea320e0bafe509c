import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { coverage } from '../../../src/run/issues/coverage.ts'
import { openEmbedded } from '../../../src/store/embedded/open.ts'
import { readingOf } from '../../resolve/builder.ts'
import { folderWith } from '../folder.ts'
import { tongxiHere } from '../in-process.ts'
import { load, withStore } from '../ingest-stores.ts'

const issue = (publisher: string | null, published: string | null, salt = '') =>
  readingOf({ publisher, published, salt, articles: [{ events: [{ people: [{ name: '苏禾' }] }] }] })

const pages = [
  ...['2031-02-27', '2031-02-28', '2031-03-01', '2031-03-04', '2031-03-06'].map((day) => issue('云岭日报', day)),
  issue('云岭日报', '2031-03-06', 'page two'),
  issue('云岭日报', '2031-03', 'month'),
  issue('临江日报', '2031-05-01'),
  issue(null, null),
]

describe('coverage', () => {
  it('tells the issues of each publisher and the days that are missing between them', () =>
    withStore(async (store) => {
      await load(store, pages)
      expect(await coverage(store)).toEqual([
        {
          publisher: '临江日报',
          pages: 1,
          issues: 1,
          first: '2031-05-01',
          last: '2031-05-01',
          days: 1,
          missing: [],
          undated: 0,
        },
        {
          publisher: '云岭日报',
          pages: 7,
          issues: 5,
          first: '2031-02-27',
          last: '2031-03-06',
          days: 8,
          missing: [
            { from: '2031-03-02', to: '2031-03-03', days: 2 },
            { from: '2031-03-05', to: '2031-03-05', days: 1 },
          ],
          undated: 1,
        },
        { publisher: null, pages: 1, issues: 0, first: null, last: null, days: 0, missing: [], undated: 1 },
      ])
    }))

  it('misses no days of pages whose paper is not known', () =>
    withStore(async (store) => {
      await load(store, [issue(null, '2031-01-01'), issue(null, '2031-06-01')])
      expect(await coverage(store)).toMatchObject([{ publisher: null, pages: 2, issues: 2, missing: [] }])
    }))

  it('is part of status, for people and programs', async () => {
    const path = join(folderWith({}), 'graph.db')
    const store = await openEmbedded(path)
    await load(store, pages)
    await store.close()
    const run = (...args: readonly string[]) =>
      tongxiHere(['status', '--coverage', ...args, '--store', `embedded:${path}`])
    const { code, out } = await run()
    expect(code).toBe(0)
    expect(out).toContain('7 pages, 5 of 8 days from 2031-02-27 to 2031-03-06, 1 pages without a day\n')
    expect(out).toContain('missing 2031-03-02 – 2031-03-03 (2 days), 2031-03-05\n')
    expect(out).toMatch(/publisher unknown +1 pages, 1 pages without a day\n$/u)
    expect(JSON.parse((await run('--json')).out)).toMatchObject({ publishers: [{ publisher: '临江日报' }, {}, {}] })
  })
})
