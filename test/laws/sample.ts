import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Reading } from '../../src/fact/reading.ts'
import { loadPage } from '../../src/page/load-page.ts'
import { readPage } from '../../src/read/read-page.ts'
import { scoredPage } from '../tools/evaluate-format.ts'
import type { ScoredPage } from '../tools/evaluate-format.ts'

/** What the person who feeds a page knows of it. */
export interface Known {
  readonly published?: string | null
  readonly publisher?: string | null
}

/** A page of our own with its answer, as text, whatever format it lies in. */
export interface Sample {
  readonly name: string
  readonly text: string
  readonly known: Known
  readonly answer: ScoredPage
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

const parsed = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

const knownOf = (value: unknown): Known => {
  const of = (key: string): string | null => {
    const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : null
    return typeof found === 'string' ? found : null
  }
  return { published: of('published'), publisher: of('publisher') }
}

const sampleIn = (folder: string, name: string): Sample => {
  const file = ['page.txt', 'page.html'].map((page) => join(folder, page)).find((path) => existsSync(path)) ?? folder
  const beside = join(folder, 'page.json')
  const page = loadPage({
    bytes: readFileSync(file),
    name,
    path: file,
    known: existsSync(beside) ? knownOf(parsed(beside)) : {},
  })
  return {
    name,
    text: page.text,
    known: { published: page.published, publisher: page.publisher },
    answer: scoredPage.parse(parsed(join(folder, 'gold.json'))),
  }
}

/** Pages that variants are made of: `seed/pages` and the pages under `test/pages` that rules may be written by. */
export const loadSamples = (): readonly Sample[] =>
  [
    ...readdirSync(join(root, 'seed/pages')).map((name) => join('seed/pages', name)),
    ...readdirSync(join(root, 'test/pages'))
      .filter((name) => name.startsWith('dev-'))
      .map((name) => join('test/pages', name)),
  ]
    .filter((path) => existsSync(join(root, path, 'gold.json')))
    .sort()
    .map((path) => sampleIn(join(root, path), path.split('/').at(-1) ?? path))

/** Reads a text as `tongxi read` does. */
export const readText = (text: string, known: Known): Reading =>
  readPage(loadPage({ bytes: new TextEncoder().encode(text), name: 'page', known }))

/** Everybody whom the answer names, each once. */
export const namesIn = (answer: ScoredPage): readonly string[] => {
  const names = answer.articles.flatMap((article) => [
    ...article.events.flatMap((event) => event.participants.map(({ name }) => name)),
    ...article.bylines,
    ...article.alsoNamed.map(({ name }) => name),
    ...article.relations.flatMap(({ subject, object }) => [subject, object]),
  ])
  return [...new Set(names.filter((name) => name !== null && name !== undefined && name !== ''))].filter(
    (name) => typeof name === 'string',
  )
}
