import { createHash } from 'node:crypto'

/** Length of an id in hexadecimal digits: 80 bits, so that a billion mentions meet with a chance below 1 in 10^6. */
const DIGITS = 20

const digest = (parts: readonly (string | number)[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, DIGITS)

/** Id of a page: the SHA-256 of its bytes, hex, whole. */
export const pageId = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Id of an article: its page and its ordinal there, from 0. */
export const articleId = (page: string, ordinal: number): string => digest(['article', page, ordinal])

/** Id of one article's report of one event: article and the event's ordinal in it, from 0. */
export const reportId = (article: string, ordinal: number): string => digest(['report', article, ordinal])

export interface MentionKey {
  readonly page: string
  readonly name: string
  /** First offset of the name in the page's text. */
  readonly offset: number
  /** Ordinal of the event in its article; -1 for a person who is only named. */
  readonly event: number
}

/** Id of a mention. A person's id is the smallest mention id of its cluster. */
export const mentionId = (key: MentionKey): string => digest(['mention', key.page, key.name, key.offset, key.event])

/** Id of an organization: its full name and the code of its division. */
export const organizationId = (name: string, region: string | null): string =>
  digest(['organization', name, region ?? ''])

/** Id of a post: organization and title. */
export const postId = (organization: string, title: string): string => digest(['post', organization, title])

/** Id of an occupancy: who holds which post. */
export const occupancyId = (person: string, post: string): string => digest(['occupancy', person, post])

/** Id of a relation as one article states it between two names. */
export const relationId = (stated: {
  readonly article: string
  readonly subject: string
  readonly predicate: string
  readonly object: string
}): string => digest(['relation', stated.article, stated.subject, stated.predicate, stated.object])

/** Id of a series: the body that meets and the words that its meetings share. */
export const seriesId = (host: string, title: string): string => digest(['series', host, title])

/** Id of a judgement: the load that brought it, its verdict and what it is on. */
export const judgementId = (load: number, verdict: string, facts: readonly string[]): string =>
  digest(['judgement', load, verdict, ...facts])
