import { randomBytes } from 'node:crypto'
import { existsSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from './folder.ts'
import { tongxiHere } from './in-process.ts'
import { tongxi } from './spawn.ts'

/** Files that are no page, and words that tell where and why. */
const BAD: readonly (readonly [string, Readonly<Record<string, string | Uint8Array>>, RegExp])[] = [
  ['empty', { 'bad.txt': '' }, /bad\.txt: .*empty/u],
  ['only blanks', { 'bad.txt': ' \n\u3000\t\r\n' }, /bad\.txt: .*blanks/u],
  [
    'bytes of no encoding',
    { 'bad.txt': Buffer.from([0xff, 0x80, 0x00, 0xff, 0xfe, 0x81, 0x20]) },
    /bad\.txt: .*UTF-8/u,
  ],
  ['a picture', { 'bad.txt': randomBytes(20_000) }, /bad\.txt: .*UTF-8/u],
  ['no pages in the folder', { 'notes.md': 'x' }, /a folder without pages/u],
  [
    'a broken page.json',
    { 'p/page.txt': '县长', 'p/page.json': '{\n "published": ,\n}' },
    /page\.json:2:15: not JSON/u,
  ],
  [
    'no day in page.json',
    { 'p/page.txt': '县长', 'p/page.json': '{"published": "May"}' },
    /page\.json: published: must/u,
  ],
]

const oneLine = /^tongxi: [^\n]+\n$/u

describe.each(['read', 'explain', 'ingest'])('tongxi %s of what is no page', (command) => {
  const args = (path: string, folder: string): string[] =>
    command === 'ingest' ? [command, path, '--store', `embedded:${join(folder, 'graph.db')}`] : [command, path]

  it.each(BAD)('%s: ends with 1 and says in one line what and where', async (_, files, reason) => {
    const folder = folderWith(files)
    const { code, out, err } = await tongxiHere(args(folder, folder))
    expect(code).toBe(1)
    expect(err).toMatch(reason)
    expect(err).toMatch(oneLine)
    if (command !== 'ingest') expect(out).toBe('')
  })

  it('no such file: ends with 1 and leaves no store behind', async () => {
    const folder = folderWith({})
    const { code, err } = await tongxiHere(args(join(folder, 'none.txt'), folder))
    expect(code).toBe(1)
    expect(err).toMatch(/none\.txt: no such file/u)
    expect(err).toMatch(oneLine)
    expect(existsSync(join(folder, 'graph.db'))).toBe(false)
  })

  it('50 MB: ends with 1 before it fills the memory', async () => {
    const folder = folderWith({})
    const file = join(folder, 'huge.txt')
    writeFileSync(file, '市')
    truncateSync(file, 50 * 1024 * 1024)
    const { code, err } = await tongxiHere(args(file, folder))
    expect(code).toBe(1)
    expect(err).toMatch(/huge\.txt: larger than/u)
    expect(err).toMatch(oneLine)
  })
})

describe('tongxi, wrongly used', () => {
  it.each([
    [['colour'], /unknown command/u],
    [['forgot'], /Did you mean forget/u],
    [['read'], /missing required argument/u],
    [['read', '--colour', 'x'], /unknown option/u],
    [['read', 'x', '--published', 'yesterday'], /--published yesterday: must be a day/u],
    [['ingest', 'x', '--published', '2024-13-01'], /--published 2024-13-01: must be a day/u],
    [['status', '--store', 'sqlite:x'], /unknown store address "sqlite:x"/u],
    [['status', '--store', 'neo4j://127.0.0.1:1'], /NEO4J_PASSWORD/u],
    [['serve', '--port', 'http'], /port/u],
  ])('%j ends with 2 and a line', async (args, reason) => {
    const { code, out, err } = await tongxiHere(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(reason)
    expect(err).toMatch(oneLine)
  })

  it('asks for --jsonl before it reads many pages', async () => {
    const { code, err } = await tongxiHere(['read', folderWith({ 'a.txt': '县长', 'b.txt': '市长' })])
    expect(code).toBe(2)
    expect(err).toMatch(/--jsonl/u)
  })
})

describe('the program itself', () => {
  it('ends with 0 for help, 1 for bad input, 2 for bad use and 3 for a store that is not there', async () => {
    const missing = `embedded:${join(folderWith({}), 'none.db')}`
    const [help, input, use, store] = await Promise.all([
      tongxi(['ingest', '--help']),
      tongxi(['read', '-'], { input: '' }),
      tongxi(['read']),
      tongxi(['status'], { environment: { TONGXI_STORE: missing } }),
    ])
    expect(help).toMatchObject({ code: 0, err: '' })
    expect(help.out).toMatch(/^Usage: tongxi ingest/u)
    expect(input).toEqual({ code: 1, out: '', err: 'tongxi: -: stdin is empty\n' })
    expect(use).toMatchObject({ code: 2, out: '' })
    expect(store).toMatchObject({ code: 3, out: '' })
    expect(store.err).toMatch(/^tongxi: no store at embedded:[^\n]*\n$/u)
  })
})
