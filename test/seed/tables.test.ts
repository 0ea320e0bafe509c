import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const seed = new URL('../../seed/', import.meta.url)
const tables = readdirSync(seed, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsv'))
const sources = readFileSync(new URL('SOURCES.md', seed), 'utf8')
const linesOf = (path: string): string[] => readFileSync(new URL(path, seed), 'utf8').split('\n')

describe.each(tables)('seed/%s', (path) => {
  const [header = '', ...rows] = linesOf(path)

  it('ends with a line break and has a header and rows, all as wide as the header', () => {
    expect(rows.pop()).toBe('')
    expect(rows.length).toBeGreaterThan(0)
    const width = header.split('\t').length
    expect(rows.filter((row) => row.split('\t').length !== width)).toEqual([])
  })

  it('has no row twice, no control characters and no spaces at the ends of cells', () => {
    expect(new Set(rows).size).toBe(rows.length)
    expect(
      rows.flatMap((row) => row.split('\t')).filter((cell) => cell !== cell.trim() || /\p{Cc}/u.test(cell)),
    ).toEqual([])
  })

  it('has its source named', () => {
    const [folder = '', file = ''] = path.split('/')
    expect(sources.includes(`\`${folder}/*\``) || sources.includes(`\`${folder}/${file}\``)).toBe(true)
  })
})

describe('lexicons of names', () => {
  it.each(['surnames', 'given', 'tibetan', 'mongolian', 'uyghur-kazakh', 'yi', 'ethnic-groups'])(
    '%s has each entry once',
    (name) => {
      const entries = linesOf(`names/${name}.tsv`).map((line) => line.split('\t')[0])
      expect(entries.filter((entry, at) => entries.indexOf(entry) !== at)).toEqual([])
    },
  )

  it('has surnames with a weight above nothing, and the 56 peoples', () => {
    const weights = linesOf('names/surnames.tsv')
      .slice(1, -1)
      .map((line) => Number(line.split('\t')[1]))
    expect(weights.length).toBeGreaterThan(1000)
    expect(weights.filter((weight) => !(weight > 0))).toEqual([])
    expect(linesOf('names/ethnic-groups.tsv').slice(1, -1)).toHaveLength(56)
  })
})
