import type { BriefRole } from '../../../src/fact/brief.ts'
import type { Event } from '../../../src/fact/graph.ts'
import { groupBy } from '../../../src/resolve/group.ts'
import { resolvePeople } from '../../../src/resolve/people/resolve-people.ts'
import type { Placed } from '../../../src/resolve/people/sighting.ts'
import type { DrawnGraph } from '../drawn/graph.ts'
import { idOf } from '../drawn/bodies.ts'

/** Events whose rows are made at once. */
const STEP = 5000

/** When and where a person was. */
type Seen = Pick<Event, 'earliest' | 'latest' | 'regions'> & { readonly nth: number }

/** What each person attended. */
const seenBy = (graph: DrawnGraph): ReadonlyMap<string, readonly Seen[]> => {
  const seen = new Map<string, Seen[]>()
  for (let from = 0; from < graph.events; from += STEP) {
    const { events, attendances } = graph.part(from, from + STEP)
    const places = new Map(
      events.map(({ id, earliest, latest, regions }, at) => [id, { earliest, latest, regions, nth: from + at }]),
    )
    for (const { person, event } of attendances) {
      const place = places.get(event)
      if (place === undefined) continue
      const own = seen.get(person)
      if (own === undefined) seen.set(person, [place])
      else own.push(place)
    }
  }
  return seen
}

/** The one post that a person holds, as reports print it. */
const rolesOf = (graph: DrawnGraph): ReadonlyMap<string, BriefRole> => {
  const posts = new Map(graph.posts.map((post) => [post.id, post]))
  const bodies = new Map(graph.organizations.map((body) => [body.id, body]))
  return new Map(
    graph.occupancies.flatMap(({ person, post }) => {
      const { title = '', organization = '' } = posts.get(post) ?? {}
      const body = bodies.get(organization)
      if (body === undefined) return []
      const { name, kind, region, level } = body
      const held = { organization: name, organ: kind, title, region, level }
      return [[person, { title, of: name, kind: 'POST', status: 'CURRENT', post: held }] as const]
    }),
  )
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** CPU seconds in which all people of a drawn graph are told apart by their attendances, one name after another. */
export const timeResolution = (graph: DrawnGraph): number => {
  const [seen, roles] = [seenBy(graph), rolesOf(graph)]
  let mentions = 0
  const placed = (person: DrawnGraph['people'][number], { nth, earliest, latest, regions }: Seen): Placed => {
    const [page, report, id] = [idOf('9', nth), idOf('f', nth), idOf('1', mentions++)]
    const role = roles.get(person.id)
    return {
      mention: {
        id,
        page,
        article: page,
        report,
        name: person.name,
        nameKey: person.nameKey,
        position: 1,
        participation: ['ATTEND'],
        label: null,
        gender: null,
        ethnicity: null,
        roles: role === undefined ? [] : [role],
      },
      publisher: regions[0] ?? null,
      published: earliest,
      report: { id: report, earliest, latest, regions, hostRegion: null },
    }
  }
  let seconds = 0
  for (const namesakes of groupBy(graph.people, ({ nameKey }) => nameKey).values()) {
    const block = namesakes.flatMap((person) => (seen.get(person.id) ?? []).map((one) => placed(person, one)))
    const before = cpu()
    resolvePeople({ mentions: block, judgements: [] })
    seconds += cpu() - before
  }
  return seconds
}
