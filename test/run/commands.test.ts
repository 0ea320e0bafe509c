import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { folderWith } from './folder.ts'
import { tongxiHere } from './in-process.ts'

const page = (leader: string): string =>
  `全县春耕工作会议召开\n\n本报讯 3月4日，全县春耕工作会议召开。县委书记${leader}出席会议并讲话，县长苏禾主持会议。\n`

const beside = JSON.stringify({ published: '2031-03-05', publisher: '云岭日报', synthetic: true })

const counts = z.object({ counts: z.record(z.string(), z.number()) })

const status = async (store: string): Promise<Record<string, number>> => {
  const { code, out } = await tongxiHere(['status', '--json', '--store', store])
  expect(code).toBe(0)
  return counts.parse(JSON.parse(out)).counts
}

describe('ingest, status and forget', () => {
  it('load pages, leave what is there, and withdraw a page by name or file', async () => {
    const folder = folderWith({
      'a/page.txt': page('程远'),
      'a/page.json': beside,
      'b/page.txt': page('白露'),
      'b/page.json': beside,
    })
    const store = `embedded:${join(folder, 'graph', 'graph.db')}`
    const ingest = () => tongxiHere(['ingest', folder, '--store', store, '--json'])
    expect(JSON.parse((await ingest()).out)).toMatchObject({ load: 1, pages: { added: 2, unchanged: 0, failed: 0 } })
    const full = await status(store)
    expect(full).toMatchObject({ pages: 2, articles: 2 })
    expect(JSON.parse((await ingest()).out)).toMatchObject({ load: 2, pages: { added: 0, unchanged: 2 } })
    expect(await status(store)).toEqual(full)

    expect(await tongxiHere(['forget', 'a', '--store', store])).toMatchObject({ code: 0, err: '' })
    expect(await status(store)).toMatchObject({ pages: 1 })
    expect(await tongxiHere(['forget', join(folder, 'b', 'page.txt'), '--store', store])).toMatchObject({ code: 0 })
    expect(await status(store)).toMatchObject({ pages: 0, people: 0, events: 0, attendances: 0 })
  })

  it('load what can be read when one page cannot, tell of that one and end with 1', async () => {
    const folder = folderWith({ 'a/page.txt': page('程远'), 'a/page.json': beside, 'b.txt': '' })
    const store = `embedded:${join(folder, 'graph.db')}`
    const { code, out, err } = await tongxiHere(['ingest', folder, '--store', store])
    expect(code).toBe(1)
    expect(err).toBe(`tongxi: ${join(folder, 'b.txt')}: b is empty\n`)
    expect(out).toMatch(/pages added +1\n/u)
    expect(out).toMatch(/pages failed +1\n/u)
    expect(await status(store)).toMatchObject({ pages: 1 })
  })

  it('load a page without officials as a page with nobody in it', async () => {
    const folder = folderWith({ 'weather.txt': '今天晴到多云，气温零下三度到八度，偏南风二到三级。\n' })
    const store = `embedded:${join(folder, 'graph.db')}`
    expect(await tongxiHere(['ingest', folder, '--store', store])).toMatchObject({ code: 0, err: '' })
    expect(await status(store)).toMatchObject({ pages: 1, people: 0, events: 0, mentions: 0 })
  })

  it('tell that there is no such page and that a name means several', async () => {
    const folder = folderWith({
      'one/a.txt': page('程远'),
      'two/a.txt': page('白露'),
    })
    const store = `embedded:${join(folder, 'graph.db')}`
    await tongxiHere(['ingest', folder, '--store', store])
    expect(await tongxiHere(['forget', 'none', '--store', store])).toMatchObject({ code: 1 })
    expect(await tongxiHere(['forget', 'f'.repeat(64), '--store', store])).toMatchObject({ code: 1 })
    const several = await tongxiHere(['forget', 'a', '--store', store])
    expect(several.code).toBe(2)
    expect(several.err).toMatch(/a names 2 pages: give one of [0-9a-f]{64} [0-9a-f]{64}\n$/u)
    expect(await status(store)).toMatchObject({ pages: 2 })
  })
})

describe('read and explain', () => {
  const read = async (args: readonly string[]): Promise<unknown[]> => {
    const { code, out } = await tongxiHere(['read', ...args])
    expect(code).toBe(0)
    const texts = args.includes('--jsonl') ? out.trimEnd().split('\n') : [out]
    return texts.map((text): unknown => JSON.parse(text))
  }

  it('read prints one object for one page and one a line for many; what is given wins over page.json', async () => {
    const folder = folderWith({ 'a/page.txt': page('程远'), 'a/page.json': beside, 'b.txt': page('白露') })
    const [one] = await read([join(folder, 'a', 'page.txt'), '--published', '2030-01-02'])
    expect(one).toMatchObject({ page: 'a', published: '2030-01-02', publisher: '云岭日报', synthetic: true })
    const many = await read(['--jsonl', folder])
    expect(many).toMatchObject([
      { page: 'a', published: '2031-03-05' },
      { page: 'b', published: null, publisher: null },
    ])
  })

  it('explain marks every participant of the page with the rule that found it', async () => {
    const folder = folderWith({ 'a/page.txt': page('程远'), 'a/page.json': beside })
    const { code, out } = await tongxiHere(['explain', folder])
    expect(code).toBe(0)
    expect(out).toMatch(/^a: 1 articles, 1 events, 2 people at them; published 2031-03-05, publisher 云岭日报/u)
    expect(out).toMatch(/─ 程远 #1 \(name-title -?\d+\.\d\d\) \[name-title\]/u)
    expect(out).toMatch(/─ 苏禾 PRESIDE \(preside \d\.\d\d\) \[preside\]/u)
  })
})

describe('a store that does not answer', () => {
  it('ends with 3 and one line, for every command that needs one', async () => {
    const folder = folderWith({ 'a.txt': page('程远') })
    for (const args of [
      ['status'],
      ['forget', 'a'],
      ['serve', '--port', '0'],
      ['ingest', folder],
      ['start', '--port', '0'],
    ]) {
      const { code, out, err } = await tongxiHere([...args, '--store', 'neo4j://127.0.0.1:1'], { NEO4J_PASSWORD: 'x' })
      expect({ args, code, out }).toEqual({ args, code: 3, out: '' })
      expect(err).toMatch(/^tongxi: neo4j:\/\/127\.0\.0\.1:1: [^\n]+\n$/u)
    }
  })

  it('refuses a file that is no store, and leaves it as it is', async () => {
    const folder = folderWith({ 'a.txt': page('程远'), 'notes.db': 'my notes' })
    const { code, err } = await tongxiHere([
      'ingest',
      join(folder, 'a.txt'),
      '--store',
      `embedded:${join(folder, 'notes.db')}`,
    ])
    expect(code).toBe(3)
    expect(err).toMatch(/^tongxi: [^\n]*notes\.db: this file is no Tongxi store[^\n]*\n$/u)
  })
})
