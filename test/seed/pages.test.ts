import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { plainName } from '../../src/fact/name.ts'
import { loadPage } from '../../src/page/load-page.ts'
import { loadGazetteer } from '../../src/read/gazetteer.ts'
import { scoredPage } from '../tools/evaluate-format.ts'

const root = fileURLToPath(new URL('../../seed/pages', import.meta.url))
const folders = readdirSync(root)
/** Below counties the gazetteer does not reach. */
const TOWNSHIP = /(?:乡|镇|街道|苏木)$/u

interface Known {
  readonly published: string | null
  readonly publisher: string | null
  readonly synthetic?: boolean
}

const known = (folder: string): Known => JSON.parse(readFileSync(join(root, folder, 'page.json'), 'utf8')) as Known

function textOf(folder: string): string {
  const path = ['page.txt', 'page.html'].map((file) => join(root, folder, file)).find((file) => existsSync(file)) ?? ''
  return plainName(loadPage({ bytes: readFileSync(path), name: folder, path, known: known(folder) }).text)
}

describe('sample pages', () => {
  it('are marked as made up, all but the one that restates a real page', () => {
    expect(folders.length).toBeGreaterThanOrEqual(8)
    expect(folders.filter((folder) => known(folder).synthetic !== true)).toEqual(['xining-2024-12-20'])
  })
})

describe.each(folders)('the answer of %s', (folder) => {
  const text = textOf(folder)
  const answer = scoredPage.parse(JSON.parse(readFileSync(join(root, folder, 'gold.json'), 'utf8')))
  const events = answer.articles.flatMap((article) => article.events)
  const people = [
    ...events.flatMap((event) => event.participants),
    ...answer.articles.flatMap(({ alsoNamed }) => alsoNamed),
  ]

  it('says only names and headlines that stand on the page', () => {
    const bylines = answer.articles.flatMap((article) => article.bylines)
    const headlines = answer.articles.flatMap((article) => article.headline)
    const words = [...people.map(({ name }) => name ?? ''), ...bylines, ...headlines].map(plainName)
    expect(words.filter((word) => !text.includes(word))).toEqual([])
  })

  it('counts the participants of an event from 1, each once', () => {
    for (const { participants, title } of events) {
      expect(
        participants.map(({ position }) => position),
        title ?? '',
      ).toEqual(participants.map((_, at) => at + 1))
      expect(new Set(participants.map(({ name }) => name)).size, title ?? '').toBe(participants.length)
    }
  })

  it('names places by their full names', () => {
    const places = events.flatMap((event) => event.places)
    const full = (name: string): boolean =>
      loadGazetteer()
        .named(name)
        .some((division) => division.name === name)
    expect(places.filter((place) => !TOWNSHIP.test(place) && !full(place))).toEqual([])
  })
})
