import { Date as Day } from 'neo4j-driver'
import type { Evidence } from '../../fact/evidence.ts'
import type {
  Attendance,
  Event,
  Load,
  Occupancy,
  Organization,
  Person,
  Post,
  Region,
  Relation,
  Series,
} from '../../fact/graph.ts'
import type { EventKind, Participation, RelationKind } from '../../fact/participation.ts'
import type { Level, OrganKind } from '../../fact/reading.ts'
import { spokenOf } from '../../fact/spoken.ts'
import { NO_DAY } from './key.ts'
import { json, text, textOrNull, texts, truth, whole, wholeOrNull } from './property.ts'
import type { Properties } from './property.ts'

/** A typed date beside the text, where the text is a whole day that exists. */
const dayOf = (iso: string | null): Day<number> | null => {
  if (iso === null || !/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return null
  const instant = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(iso)) return null
  return new Day(instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate())
}

export const personProperties = (person: Person): Properties => ({ ...person, ...spokenOf(person.sortKey) })

export const personOf = (from: Properties): Person => ({
  id: text(from, 'id'),
  name: text(from, 'name'),
  nameKey: text(from, 'nameKey'),
  sortKey: text(from, 'sortKey'),
  provisional: truth(from, 'provisional'),
  gender: textOrNull(from, 'gender'),
  ethnicity: textOrNull(from, 'ethnicity'),
  mentions: whole(from, 'mentions'),
  attendances: whole(from, 'attendances'),
})

export const eventProperties = (event: Event): Properties => ({
  ...event,
  ...spokenOf(event.sortKey),
  dayKey: event.earliest ?? NO_DAY,
  untilKey: event.latest ?? event.earliest,
  earliestDay: dayOf(event.earliest),
  latestDay: dayOf(event.latest),
})

export const eventOf = (from: Properties): Event => ({
  id: text(from, 'id'),
  kind: text(from, 'kind') as EventKind,
  title: text(from, 'title'),
  date: textOrNull(from, 'date'),
  endDate: textOrNull(from, 'endDate'),
  earliest: textOrNull(from, 'earliest'),
  latest: textOrNull(from, 'latest'),
  sortKey: text(from, 'sortKey'),
  places: texts(from, 'places'),
  regions: texts(from, 'regions'),
  host: textOrNull(from, 'host'),
  series: textOrNull(from, 'series'),
  reports: texts(from, 'reports'),
  attendances: whole(from, 'attendances'),
})

/** `person` and `event` are the edge's ends, not stored again on it. */
export const attendanceProperties = ({
  participation,
  position,
  capacity,
  reports,
  mentions,
}: Attendance): Properties => ({
  participation,
  position,
  capacity,
  reports,
  mentions,
})

export const attendanceOf = (from: Properties): Attendance => ({
  person: text(from, 'person'),
  event: text(from, 'event'),
  participation: texts(from, 'participation') as readonly Participation[],
  position: whole(from, 'position'),
  capacity: texts(from, 'capacity'),
  reports: whole(from, 'reports'),
  mentions: texts(from, 'mentions'),
})

/** When a division stood, as far as that is stored. */
const standing = (from: Properties): Pick<Region, 'since' | 'until' | 'successor'> => {
  const [since, until] = [wholeOrNull(from, 'since'), wholeOrNull(from, 'until')]
  const successor = textOrNull(from, 'successor')
  return {
    ...(since === null ? {} : { since }),
    ...(until === null ? {} : { until }),
    ...(successor === null ? {} : { successor }),
  }
}

export const regionOf = (from: Properties): Region => ({
  id: text(from, 'id'),
  name: text(from, 'name'),
  shortName: text(from, 'shortName'),
  level: text(from, 'level') as Level,
  parent: textOrNull(from, 'parent'),
  ...standing(from),
})

export const organizationOf = (from: Properties): Organization => ({
  id: text(from, 'id'),
  name: text(from, 'name'),
  kind: text(from, 'kind') as OrganKind,
  region: textOrNull(from, 'region'),
  level: textOrNull(from, 'level') as Level | null,
})

export const postOf = (from: Properties): Post => ({
  id: text(from, 'id'),
  title: text(from, 'title'),
  organization: text(from, 'organization'),
  ...(from['singleSeat'] === true ? { singleSeat: true } : {}),
})

export const seriesOf = (from: Properties): Series => ({
  id: text(from, 'id'),
  title: text(from, 'title'),
  host: text(from, 'host'),
})

export const occupancyOf = (from: Properties): Occupancy => ({
  id: text(from, 'id'),
  person: text(from, 'person'),
  post: text(from, 'post'),
  firstSeen: textOrNull(from, 'firstSeen'),
  lastSeen: textOrNull(from, 'lastSeen'),
  appointed: textOrNull(from, 'appointed'),
  removed: textOrNull(from, 'removed'),
  acting: truth(from, 'acting'),
  mentions: texts(from, 'mentions'),
})

/** Kinds of relation as the graph's edges name them. */
export const RELATION_TYPES: Readonly<Record<RelationKind, string>> = {
  SPOUSE: 'SPOUSE_OF',
  PARENT: 'PARENT_OF',
  CHILD: 'CHILD_OF',
  SUCCEEDS: 'SUCCEEDS',
}

/** `subject` and `object` are the edge's ends. */
export const relationProperties = ({ predicate, article, evidence }: Relation): Properties => ({
  predicate,
  article,
  evidence: JSON.stringify(evidence),
})

export const relationOf = (from: Properties): Relation => ({
  subject: text(from, 'subject'),
  predicate: text(from, 'predicate') as RelationKind,
  object: text(from, 'object'),
  article: text(from, 'article'),
  evidence: json(from, 'evidence') as readonly Evidence[],
})

export const loadOf = (from: Properties): Load => ({
  id: whole(from, 'id'),
  startedAt: text(from, 'startedAt'),
  finishedAt: textOrNull(from, 'finishedAt'),
  action: text(from, 'action'),
  pagesAdded: whole(from, 'pagesAdded'),
  pagesWithdrawn: whole(from, 'pagesWithdrawn'),
})
