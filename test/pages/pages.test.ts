import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Named {
  readonly name: string
  readonly roles: readonly { readonly title: string; readonly of: string | null }[]
}
interface Answer {
  readonly page: string
  readonly articles: readonly {
    readonly headline: readonly string[]
    readonly bylines: readonly string[]
    readonly events: readonly {
      readonly kind: string
      readonly date: string | null
      readonly endDate: string | null
      readonly places: readonly string[]
      readonly participants: readonly (Named & {
        readonly position: number
        readonly participation: readonly string[]
      })[]
    }[]
    readonly alsoNamed: readonly Named[]
  }[]
}

const here = import.meta.dirname
const folders = readdirSync(here).filter((name) => existsSync(join(here, name, 'gold.json')))
const plain = (text: string): string => text.replace(/\s+/gu, '').replace(/•/gu, '·').normalize('NFKC')
const letters = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]/gu, '')
const answerOf = (folder: string): Answer => JSON.parse(readFileSync(join(here, folder, 'gold.json'), 'utf8')) as Answer
const marks = (html: string): string =>
  html
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&middot;', '·')
const textOf = (folder: string): string => {
  const html = join(here, folder, 'page.html')
  return existsSync(html) ? marks(readFileSync(html, 'utf8')) : readFileSync(join(here, folder, 'page.txt'), 'utf8')
}

describe('annotated pages', () => {
  it('come in two sets, the held one no smaller', () => {
    const count = (set: string): number => folders.filter((name) => name.startsWith(set)).length
    expect(count('held-')).toBeGreaterThanOrEqual(count('dev-'))
    expect(count('dev-')).toBeGreaterThanOrEqual(20)
  })

  it.each(folders)('%s names only people whom its text names', (folder) => {
    const text = plain(textOf(folder))
    const names = answerOf(folder).articles.flatMap((article) => [
      ...article.bylines,
      ...article.alsoNamed.map((person) => person.name),
      ...article.events.flatMap((event) => event.participants.map((person) => person.name)),
    ])
    expect(names.filter((name) => !text.includes(plain(name)))).toEqual([])
  })

  it.each(folders)('%s prints its headlines', (folder) => {
    const text = letters(textOf(folder))
    const lines = answerOf(folder).articles.flatMap((article) => article.headline)
    expect(lines.filter((line) => !text.includes(letters(line)))).toEqual([])
  })

  it.each(folders)('%s says of every event who took part, in order, where and how', (folder) => {
    const answer = answerOf(folder)
    expect(answer.page).toBe(folder)
    for (const event of answer.articles.flatMap((article) => article.events)) {
      const people = event.participants
      expect(['MEETING', 'TALKS', 'VISIT', 'CEREMONY', 'OTHER']).toContain(event.kind)
      expect(people.map((person) => person.position)).toEqual(people.map((_, index) => index + 1))
      expect(people.length).toBeGreaterThan(0)
      expect(new Set(people.map((person) => person.name)).size).toBe(people.length)
      expect(people.every((person) => person.participation.length > 0)).toBe(true)
      expect(event.places.length).toBeGreaterThan(0)
      for (const date of [event.date, event.endDate]) expect(date ?? 'XXXX').toMatch(/^(?:\d{4}|XXXX)(?:-\d\d){0,2}$/u)
    }
  })
})
