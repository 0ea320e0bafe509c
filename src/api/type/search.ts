import type { Event, Person, Post, Series } from '../../fact/graph.ts'
import { nameKey, plainName } from '../../fact/name.ts'
import { sortKey } from '../../fact/sort-key.ts'
import { soundOf, spokenOf, syllablesOf } from '../../fact/spoken.ts'
import type { SeriesFilter } from '../../store/contract.ts'
import { builder } from '../builder.ts'
import type { ApiContext } from '../context.ts'
import { fault } from '../fault.ts'
import { searchText } from '../given.ts'
import { loadersOf, present } from '../loaders.ts'
import { editsBetween, joinedSpans, soundingIn, standingIn } from '../measure/likeness.ts'
import { asNode, NodeRef, type NodeRow } from '../node.ts'
import { SpanRef, type Span } from '../ref.ts'

/** Most hits of each kind, and most names that may have been meant; how many near names are looked through for these. */
const MOST = { hits: 50, meant: 5, near: 200 } as const

interface Hit {
  readonly node: NodeRow
  readonly text: string
  readonly highlights: readonly Span[]
}

interface Found {
  readonly hits: readonly Hit[]
  readonly meant: readonly string[]
}

const HitRef = builder.objectRef<Hit>('SearchHit').implement({
  description: 'Something that was found, with the words it was found by.',
  fields: (t) => ({
    node: t.field({ type: NodeRef, description: 'A Person, Event, Post or Series.', resolve: ({ node }) => node }),
    text: t.exposeString('text', {
      description: 'The name, the event’s title, or the organization and title together of a post or series.',
    }),
    highlights: t.field({
      type: [SpanRef],
      description:
        'Where in `text` the words stand; of what was found by its pinyin or initials, the characters that sound so.',
      resolve: ({ highlights }) => highlights,
    }),
  }),
})

const SearchRef = builder.objectRef<Found>('Search').implement({
  description: 'What a search found.',
  fields: (t) => ({
    hits: t.field({
      type: [HitRef],
      description: 'People, then events, posts and series; within each the shortest text first.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ hits }) => hits,
    }),
    didYouMean: t.exposeStringList('meant', {
      description: 'Where nothing was found: names of people that are written or sound nearly so, nearest first.',
    }),
  }),
})

const length = (text: string): number => Array.from(text).length

const byLength = (a: Hit, b: Hit): number => length(a.text) - length(b.text)

const peopleFor = async (context: ApiContext, text: string, first: number): Promise<Hit[]> => {
  const { rows } = await context.store.people({ search: text }, { limit: first, uncounted: true }, context.read)
  return rows.map(({ row }) => ({
    node: asNode('Person', row),
    text: row.name,
    highlights: highlightsIn(row, text),
  }))
}

/** Where a name holds the words, as they are written or else as they sound. */
const highlightsIn = (person: Person, text: string): readonly Span[] => {
  const written = standingIn(person.name, [plainName(text)])
  return written.length > 0 ? written : soundingIn(person.name, syllablesOf(person.sortKey), nameKey(text))
}

/** Where a title holds each of the words, as it is written or else as it sounds. */
const wordsIn = (title: string, key: string, words: readonly string[]): readonly Span[] =>
  joinedSpans(
    words.flatMap((word) => {
      const written = standingIn(title, [word])
      return written.length > 0 ? written : soundingIn(title, syllablesOf(key), soundOf(word) ?? '')
    }),
  )

const eventsFor = async (context: ApiContext, words: readonly string[], first: number): Promise<Hit[]> => {
  const where = { and: words.map((search) => ({ search })) }
  const window = { limit: first, backward: true, uncounted: true } as const
  const { rows } = await context.store.events({ where }, window, context.read)
  return rows.map(({ row }: { row: Event }) => ({
    node: asNode('Event', row),
    text: row.title,
    highlights: wordsIn(row.title, row.sortKey, words),
  }))
}

const postsFor = async (context: ApiContext, words: readonly string[], first: number): Promise<Hit[]> => {
  const { rows } = await context.store.posts(words, { limit: first, uncounted: true }, context.read)
  return Promise.all(
    rows.map(async ({ row }: { row: Post }) => {
      const body = await present(loadersOf(context).organization, row.organization)
      const text = `${body.name}${row.title}`
      return { node: asNode('Post', row), text, highlights: standingIn(text, words) }
    }),
  )
}

/** Whether each of the words is in a title, as it is written or as it sounds. */
const isTitled = (title: string, words: readonly string[]): boolean => {
  const { pinyin, initials } = spokenOf(sortKey(title))
  return words.every((word) => [title, pinyin, initials].some((key) => key.includes(soundOf(word) ?? word)))
}

/** Series by words of their body's name and title; what is given as a sound is looked for in their titles, which are few. */
const seriesMeant = async ({ store, read }: ApiContext, words: readonly string[]): Promise<SeriesFilter | null> => {
  const spoken = words.filter((word) => soundOf(word) !== null)
  if (spoken.length === 0) return { words }
  const titles = (await store.seriesTitles(read)).filter((title) => isTitled(title, spoken))
  return titles.length === 0 ? null : { titles, words: words.filter((word) => soundOf(word) === null) }
}

const seriesFor = async (context: ApiContext, words: readonly string[], first: number): Promise<Hit[]> => {
  const filter = await seriesMeant(context, words)
  if (filter === null) return []
  const { rows } = await context.store.series(filter, { limit: first, uncounted: true }, context.read)
  return Promise.all(
    rows.map(async ({ row }: { row: Series }) => {
      const { name } = await present(loadersOf(context).organization, row.host)
      const text = `${name}${row.title}`
      return { node: asNode('Series', row), text, highlights: wordsIn(text, sortKey(text), words) }
    }),
  )
}

const pinyinOf = (key: string): string => spokenOf(key).pinyin

/** What near names share with the text: its sound, or all of it but one end. */
const partsOf = (text: string, sound: string): readonly string[] => {
  const characters = Array.from(text)
  const ends = [characters.slice(1).join(''), characters.slice(0, -1).join('')]
  const middle = characters.length > 2 ? [characters[0] ?? '', characters.at(-1) ?? ''] : []
  return [...new Set([sound, ...ends, ...middle])].filter((part) => nameKey(part) !== '')
}

const meantBy = async ({ store, read }: ApiContext, text: string): Promise<readonly string[]> => {
  const plain = nameKey(text)
  const sound = pinyinOf(sortKey(text))
  const or = partsOf(plain, sound).map((search) => ({ search }))
  const { rows } = await store.people({ where: { or } }, { limit: MOST.near }, read)
  const away = (person: Person): number => {
    const written = editsBetween(person.nameKey, plain)
    return Math.min(written, editsBetween(pinyinOf(person.sortKey), sound))
  }
  const near = rows
    .map(({ row }) => ({ name: row.name, away: away(row) }))
    .filter((one) => one.away <= Math.max(1, Math.floor(length(plain) / 3)))
  return [...new Set(near.toSorted((a, b) => a.away - b.away).map(({ name }) => name))].slice(0, MOST.meant)
}

const find = async (context: ApiContext, text: string, first: number): Promise<Found> => {
  const words = text.split(/\s+/u)
  const found = await Promise.all([
    peopleFor(context, text, first),
    eventsFor(context, words, first),
    postsFor(context, words, first),
    seriesFor(context, words, first),
  ])
  const hits = found.flatMap((kind) => kind.toSorted(byLength))
  return { hits, meant: hits.length === 0 ? await meantBy(context, text) : [] }
}

builder.queryField('search', (t) =>
  t.field({
    type: SearchRef,
    description:
      'People by a part of their name, its pinyin or its initials; events and series by words that all stand in their title, as written, in pinyin or by initials; posts by words as written.',
    args: {
      text: t.arg.string({ required: true, description: 'What to look for; words apart by blanks.' }),
      first: t.arg.int({
        defaultValue: 10,
        description: `At most so many of each kind, at most ${String(MOST.hits)}.`,
      }),
    },
    complexity: ({ first }) => ({ field: 20, multiplier: 4 * Math.max(1, Math.min(first ?? 10, MOST.hits)) }),
    resolve: async (_root, args, context) => {
      const text = searchText('text', args.text)
      const first = args.first ?? 10
      if (text === undefined) throw fault('BAD_USER_INPUT', '"text" must hold something to look for')
      if (first < 1 || first > MOST.hits) {
        throw fault('BAD_USER_INPUT', `"first" must be from 1 to ${String(MOST.hits)}`)
      }
      return find(context, text, first)
    },
  }),
)
