import type { Basis } from '../../fact/evidence.ts'
import { nameKey } from '../../fact/name.ts'
import { soundOf } from '../../fact/spoken.ts'
import type { AttendanceWhere, EventWhere, PersonWhere, PostWhere } from '../where.ts'
import { logic, texts, when } from '../where-text.ts'
import type { Terms } from '../where-text.ts'
import type { Parameters } from './parameter.ts'
import { BELOW, bound, exists } from './where-pattern.ts'
import { postLogic } from './where-post.ts'

/** Conditions as Cypher over bound names; `terms` keeps the values. */

/** What `terms` kept, as a statement takes it. */
export const cypherValues = (terms: Terms): Parameters => terms.values as Parameters

const printed = (fact: string, page: string): string =>
  `${fact}-[:IN_ARTICLE]->(:Article)-[:PRINTED_ON]->(${page}:Page)`

/**
 * Whether some evidence of a fact is of one of these bases. It is kept as JSON, in which a quote within a text is escaped, so that
 * what is looked for here stands nowhere else in it.
 */
const restsOn = (terms: Terms, fact: string, bases: readonly Basis[]): string =>
  `any(part IN ${terms.bind(bases.map((basis) => `"basis":"${basis}"`))} WHERE ${fact}.evidence CONTAINS part)`

const hostIs = (terms: Terms, event: string, { hosts, hostLevels, hostKinds }: EventWhere): string | undefined =>
  hosts === undefined && hostLevels === undefined && hostKinds === undefined
    ? undefined
    : bound(
        terms,
        (body) => `(${event})-[:HOSTED_BY]->(${body})`,
        (body) =>
          texts(
            when(hosts, (ids) => `${body}.id IN ${terms.bind(ids)}`),
            when(hostLevels, (levels) => `${body}.level IN ${terms.bind(levels)}`),
            when(hostKinds, (kinds) => `${body}.kind IN ${terms.bind(kinds)}`),
          ),
      )

const attendedBy = (terms: Terms, event: string, { attendees = [], attendeesFrom: least = 1 }: EventWhere): string => {
  const who = terms.name('n')
  const pattern = `{ MATCH (${event})<-[:ATTENDED]-(${who}:Person) WHERE ${who}.id IN ${terms.bind(attendees)} }`
  return least > 1 ? `COUNT ${pattern} >= ${terms.bind(least)}` : `EXISTS ${pattern}`
}

const isTitled = (terms: Terms, event: string, search: string): string => {
  const written = `${event}.title CONTAINS ${terms.bind(search)}`
  const sound = soundOf(search)
  if (sound === null) return written
  const part = terms.bind(sound)
  return [written, ...['pinyin', 'initials'].map((key) => `${event}.${key} CONTAINS ${part}`)].join(' OR ')
}

export const eventLogic = (terms: Terms, event: string, where: EventWhere): string =>
  logic(where, (condition: EventWhere) => {
    const { from, to, kinds, regions, series, title, attendees, sizeFrom, sizeTo, publishers } = condition
    const { bases, attended } = condition
    return texts(
      when(from, (day) => `${event}.untilKey >= ${terms.bind(day)}`),
      when(to, (day) => `${event}.dayKey <= ${terms.bind(day)}`),
      when(condition.ids, (some) => `${event}.id IN ${terms.bind(some)}`),
      when(kinds, (some) => `${event}.kind IN ${terms.bind(some)}`),
      when(regions, (some) =>
        bound(
          terms,
          (place) => `(${event})-[:HELD_IN]->(:Division)-${BELOW}->(${place}:Division)`,
          (place) => [`${place}.id IN ${terms.bind(some)}`],
        ),
      ),
      hostIs(terms, event, condition),
      when(series, (some) => `${event}.series IN ${terms.bind(some)}`),
      when(title, (part) => `${event}.title CONTAINS ${terms.bind(part)}`),
      when(condition.search, (part) => isTitled(terms, event, part)),
      when(attendees, () => attendedBy(terms, event, condition)),
      when(sizeFrom, (least) => `${event}.attendances >= ${terms.bind(least)}`),
      when(sizeTo, (most) => `${event}.attendances <= ${terms.bind(most)}`),
      when(publishers, (some) =>
        bound(
          terms,
          (page) => printed(`(${event})<-[:OF_EVENT]-(:Report)`, page),
          (page) => [`${page}.publisher IN ${terms.bind(some)}`],
        ),
      ),
      when(bases, (some) =>
        bound(
          terms,
          (report) => `(${event})<-[:OF_EVENT]-(${report}:Report)`,
          (report) => [restsOn(terms, report, some)],
        ),
      ),
      when(attended, (stand) => {
        const [edge, person] = [terms.name('n'), terms.name('n')]
        const inner = attendanceLogic(terms, { edge, person, event }, stand)
        return exists(`(${event})<-[${edge}:ATTENDED]-(${person}:Person)`, [inner])
      }),
    )
  })

const holdsPost = (terms: Terms, person: string, where: PostWhere): string => {
  const [held, post, body] = [terms.name('n'), terms.name('n'), terms.name('n')]
  return exists(
    `(${person})-[:HOLDS]->(${held}:Occupancy)-[:OF_POST]->(${post}:Post)-[:IN_ORGANIZATION]->(${body}:Organization)`,
    [postLogic(terms, { held, post, body }, where)],
  )
}

const isNamed = (terms: Terms, person: string, search: string): string => {
  const part = terms.bind(nameKey(search))
  return ['nameKey', 'pinyin', 'initials'].map((key) => `${person}.${key} CONTAINS ${part}`).join(' OR ')
}

const mentionedBy = (terms: Terms, mention: string, publishers: readonly string[]): readonly string[] => [
  bound(
    terms,
    (page) => printed(`(${mention})`, page),
    (page) => [`${page}.publisher IN ${terms.bind(publishers)}`],
  ),
]

export const personLogic = (terms: Terms, person: string, where: PersonWhere): string =>
  logic(where, (condition: PersonWhere) => {
    const { search, holds, attends, provisional, gender, ethnicity, eventsFrom, eventsTo, publishers } = condition
    return texts(
      when(condition.ids, (some) => `${person}.id IN ${terms.bind(some)}`),
      when(search, (part) => isNamed(terms, person, part)),
      when(condition.nameKeys, (some) => `${person}.nameKey IN ${terms.bind(some)}`),
      when(holds, (post) => holdsPost(terms, person, post)),
      when(attends, (stand) => {
        const [edge, event] = [terms.name('n'), terms.name('n')]
        const inner = attendanceLogic(terms, { edge, person, event }, stand)
        return exists(`(${person})-[${edge}:ATTENDED]->(${event})`, [inner])
      }),
      when(provisional, (is) => `${person}.provisional = ${is}`),
      when(gender, (is) => `${person}.gender = ${terms.bind(is)}`),
      when(ethnicity, (is) => `${person}.ethnicity = ${terms.bind(is)}`),
      when(eventsFrom, (least) => `${person}.attendances >= ${terms.bind(least)}`),
      when(eventsTo, (most) => `${person}.attendances <= ${terms.bind(most)}`),
      when(publishers, (some) =>
        bound(
          terms,
          (mention) => `(${person})<-[:OF_PERSON]-(${mention}:Mention)`,
          (mention) => mentionedBy(terms, mention, some),
        ),
      ),
    )
  })

/** Bound names of an attendance and its ends. */
export interface Attended {
  readonly edge: string
  readonly person: string
  readonly event: string
}

export const attendanceLogic = (terms: Terms, names: Attended, where: AttendanceWhere): string =>
  logic(where, (condition: AttendanceWhere) => {
    const { participation, positionFrom, positionTo, capacity, reportsFrom, publishers, bases } = condition
    const { edge } = names
    return texts(
      when(participation, (some) => `any(said IN ${edge}.participation WHERE said IN ${terms.bind(some)})`),
      when(positionFrom, (least) => `${edge}.position >= ${terms.bind(least)}`),
      when(positionTo, (most) => `${edge}.position <= ${terms.bind(most)}`),
      when(capacity, (part) => `any(said IN ${edge}.capacity WHERE said CONTAINS ${terms.bind(part)})`),
      when(reportsFrom, (least) => `${edge}.reports >= ${terms.bind(least)}`),
      when(publishers, (some) =>
        bound(
          terms,
          (mention) => `(${mention}:Mention)`,
          (mention) => [`${mention}.id IN ${edge}.mentions`, ...mentionedBy(terms, mention, some)],
        ),
      ),
      when(bases, (some) =>
        bound(
          terms,
          (mention) => `(${mention}:Mention)`,
          (mention) => [`${mention}.id IN ${edge}.mentions`, restsOn(terms, mention, some)],
        ),
      ),
      when(condition.event, (inner) => eventLogic(terms, names.event, inner)),
      when(condition.person, (inner) => personLogic(terms, names.person, inner)),
    )
  })
