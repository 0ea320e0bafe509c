import type { Store } from '../../src/store/contract.ts'

const ALL = { limit: 100_000 }

/** All that the live graph shows, loads and counts of loads apart; equal for equal graphs. */
export const snapshot = async (store: Store) => {
  const people = (await store.people({}, ALL)).rows.map(({ row }) => row)
  const events = (await store.events({}, ALL)).rows.map(({ row }) => row)
  const pages = (await store.pages(ALL)).rows.map(({ row }) => row.id)
  const ids = people.map(({ id }) => id)
  const occupancies = (await store.occupanciesOfPeople(ids)).flat()
  const posts = await store.postsById([...new Set(occupancies.map(({ post }) => post))].toSorted())
  return {
    counts: { ...(await store.counts()), regions: 0 },
    people,
    events,
    facts: await store.factsOfPages(pages),
    attendances: await store.attendancesOfEvents(
      events.map(({ id }) => id),
      ALL,
    ),
    mentions: await store.mentionsOfPeople(ids, ALL),
    occupancies,
    posts,
    organizations: await store.organizationsById(
      [...new Set(posts.map((post) => post?.organization ?? ''))].toSorted(),
    ),
    relations: await store.relationsOfPeople(ids),
  }
}
