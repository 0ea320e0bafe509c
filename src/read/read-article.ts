import type { ArticleReading, EventReading } from '../fact/reading.ts'
import type { Quoted } from '../fact/evidence.ts'
import { alsoNamed } from './also-named.ts'
import { isMeeting } from './build-state.ts'
import { setScene, type ArticleSource, type Scene } from './article-scene.ts'
import type { Dated } from './draft.ts'
import { headlineDecisions } from './headline-decisions.ts'
import { makeEvent, type Made } from './make-event.ts'
import { isFiction } from './no-event.ts'
import { quote } from './passage.ts'
import { relationsOf } from './relations.ts'
import { ownersOf } from './territory.ts'
import { decisionOf } from './weigh.ts'

interface Part {
  readonly start: number
  readonly end: number
  readonly rule: string
}

const quotesOf = (page: string, parts: readonly Part[]): Quoted[] =>
  parts.map(({ rule, start, end }) => ({ basis: 'STATED', rule, start, end, quote: page.slice(start, end) }))

type Decided = NonNullable<ArticleReading['decided']>

/** How the article's own division was decided. */
function homeDecision({ homes, source }: Scene): Pick<Decided, 'home'> {
  if (homes === null) return {}
  const { division, stretch } = homes.won.value
  const { rule } = homes.won
  const row = { basis: 'REFERENCE', rule, source: `seed/regions/divisions.tsv#${division.id}` } as const
  const told = stretch === null ? [] : [quote(source.page, stretch, { rule })]
  const evidence = [...told, ...(division.id === '' ? [] : [row])]
  return { home: { ...decisionOf(homes, (home) => home.division.name), evidence } }
}

/** Reads one article of a page. */
export function readArticle(source: ArticleSource): ArticleReading {
  const { article, page } = source
  const scene = setScene(source)
  const events: EventReading[] = []
  let before: Dated | null = null
  let visit: Made | null = null
  let main: Made | null = null
  for (const { sentences, drafts } of scene.chapters) {
    const owners = ownersOf(drafts)
    for (const draft of drafts) {
      const made = makeEvent(scene, draft, { sentences, owners, before, visit, main, first: events.length === 0 })
      if (made === null) continue
      events.push(made.event)
      if (made.dated.date !== null) before = made.dated
      visit = draft.kind === 'VISIT' ? made : null
      if (isMeeting(draft)) main = made
    }
  }
  const { published } = article
  const fiction = isFiction(article)
  if (fiction) events.length = 0
  return {
    ...(published === null ? {} : { published: published.date }),
    kicker: article.kicker.map((line) => line.text),
    headline: article.headline.map((line) => line.text),
    bylines: article.bylines.map((byline) => byline.name),
    spans: article.spans,
    events,
    alsoNamed: fiction ? [] : alsoNamed(scene, events),
    relations: relationsOf(scene.people, { page, decisions: source.decisions }),
    evidence: {
      published: quotesOf(page, published === null ? [] : [published]),
      headline: quotesOf(page, [...article.kicker, ...article.headline]),
      bylines: quotesOf(page, article.bylines),
    },
    ...(source.decisions ? { decided: { headline: headlineDecisions(article), ...homeDecision(scene) } } : {}),
  }
}
