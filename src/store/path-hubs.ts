import type { Occupancy } from '../fact/graph.ts'
import { heldOf } from '../fact/held.ts'
import type { Held } from '../fact/held.ts'
import type { Link, PathBounds } from './path.ts'

/** Before and after every day. */
export const [FIRST, LAST] = ['', '~~']

/** Somebody at a place where others are met, on these days. */
export interface Stand {
  readonly person: string
  /** What tells one place from another: an event, a post, an organization on one day. */
  readonly hub: string
  readonly link: Link
  readonly day: string
  readonly until: string
}

/** An attendance with the first and last day on which its event can have been, `~` where that is not known. */
export interface Attended {
  readonly person: string
  readonly event: string
  readonly day: string
  readonly until: string
}

/** A post held, with the organization that it is in. */
export interface Service {
  readonly occupancy: Occupancy
  readonly organization: string
}

/** Attendances as a search takes them: without their days where these do not count, none where they count and are not known. */
export const eventStands = (rows: readonly Attended[], { inOrder = false }: PathBounds): readonly Stand[] =>
  rows.flatMap(({ person, event, day, until }) => {
    if (inOrder && (day === '~' || until === '~')) return []
    const days = inOrder ? { day, until } : { day: FIRST, until: LAST }
    return [{ person, hub: `EVENT ${event}`, link: { through: 'EVENT', id: event }, ...days }]
  })

interface Served extends Held {
  readonly person: string
}

/** Whether it is still held on the day that is looked from, as far as is known. */
const isHeld = ({ occupancy: { removed } }: Service, { day }: PathBounds): boolean =>
  day === undefined || removed === null || removed >= day

/** The days of a service that count: those up to the bound's day, where there is one. */
const servedOf = (service: Service, bounds: PathBounds): readonly Served[] => {
  const { day } = bounds
  const held = heldOf(service.occupancy)
  if (held === null || !isHeld(service, bounds) || (day !== undefined && held.from > day)) return []
  return [{ person: service.occupancy.person, from: held.from, to: day !== undefined && held.to > day ? day : held.to }]
}

const ANY_DAY = { day: FIRST, until: LAST }

const postStands = (service: Service, bounds: PathBounds): readonly Stand[] => {
  const { post, person } = service.occupancy
  const stand = { person, hub: `POST ${post}`, link: { through: 'POST', id: post } } as const
  const [served] = servedOf(service, bounds)
  if (served !== undefined) {
    return [bounds.inOrder === true ? { ...stand, day: served.from, until: served.to } : { ...stand, ...ANY_DAY }]
  }
  // A post held on no known day was held all the same; when, nothing tells.
  const isUndated = heldOf(service.occupancy) === null && isHeld(service, bounds)
  return isUndated && bounds.inOrder !== true ? [{ ...stand, ...ANY_DAY }] : []
}

/**
 * Who was in an organization on each of the days on which somebody came into it: two were there at one time just where one was there
 * on the day on which the other came.
 */
const organizationStands = (
  organization: string,
  services: readonly Service[],
  bounds: PathBounds,
): readonly Stand[] => {
  const served = services.flatMap((service) => servedOf(service, bounds))
  const link = { through: 'ORGANIZATION', id: organization } as const
  return [...new Set(served.map(({ from }) => from))].flatMap((day) =>
    served
      .filter(({ from, to }) => from <= day && day <= to)
      .map(({ person, to }) => ({
        person,
        hub: `ORGANIZATION ${organization} ${day}`,
        link,
        ...(bounds.inOrder === true ? { day, until: to } : ANY_DAY),
      })),
  )
}

/** Where those who held posts in some organizations could meet, of the kinds that are asked for. */
export const serviceStands = (services: readonly Service[], bounds: PathBounds): readonly Stand[] => {
  const { through = [] } = bounds
  const bodies = new Map<string, Service[]>()
  for (const service of services) {
    const body = bodies.get(service.organization)
    if (body === undefined) bodies.set(service.organization, [service])
    else body.push(service)
  }
  return [
    ...(through.includes('POST') ? services.flatMap((service) => postStands(service, bounds)) : []),
    ...(through.includes('ORGANIZATION')
      ? [...bodies].flatMap(([id, own]) => organizationStands(id, own, bounds))
      : []),
  ]
}
