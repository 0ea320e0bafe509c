import type { IngestPage } from '../../../src/run/ingest.ts'
import type { EventReading } from '../../../src/fact/reading.ts'
import type { Store } from '../../../src/store/contract.ts'
import { readingOf } from '../../resolve/builder.ts'
import type { EventSketch } from '../../resolve/builder.ts'

export const who = { by: '纪晓棠', why: '查过简历' }

/** Two officials of one name in two provinces, whom rules keep apart, and a third page that names one without any role. */
export const county: EventSketch = {
  title: '全县春耕工作会议',
  date: '2031-03-04',
  regions: ['630121'],
  host: 'PARTY of 630121',
  people: [
    { name: '程远', roles: ['PARTY 书记@630121'], participation: ['SPEAK'] },
    { name: '苏禾', roles: ['GOVERNMENT 县长@630121'] },
  ],
}

export const city: EventSketch = {
  title: '全市防汛工作会议',
  date: '2031-05-06',
  regions: ['370100'],
  host: 'PARTY of 370100',
  people: [{ name: '程远', roles: ['GOVERNMENT 副市长@370100'] }, { name: '白露' }],
}

type Read = Exclude<IngestPage, { readonly failed: string }>

export const countyPage = readingOf({
  published: '2031-03-05',
  publisher: '云岭日报',
  articles: [{ events: [{ ...county, title: '植树活动', people: [{ name: '苏禾' }] }, county] }],
})

export const cityPage = readingOf({
  published: '2031-05-07',
  publisher: '临江日报',
  articles: [{ events: [city] }],
})

/** The page read anew: what `change` makes of each article's events; the text and where its words stand are the same. */
export const readAnew = (
  { reading, text }: Read,
  change: (events: readonly EventReading[]) => readonly EventReading[],
): Read => ({
  text,
  reading: {
    ...reading,
    rules: 'newer',
    articles: reading.articles.map((article) => ({ ...article, events: change(article.events) })),
  },
})

/** Ids of the live people of a name, in order. */
export const peopleNamed = async (store: Store, name: string): Promise<readonly string[]> =>
  (await store.people({ search: name }, { limit: 100 })).rows.map(({ row }) => row.id)

/** The two people of a name that a test expects. */
export const twoNamed = async (store: Store, name: string): Promise<readonly [string, string]> => {
  const [one, other, ...more] = await peopleNamed(store, name)
  if (one === undefined || other === undefined || more.length > 0) throw new Error(`not two people are called ${name}`)
  return [one, other]
}

/** Mentions of a name on all pages. */
export const mentionsNamed = async (store: Store, name: string) => {
  const pages = (await store.pages({ limit: 100 })).rows.map(({ row }) => row.id)
  const facts = await store.factsOfPages(pages)
  return facts.flatMap((one) => one?.mentions ?? []).filter((mention) => mention.name === name)
}

export const first = <Item>(items: readonly Item[]): Item => {
  const [item] = items
  if (item === undefined) throw new Error('there is one')
  return item
}

/** A page that names two people and tells that they are married. */
export const couple = readingOf({
  published: '2031-05-07',
  publisher: '临江日报',
  articles: [
    {
      alsoNamed: [{ name: '苏禾' }, { name: '程远' }],
      relations: [{ subject: '苏禾', predicate: 'SPOUSE', object: '程远' }],
    },
  ],
})
