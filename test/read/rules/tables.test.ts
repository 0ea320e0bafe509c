import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')
const tables = ['read', 'page'].flatMap((room) =>
  readdirSync(join(root, 'src', room, 'rules')).map((file) => ({ room, name: file.replace(/\.ts$/u, '') })),
)

/** Rows of one word each, which is its own example. */
const OF_WORDS = new Set(['CREDIT_WORDS'])

const isRow = (item: unknown): item is object => typeof item === 'object' && item !== null
const exampleOf = (row: object): unknown => Reflect.get(row, 'example')

describe.each(tables)('the rules of src/$room/rules/$name.ts', ({ room, name }) => {
  it('have tests of their own', () => {
    expect(existsSync(join(root, 'test', room, 'rules', `${name}.test.ts`))).toBe(true)
  })

  it('have an example in every row, no two the same', async () => {
    const module = (await import(join(root, 'src', room, 'rules', `${name}.ts`))) as Readonly<Record<string, unknown>>
    const lists = Object.entries(module).filter(([list]) => !OF_WORDS.has(list))
    for (const [list, value] of lists) {
      if (!Array.isArray(value)) continue
      const rows = value.filter(isRow)
      const examples = rows.map(exampleOf)
      expect(
        examples.filter((example) => typeof example !== 'string' || example.trim() === ''),
        list,
      ).toEqual([])
      expect(new Set(examples).size, list).toBe(rows.length)
    }
  })
})
