import fc from 'fast-check'
import type { Attendance, Event, Person } from '../../src/fact/graph.ts'
import { nameKey } from '../../src/fact/name.ts'
import { soundOf, spokenOf } from '../../src/fact/spoken.ts'
import { EVENT_KINDS, PARTICIPATIONS } from '../../src/fact/participation.ts'
import type { AttendanceWhere, EventWhere, PersonWhere, Where } from '../../src/store/where.ts'
import type { RandomGraph } from './random-graph.ts'

/** Conditions the slow and plain way: one row and one condition at a time. */

type Test<Row, Condition> = (row: Row, condition: Condition) => boolean

const holds = <Row, Condition>(row: Row, where: Where<Condition>, test: Test<Row, Condition>): boolean =>
  test(row, where) &&
  (where.and ?? []).every((one) => holds(row, one, test)) &&
  (where.or === undefined || where.or.some((one) => holds(row, one, test))) &&
  (where.not === undefined || !holds(row, where.not, test))

const given = <Value>(value: Value | undefined, test: (value: Value) => boolean): boolean =>
  value === undefined || test(value)

const isTitled = ({ title, sortKey }: Event, part: string): boolean => {
  const { pinyin, initials } = spokenOf(sortKey)
  const sound = soundOf(part)
  return title.includes(part) || (sound !== null && [pinyin, initials].some((key) => key.includes(sound)))
}

export const meetsEvent = (graph: RandomGraph, event: Event, where: EventWhere): boolean =>
  holds<Event, EventWhere>(
    event,
    where,
    (one, { from, to, kinds, title, search, attendees, attendeesFrom = 1, sizeFrom, sizeTo, attended }) =>
      given(from, (day) => one.latest !== null && one.latest >= day) &&
      given(to, (day) => one.earliest !== null && one.earliest <= day) &&
      given(kinds, (some) => some.includes(one.kind)) &&
      given(title, (part) => one.title.includes(part)) &&
      given(search, (part) => isTitled(one, part)) &&
      given(
        attendees,
        (some) =>
          graph.attendances.filter((attendance) => attendance.event === one.id && some.includes(attendance.person))
            .length >= attendeesFrom,
      ) &&
      given(sizeFrom, (least) => one.attendances >= least) &&
      given(sizeTo, (most) => one.attendances <= most) &&
      given(attended, (stand) =>
        graph.attendances.some(
          (attendance) => attendance.event === one.id && meetsAttendance(graph, attendance, stand),
        ),
      ),
  )

export const meetsPerson = (graph: RandomGraph, person: Person, where: PersonWhere): boolean =>
  holds<Person, PersonWhere>(
    person,
    where,
    (one, { search, attends, provisional, eventsFrom }) =>
      given(search, (part) => one.nameKey.includes(nameKey(part))) &&
      given(provisional, (is) => one.provisional === is) &&
      given(eventsFrom, (least) => one.attendances >= least) &&
      given(attends, (stand) =>
        graph.attendances.some(
          (attendance) => attendance.person === one.id && meetsAttendance(graph, attendance, stand),
        ),
      ),
  )

const only = <Row extends { readonly id: string }>(rows: readonly Row[], id: string): Row => {
  const row = rows.find((one) => one.id === id)
  if (row === undefined) throw new Error(`the graph has no ${id}`)
  return row
}

export const meetsAttendance = (graph: RandomGraph, attendance: Attendance, where: AttendanceWhere): boolean =>
  holds<Attendance, AttendanceWhere>(
    attendance,
    where,
    (one, { participation, positionFrom, positionTo, reportsFrom, event, person }) =>
      given(participation, (some) => one.participation.some((said) => some.includes(said))) &&
      given(positionFrom, (least) => one.position >= least) &&
      given(positionTo, (most) => one.position <= most) &&
      given(reportsFrom, (least) => one.reports >= least) &&
      given(event, (inner) => meetsEvent(graph, only(graph.events, one.event), inner)) &&
      given(person, (inner) => meetsPerson(graph, only(graph.people, one.person), inner)),
  )

const DAYS = ['2031-03-01', '2031-03-02', '2031-06-01']

const some = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> => fc.subarray([...values], { maxLength: 2 })

/** Conditions of one kind under one level of and, or and not; deeper ones would name thousands. */
const whereOf = <Condition>(condition: fc.Arbitrary<Condition>): fc.Arbitrary<Where<Condition>> => {
  const inner = condition as fc.Arbitrary<Where<Condition>>
  const seldom = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 1 })
  return fc
    .tuple(condition, seldom(fc.tuple(inner)), seldom(fc.array(inner, { maxLength: 2 })), seldom(inner))
    .map(([leaf, and, or, not]) => ({ ...leaf, ...(and && { and }), ...(or && { or }), ...(not && { not }) }))
}

/** The same, and turned about. */
const turned = <Condition>(where: fc.Arbitrary<Where<Condition>>): fc.Arbitrary<Where<Condition>> =>
  fc.oneof(
    where,
    where.map((not) => ({ not }) as unknown as Where<Condition>),
    fc.tuple(where, where).map((or) => ({ or }) as unknown as Where<Condition>),
  )

const partly: { requiredKeys: [] } = { requiredKeys: [] }

const eventLeaf = fc.record(
  {
    from: fc.constantFrom(...DAYS),
    to: fc.constantFrom(...DAYS),
    kinds: some(EVENT_KINDS),
    title: fc.constantFrom('会议1', '会', '无'),
    search: fc.constantFrom('会议1', 'iy', 'HY', 'hy', '无', 'wu'),
    sizeFrom: fc.nat({ max: 1 }),
    sizeTo: fc.nat({ max: 1 }),
    attended: fc.record<AttendanceWhere>({ participation: some(PARTICIPATIONS) }, { requiredKeys: [] }),
  },
  partly,
)

export const eventWhere = (people: readonly string[]): fc.Arbitrary<EventWhere> =>
  turned(
    whereOf<EventWhere>(
      fc
        .tuple(eventLeaf, fc.option(some(people), { nil: undefined }), fc.integer({ min: 1, max: 2 }))
        .map(([leaf, attendees, attendeesFrom]) => ({
          ...leaf,
          ...(attendees && { attendees, attendeesFrom }),
        })),
    ),
  )

const standLeaf = fc.record(
  {
    participation: some(PARTICIPATIONS),
    positionFrom: fc.nat({ max: 4 }),
    positionTo: fc.nat({ max: 4 }),
    reportsFrom: fc.integer({ min: 1, max: 2 }),
    event: turned<EventWhere>(eventLeaf),
  },
  partly,
)

export const personWhere: fc.Arbitrary<PersonWhere> = whereOf<PersonWhere>(
  fc.record(
    {
      search: fc.constantFrom('王', '磊', '林', '无'),
      provisional: fc.boolean(),
      eventsFrom: fc.nat({ max: 1 }),
      attends: turned<AttendanceWhere>(standLeaf),
    },
    partly,
  ),
)

export const attendanceWhere: fc.Arbitrary<AttendanceWhere> = whereOf<AttendanceWhere>(
  fc.tuple(standLeaf, fc.option(personWhere, { nil: undefined })).map(([leaf, person]) => ({
    ...leaf,
    ...(person && { person }),
  })),
)
