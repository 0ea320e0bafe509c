import type { Counts } from '../contract.ts'
import { numberOf } from './connection.ts'
import type { Connection } from './connection.ts'

const COUNTS = `SELECT count(*) AS pages, total(articles) AS articles, total(reports) AS reports, total(mentions) AS mentions,
  (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM event) AS events,
  (SELECT count(*) FROM attendance) AS attendances, (SELECT count(*) FROM organization) AS organizations,
  (SELECT count(*) FROM post) AS posts, (SELECT count(*) FROM occupancy) AS occupancies, (SELECT count(*) FROM region) AS regions
FROM page WHERE withdrawn_in IS NULL`

/** How many live rows there are of each kind. */
export const counts = (connection: Connection): Counts => {
  const [row = {}] = connection.all(COUNTS)
  return {
    pages: numberOf(row['pages']),
    articles: numberOf(row['articles']),
    reports: numberOf(row['reports']),
    mentions: numberOf(row['mentions']),
    people: numberOf(row['people']),
    events: numberOf(row['events']),
    attendances: numberOf(row['attendances']),
    organizations: numberOf(row['organizations']),
    posts: numberOf(row['posts']),
    occupancies: numberOf(row['occupancies']),
    regions: numberOf(row['regions']),
  }
}
