import { z } from 'zod'

/**
 * What the scorer looks at in a gold page and in a reading alike. Every part may be missing, because a prediction that lacks one
 * has to lose points rather than stop the run.
 */
const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((value): unknown => (Array.isArray(value) ? value : []), z.array(item))

const text = z.string().nullish()

const role = z.object({ title: text, of: text })

const evidence = z.object({
  start: z.number().optional(),
  end: z.number().optional(),
  quote: text,
  rule: z.string().optional(),
})

const named = z.object({ name: text, roles: listOf(role) })

const participant = named.extend({
  position: z.number().optional(),
  participation: listOf(z.string()),
  evidence: listOf(evidence),
})

const event = z.object({
  kind: z.string().optional(),
  title: text,
  date: text,
  endDate: text,
  listComplete: z.boolean().nullish(),
  places: listOf(z.string()),
  participants: listOf(participant),
})

const article = z.object({
  headline: listOf(z.string()),
  bylines: listOf(z.string()),
  events: listOf(event),
  alsoNamed: listOf(named),
  relations: listOf(z.object({ subject: text, predicate: z.string(), object: text })),
})

export const scoredPage = z.object({ articles: listOf(article) })

export type ScoredPage = z.infer<typeof scoredPage>
export type ScoredArticle = z.infer<typeof article>
export type ScoredEvent = z.infer<typeof event>
export type ScoredParticipant = z.infer<typeof participant>
