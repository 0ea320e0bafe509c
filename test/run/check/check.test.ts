import { join } from 'node:path'
import { Database } from '../../../src/store/embedded/sqlite.ts'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { judgeFact } from '../../../src/run/judge/judge-fact.ts'
import { openEmbedded } from '../../../src/store/embedded/open.ts'
import { folderWith } from '../folder.ts'
import { tongxiHere } from '../in-process.ts'
import { load } from '../ingest-stores.ts'
import { cityPage, countyPage, first, mentionsNamed, who } from '../judge/pages.ts'

const printed = z.object({
  pages: z.number(),
  rows: z.number(),
  wrong: z.array(z.object({ rule: z.string(), what: z.string(), detail: z.string() })),
})

const checked = async (path: string) => {
  const { code, out } = await tongxiHere(['check', '--json', '--store', `embedded:${path}`])
  return { code, ...printed.parse(JSON.parse(out)) }
}

const storeAt = async (): Promise<string> => {
  const path = join(folderWith({}), 'graph.db')
  const store = await openEmbedded(path)
  await load(store, [countyPage, cityPage])
  await judgeFact(store, {
    ...who,
    verdict: 'CORRECT',
    fact: first(await mentionsNamed(store, '白露')).id,
    correction: { gender: '女' },
  })
  await store.close()
  return path
}

/** Changes the file behind the store's back, as a defect would. */
const tamper = (path: string, sql: string): void => {
  const database = new Database(path)
  database.pragma('foreign_keys = OFF')
  expect(database.prepare(sql).run().changes).toBeGreaterThan(0)
  database.close()
}

describe('tongxi check', () => {
  it('finds nothing wrong in a store that was loaded and judged', async () => {
    const path = await storeAt()
    const { code, pages, rows, wrong } = await checked(path)
    expect({ code, pages, wrong }).toEqual({ code: 0, pages: 2, wrong: [] })
    expect(rows).toBeGreaterThan(20)
    const { out } = await tongxiHere(['check', '--store', `embedded:${path}`])
    expect(out).toBe(`2 pages, ${String(rows)} rows of the graph: every invariant holds\n`)
  })

  it.each([
    [
      'a quote that is not on the page',
      `UPDATE mention SET row = replace(row, '"quote":"苏禾"', '"quote":"苏和"')`,
      'quote',
    ],
    [
      'a mention without evidence',
      `UPDATE mention SET row = json_set(row, '$.evidence', json('[]')) WHERE row LIKE '%白露%'`,
      'evidence',
    ],
    [
      'an attendance that stands on nothing',
      `UPDATE attendance SET row = json_set(row, '$.mentions', json('[]'))`,
      'evidence',
    ],
    [
      'an attendance that stands on another’s mention',
      `UPDATE attendance SET row = json_set(row, '$.mentions', json_array((SELECT id FROM mention WHERE row LIKE '%白露%')))`,
      'evidence',
    ],
    ['a mention that nobody has', `DELETE FROM mention_person`, 'orphan'],
    ['an event that is gone', `DELETE FROM event`, 'orphan'],
    ['a post that is gone', `DELETE FROM post`, 'orphan'],
    ['a count that is wrong', `UPDATE person SET row = json_set(row, '$.attendances', 9)`, 'count'],
    [
      'a post that nobody holds',
      `INSERT INTO post (id, organization, title, row) SELECT 'x', organization, 'x', row FROM post LIMIT 1`,
      'count',
    ],
    ['an edge that is gone', `DELETE FROM attendance WHERE seq = 1`, 'projection'],
    ['a name that the facts do not give', `UPDATE person SET row = json_set(row, '$.name', '王五')`, 'projection'],
    [
      'a person too many',
      `INSERT INTO person SELECT 'ffff', name_key, sort_key, pinyin, initials, json_set(row, '$.id', 'ffff') FROM person LIMIT 1`,
      'orphan',
    ],
    [
      'a judgement that was not followed',
      `UPDATE judgement SET row = json_set(row, '$.correction.gender', '男')`,
      'judgement',
    ],
  ])('ends with 1 and tells of %s', async (_, sql, rule) => {
    const path = await storeAt()
    tamper(path, sql)
    const { code, wrong } = await checked(path)
    expect(code).toBe(1)
    expect(wrong.map((one) => one.rule)).toContain(rule)
    const { out } = await tongxiHere(['check', '--store', `embedded:${path}`])
    expect(out.trimEnd().split('\n')).toHaveLength(wrong.length + 1)
  })
})
