import type { Store } from '../../src/store/contract.ts'

const ALL = { limit: 100_000 }

const rowsOf = <Row>(slice: { readonly rows: readonly { readonly row: Row }[] }): readonly Row[] =>
  slice.rows.map(({ row }) => row)

/** The whole live graph of a store as plain rows in a fixed order, to compare stores by. */
export const graphOf = async (store: Store) => {
  const people = rowsOf(await store.people({}, ALL))
  const events = rowsOf(await store.events({}, ALL))
  const ids = people.map(({ id }) => id)
  const attendances = (await store.attendancesOfPeople(ids, ALL)).flatMap(rowsOf)
  const occupancies = (await store.occupanciesOfPeople(ids)).flat()
  const posts = await store.postsById([...new Set(occupancies.map(({ post }) => post))].sort())
  const organizations = await store.organizationsById(
    [...new Set([...posts.map((post) => post?.organization ?? ''), ...events.map(({ host }) => host ?? '')])].sort(),
  )
  const relations = (await store.relationsOfPeople(ids)).flat()
  const series = await store.seriesById([...new Set(events.map((event) => event.series ?? ''))].sort())
  const mentions = (await store.mentionsOfPeople(ids, ALL)).map((slice) => rowsOf(slice).map(({ id }) => id))
  return {
    counts: await store.counts(),
    people,
    events,
    attendances,
    occupancies,
    posts,
    organizations,
    relations,
    series,
    mentions,
  }
}
