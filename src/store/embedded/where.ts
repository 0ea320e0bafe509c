import type { Basis } from '../../fact/evidence.ts'
import { nameKey } from '../../fact/name.ts'
import { soundOf } from '../../fact/spoken.ts'
import type { AttendanceWhere, EventWhere, PersonWhere, PostWhere } from '../where.ts'
import { logic, texts, when } from '../where-text.ts'
import type { Terms } from '../where-text.ts'
import { NO_DAY } from './codec.ts'
import type { Values } from './connection.ts'
import { postLogic } from './where-post.ts'
import { below, oneOf } from './where-value.ts'

/** Conditions as SQL over the tables' aliases; `terms` keeps the values. */

/** What `terms` kept, as a statement takes it: only texts and numbers are bound here, lists as JSON. */
export const sqlValues = (terms: Terms): Values => terms.values as Values

/** What must be true of some live fact. */
interface Told {
  readonly publishers?: readonly string[]
  readonly bases?: readonly Basis[]
}

/** Conditions on a fact and its page, which must be live. */
const isTold = (terms: Terms, fact: string, { publishers, bases }: Told): string => {
  const [page, why] = [terms.name('page'), terms.name('why')]
  const conditions = texts(
    `${page}.version = ${fact}.version AND ${page}.withdrawn_in IS NULL`,
    when(publishers, (some) => `${page}.publisher ${oneOf(terms, some)}`),
    when(
      bases,
      (some) =>
        `EXISTS (SELECT 1 FROM json_each(${fact}.row, '$.evidence') ${why} WHERE ${why}.value ->> '$.basis' ${oneOf(terms, some)})`,
    ),
  )
  return `EXISTS (SELECT 1 FROM page ${page} WHERE ${conditions.join(' AND ')})`
}

/** A condition on mentions of one person or in one attendance; `ids` is what follows `mention.id IN`. */
const mentionedBy = (terms: Terms, ids: string, told: Told): string => {
  const mention = terms.name('mention')
  return `EXISTS (SELECT 1 FROM mention ${mention} WHERE ${mention}.id IN (${ids}) AND ${isTold(terms, mention, told)})`
}

const reportedBy = (terms: Terms, event: string, told: Told): string => {
  const [owned, report] = [terms.name('owned'), terms.name('report')]
  return `EXISTS (SELECT 1 FROM report_event ${owned} CROSS JOIN report ${report} ON ${report}.id = ${owned}.report
    WHERE ${owned}.event = ${event}.id AND ${isTold(terms, report, told)})`
}

const hostIs = (terms: Terms, event: string, { hostLevels, hostKinds }: EventWhere): string | undefined => {
  if (hostLevels === undefined && hostKinds === undefined) return undefined
  const body = terms.name('body')
  const conditions = texts(
    `${body}.id = ${event}.host`,
    when(hostLevels, (levels) => `${body}.row ->> '$.level' ${oneOf(terms, levels)}`),
    when(hostKinds, (kinds) => `${body}.row ->> '$.kind' ${oneOf(terms, kinds)}`),
  )
  return `EXISTS (SELECT 1 FROM organization ${body} WHERE ${conditions.join(' AND ')})`
}

const heldIn = (terms: Terms, event: string, regions: readonly string[]): string => {
  const place = terms.name('place')
  return `EXISTS (SELECT 1 FROM event_region ${place} WHERE ${place}.event = ${event}.id AND ${place}.region ${below(terms, regions)})`
}

/** Looked up by the people, who attended fewer events than there are. */
const attendedBy = (terms: Terms, event: string, { attendees = [], attendeesFrom: least = 1 }: EventWhere): string => {
  const one = terms.name('one')
  const enough = least > 1 ? `GROUP BY ${one}.event HAVING count(*) >= ${terms.bind(least)}` : ''
  return `${event}.id IN (SELECT ${one}.event FROM attendance ${one} WHERE ${one}.person ${oneOf(terms, attendees)} ${enough})`
}

const isTitled = (terms: Terms, event: string, search: string): string => {
  const written = `instr(${event}.row ->> '$.title', ${terms.bind(search)}) > 0`
  const sound = soundOf(search)
  if (sound === null) return written
  const part = terms.bind(sound)
  return [...['pinyin', 'initials'].map((key) => `instr(${event}.${key}, ${part}) > 0`), written].join(' OR ')
}

export const eventLogic = (terms: Terms, event: string, where: EventWhere): string =>
  logic(where, (condition: EventWhere) => {
    const { from, to, kinds, regions, hosts, series, title, attendees, sizeFrom, sizeTo } = condition
    const { publishers, bases, attended } = condition
    const size = `${event}.row ->> '$.attendances'`
    return texts(
      when(from, (day) => `${event}.until >= ${terms.bind(day)} AND ${event}.until <> '${NO_DAY}'`),
      when(to, (day) => `${event}.day <= ${terms.bind(day)}`),
      when(condition.ids, (some) => `${event}.id ${oneOf(terms, some)}`),
      when(kinds, (some) => `${event}.kind ${oneOf(terms, some)}`),
      when(regions, (some) => heldIn(terms, event, some)),
      when(hosts, (some) => `${event}.host ${oneOf(terms, some)}`),
      hostIs(terms, event, condition),
      when(series, (some) => `${event}.series ${oneOf(terms, some)}`),
      when(title, (part) => `instr(${event}.row ->> '$.title', ${terms.bind(part)}) > 0`),
      when(condition.search, (part) => isTitled(terms, event, part)),
      when(attendees, () => attendedBy(terms, event, condition)),
      when(sizeFrom, (least) => `${size} >= ${terms.bind(least)}`),
      when(sizeTo, (most) => `${size} <= ${terms.bind(most)}`),
      when(publishers, (some) => reportedBy(terms, event, { publishers: some })),
      when(bases, (some) => reportedBy(terms, event, { bases: some })),
      when(attended, (stand) => {
        const one = terms.name('one')
        return `EXISTS (SELECT 1 FROM attendance ${one} WHERE ${one}.event = ${event}.id AND ${attendanceLogic(terms, one, stand)})`
      }),
    )
  })

const holdsPost = (terms: Terms, person: string, where: PostWhere): string => {
  const [held, post, body] = [terms.name('held'), terms.name('post'), terms.name('body')]
  return `EXISTS (SELECT 1 FROM occupancy ${held} CROSS JOIN post ${post} ON ${post}.id = ${held}.post
    CROSS JOIN organization ${body} ON ${body}.id = ${post}.organization
    WHERE ${held}.person = ${person}.id AND ${postLogic(terms, { held, post, body }, where)})`
}

const isNamed = (terms: Terms, person: string, search: string): string => {
  const part = terms.bind(nameKey(search))
  return ['name_key', 'pinyin', 'initials'].map((key) => `instr(${person}.${key}, ${part}) > 0`).join(' OR ')
}

export const personLogic = (terms: Terms, person: string, where: PersonWhere): string =>
  logic(where, (condition: PersonWhere) => {
    const { search, holds, attends, provisional, gender, ethnicity, eventsFrom, eventsTo, publishers } = condition
    const one = terms.name('one')
    const own = (field: string): string => `${person}.row ->> '$.${field}'`
    return texts(
      when(condition.ids, (some) => `${person}.id ${oneOf(terms, some)}`),
      when(search, (part) => isNamed(terms, person, part)),
      when(condition.nameKeys, (some) => `${person}.name_key ${oneOf(terms, some)}`),
      when(holds, (post) => holdsPost(terms, person, post)),
      when(
        attends,
        (stand) =>
          `EXISTS (SELECT 1 FROM attendance ${one} WHERE ${one}.person = ${person}.id AND ${attendanceLogic(terms, one, stand)})`,
      ),
      when(provisional, (is) => `${own('provisional')} = ${is ? '1' : '0'}`),
      when(gender, (is) => `${own('gender')} = ${terms.bind(is)}`),
      when(ethnicity, (is) => `${own('ethnicity')} = ${terms.bind(is)}`),
      when(eventsFrom, (least) => `${own('attendances')} >= ${terms.bind(least)}`),
      when(eventsTo, (most) => `${own('attendances')} <= ${terms.bind(most)}`),
      when(publishers, (some) =>
        mentionedBy(terms, `SELECT mention FROM mention_person WHERE mention_person.person = ${person}.id`, {
          publishers: some,
        }),
      ),
    )
  })

const someIn = (terms: Terms, list: string, condition: (value: string) => string): string => {
  const said = terms.name('said')
  return `EXISTS (SELECT 1 FROM json_each(${list}) ${said} WHERE ${condition(`${said}.value`)})`
}

export const attendanceLogic = (terms: Terms, attendance: string, where: AttendanceWhere): string =>
  logic(where, (condition: AttendanceWhere) => {
    const { participation, positionFrom, positionTo, capacity, reportsFrom, publishers, bases } = condition
    const [event, person] = [terms.name('event'), terms.name('person')]
    const row = `${attendance}.row`
    const mentions = `SELECT value FROM json_each(${row}, '$.mentions')`
    return texts(
      when(participation, (some) =>
        someIn(terms, `${row}, '$.participation'`, (said) => `${said} ${oneOf(terms, some)}`),
      ),
      when(positionFrom, (least) => `${attendance}.position >= ${terms.bind(least)}`),
      when(positionTo, (most) => `${attendance}.position <= ${terms.bind(most)}`),
      when(capacity, (part) =>
        someIn(terms, `${row}, '$.capacity'`, (said) => `instr(${said}, ${terms.bind(part)}) > 0`),
      ),
      when(reportsFrom, (least) => `${row} ->> '$.reports' >= ${terms.bind(least)}`),
      when(publishers, (some) => mentionedBy(terms, mentions, { publishers: some })),
      when(bases, (some) => mentionedBy(terms, mentions, { bases: some })),
      when(
        condition.event,
        (inner) =>
          `EXISTS (SELECT 1 FROM event ${event} WHERE ${event}.id = ${attendance}.event AND ${eventLogic(terms, event, inner)})`,
      ),
      when(
        condition.person,
        (inner) =>
          `EXISTS (SELECT 1 FROM person ${person} WHERE ${person}.id = ${attendance}.person AND ${personLogic(terms, person, inner)})`,
      ),
    )
  })
