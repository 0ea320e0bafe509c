import type { Attendance, Occupancy } from '../../fact/graph.ts'
import { heldOf, shared } from '../../fact/held.ts'
import type { ApiContext } from '../context.ts'
import { ThroughEnum } from '../enums.ts'
import { pairId } from '../global-id.ts'
import { loadersOf, present, presentAll } from '../loaders.ts'
import { evidenceOfPost } from '../post-evidence.ts'
import {
  AttendanceRef,
  EventRef,
  EvidenceRef,
  HopRef,
  OccupancyRef,
  OrganizationRef,
  PostRef,
  type Hop,
  type PlacedEvidence,
} from '../ref.ts'
import { evidenceOf } from './evidence.ts'

/** What somebody held that a hop may rest on: the post itself, or posts in the organization. */
const heldFor = async (context: ApiContext, { link }: Hop, person: string): Promise<readonly Occupancy[]> => {
  if (link.through === 'EVENT') return []
  const loaders = loadersOf(context)
  const all = await loaders.occupanciesOfPerson.load(person)
  if (link.through === 'POST') return all.filter(({ post }) => post === link.id)
  const posts = await presentAll(
    loaders.post,
    all.map(({ post }) => post),
  )
  return all.filter((_, nth) => posts[nth]?.organization === link.id)
}

const overlap = (left: Occupancy, right: Occupancy): boolean => {
  const [one, other] = [heldOf(left), heldOf(right)]
  return one !== null && other !== null && shared(one, other) !== null
}

/** What `person` held that joins it to `other`: in an organization only what both held on the same days. */
const joining = async (
  context: ApiContext,
  hop: Hop,
  [person, other]: readonly [string, string],
): Promise<readonly Occupancy[]> => {
  const [own, theirs] = await Promise.all([heldFor(context, hop, person), heldFor(context, hop, other)])
  return hop.link.through === 'ORGANIZATION' ? own.filter((one) => theirs.some((held) => overlap(one, held))) : own
}

const fromHeld = (hop: Hop, context: ApiContext) => joining(context, hop, [hop.from, hop.to])
const toHeld = (hop: Hop, context: ApiContext) => joining(context, hop, [hop.to, hop.from])

const attendance = async ({ link }: Hop, person: string, context: ApiContext): Promise<Attendance | null> =>
  link.through === 'EVENT' ? present(loadersOf(context).attendance, pairId(person, link.id)) : null

const evidenceFor = async (hop: Hop, context: ApiContext): Promise<readonly PlacedEvidence[]> => {
  const attended = await Promise.all([hop.from, hop.to].map((person) => attendance(hop, person, context)))
  const mentions = attended.flatMap((one) => one?.mentions ?? [])
  const held = [...(await fromHeld(hop, context)), ...(await toHeld(hop, context))]
  return [
    ...evidenceOf(await presentAll(loadersOf(context).mention, mentions)),
    ...(await Promise.all(held.map((one) => evidenceOfPost(one, context)))).flat(),
  ]
}

HopRef.implement({
  description: 'One step of a path: what joins two people, with the proof for each of them.',
  fields: (t) => ({
    through: t.field({ type: ThroughEnum, description: 'What joins them.', resolve: ({ link }) => link.through }),
    event: t.field({
      type: EventRef,
      nullable: true,
      description: 'The event of both; null where a post or an organization joins them.',
      resolve: ({ link }, _args, context) =>
        link.through === 'EVENT' ? present(loadersOf(context).event, link.id) : null,
    }),
    from: t.field({
      type: AttendanceRef,
      nullable: true,
      description: 'Attendance of the one nearer to the start; null without an event.',
      resolve: (hop, _args, context) => attendance(hop, hop.from, context),
    }),
    to: t.field({
      type: AttendanceRef,
      nullable: true,
      description: 'Attendance of the one nearer to the end; null without an event.',
      resolve: (hop, _args, context) => attendance(hop, hop.to, context),
    }),
    post: t.field({
      type: PostRef,
      nullable: true,
      description: 'The post that both held; null where something else joins them.',
      resolve: ({ link }, _args, context) =>
        link.through === 'POST' ? present(loadersOf(context).post, link.id) : null,
    }),
    organization: t.field({
      type: OrganizationRef,
      nullable: true,
      description: 'The organization in which both held posts at one time; null where something else joins them.',
      resolve: ({ link }, _args, context) =>
        link.through === 'ORGANIZATION' ? present(loadersOf(context).organization, link.id) : null,
    }),
    fromPosts: t.field({
      type: [OccupancyRef],
      description:
        'What the one nearer to the start held there, with what was seen and said of it; in an organization only what both held on the same days. None with an event.',
      resolve: (hop, _args, context) => fromHeld(hop, context),
    }),
    toPosts: t.field({
      type: [OccupancyRef],
      description: 'The same of the one nearer to the end.',
      resolve: (hop, _args, context) => toHeld(hop, context),
    }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The words that put both there: at the event, or in the posts.',
      resolve: (hop, _args, context) => evidenceFor(hop, context),
    }),
  }),
})
