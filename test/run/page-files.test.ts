import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/fact/error.ts'
import { findPages } from '../../src/run/page-files.ts'
import { openPage } from '../../src/run/page-open.ts'
import { folderWith } from './folder.ts'

describe('findPages', () => {
  it('finds pages at any depth, calls page.* by its folder and others by their own name, each once', async () => {
    const folder = folderWith({
      'b/page.txt': '甲',
      'a.html': '乙',
      'b/page.json': '{}',
      '.hidden/c.txt': '丙',
      'd/e/f.txt': '丁',
    })
    const found = await findPages([folder, join(folder, 'a.html')])
    expect(found.map(({ name }) => name)).toEqual(['a', 'b', 'f'])
  })

  it('refuses a path that is not there and a folder without pages, by name', async () => {
    const folder = folderWith({ 'notes.md': 'x' })
    await expect(findPages([folder])).rejects.toMatchObject({ code: 'FOLDER_WITHOUT_PAGES', where: folder })
    await expect(findPages([join(folder, 'none')])).rejects.toThrow(InputError)
  })
})

describe('openPage', () => {
  const open = async (files: Readonly<Record<string, string>>, given = {}) => {
    const [file] = await findPages([folderWith(files)])
    if (file === undefined) throw new Error('no page')
    return openPage(file, given)
  }
  const beside = '{"published": "2031-03-05", "publisher": "云岭日报", "synthetic": true, "note": "x"}'

  it('takes what page.json beside the page says, and over it what is given', async () => {
    const files = { 'p/page.txt': '县长出席会议', 'p/page.json': beside }
    expect(await open(files)).toMatchObject({
      name: 'p',
      published: '2031-03-05',
      publisher: '云岭日报',
      synthetic: true,
    })
    expect(await open(files, { published: '2030-01-02' })).toMatchObject({
      published: '2030-01-02',
      publisher: '云岭日报',
    })
  })

  it('knows nothing where nothing is told', async () => {
    expect(await open({ 'p.txt': '县长出席会议' })).toMatchObject({
      published: null,
      publisher: null,
      synthetic: false,
    })
  })

  it.each(['2031-02-30', '2031', '5 March'])('refuses %j as a day', async (published) => {
    const opened = open({ 'p/page.txt': '县长', 'p/page.json': JSON.stringify({ published }) })
    await expect(opened).rejects.toMatchObject({ code: 'JSON_WRONG' })
  })
})
