import fc from 'fast-check'
import type { Attendance, Event, Occupancy, Organization, Person, Post } from '../../src/fact/graph.ts'
import { nameKey } from '../../src/fact/name.ts'
import { EVENT_KINDS, PARTICIPATIONS } from '../../src/fact/participation.ts'

/** A projection without pages: who attended what. */
export interface RandomGraph {
  readonly people: readonly Person[]
  readonly events: readonly Event[]
  readonly attendances: readonly Attendance[]
}

/** Few enough that names, and so sort keys, are often shared. */
const NAMES = [
  ['wang', '王'],
  ['wang lei', '王磊'],
  ['lin', '林'],
  ['chen hong', '陈𬭎'],
] as const

const DAYS = [null, '2031-03-01', '2031-03-02', '2031-12-31'] as const

/** Ids that no two rows share and whose order says nothing about when they were made. */
const ids = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: 4, maxLength: 6 }),
  {
    minLength: 14,
    maxLength: 14,
  },
)

const person = (id: string, pick: number): Person => {
  const [pinyin, name] = NAMES[pick % NAMES.length] ?? NAMES[0]
  return {
    id,
    name,
    nameKey: nameKey(name),
    sortKey: `${pinyin}|${Array.from(name, (character) => (character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')).join('')}`,
    provisional: false,
    gender: null,
    ethnicity: null,
    mentions: 1,
    attendances: 0,
  }
}

const event = (id: string, [from, to, kind]: readonly [number, number, number]): Event => {
  const [earliest, latest] = [DAYS[from % DAYS.length] ?? null, DAYS[to % DAYS.length] ?? null].toSorted()
  const dated = typeof earliest === 'string' && typeof latest === 'string'
  return {
    id,
    kind: EVENT_KINDS[kind % EVENT_KINDS.length] ?? 'OTHER',
    title: `会议${kind}`,
    date: dated && earliest === latest ? earliest : null,
    endDate: null,
    earliest: dated ? earliest : null,
    latest: dated ? latest : null,
    sortKey: `hui yi ${kind % 2}`,
    places: [],
    regions: [],
    host: null,
    series: null,
    reports: [id],
    attendances: 0,
  }
}

const small = fc.nat({ max: 20 })

/** Up to seven people and seven events. */
export const randomGraph: fc.Arbitrary<RandomGraph> = fc
  .record({
    ids,
    people: fc.array(small, { minLength: 2, maxLength: 7, size: 'max' }),
    events: fc.array(fc.tuple(small, small, small), { minLength: 1, maxLength: 7, size: 'max' }),
    pairs: fc.uniqueArray(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }), fc.integer({ min: 1, max: 4 })), {
      selector: ([who, what]) => `${who} ${what}`,
      maxLength: 24,
      size: 'max',
    }),
  })
  .map((drawn) => {
    const people = drawn.people.map((pick, nth) => person(drawn.ids[nth] ?? '', pick))
    const events = drawn.events.map((picks, nth) => event(drawn.ids[nth + 7] ?? '', picks))
    const attendances = drawn.pairs.flatMap(([who, what, position]): Attendance[] => {
      const [attendee, attended] = [people[who], events[what]]
      if (attendee === undefined || attended === undefined) return []
      const participation = PARTICIPATIONS.slice(position, position + 1)
      return [
        { person: attendee.id, event: attended.id, participation, position, capacity: [], reports: 1, mentions: [] },
      ]
    })
    return { people, events, attendances }
  })

/** Who held which posts in which organizations. */
export interface Careers {
  readonly organizations: readonly Organization[]
  readonly posts: readonly Post[]
  readonly occupancies: readonly Occupancy[]
}

const YEARS = [null, '2031-03-01', '2031-03-02', '2031-06-01', '2031-12-31', '2032'] as const

const occupancy = (person: string, post: string, [seen, left, gone]: readonly [number, number, number]): Occupancy => {
  const [firstSeen = null, lastSeen = null] = [YEARS[seen % YEARS.length], YEARS[left % YEARS.length]]
  const both = firstSeen !== null && lastSeen !== null
  const [first, last] = both ? [firstSeen, lastSeen].toSorted() : [null, null]
  return {
    id: `o${post}${person}`,
    person,
    post,
    firstSeen: first ?? null,
    lastSeen: last ?? null,
    appointed: null,
    removed: gone === 0 ? '2032-01-01' : null,
    acting: false,
    mentions: [],
  }
}

/** Careers of these people in up to three organizations with two posts each, each post with a holder at least. */
export const randomCareers = (people: readonly string[]): fc.Arbitrary<Careers> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...people), fc.nat({ max: 5 }), fc.tuple(small, small, fc.nat({ max: 3 }))), {
      selector: ([who, post]) => `${who} ${post}`,
      minLength: 1,
      maxLength: 14,
      size: 'max',
    })
    .map((drawn) => {
      const held = [...new Set(drawn.map(([, post]) => post))]
      const bodies = [...new Set(held.map((post) => post % 3))]
      return {
        organizations: bodies.map((body) => ({
          id: `b${body}`,
          name: `机关${body}`,
          kind: 'PARTY',
          region: null,
          level: null,
        })),
        posts: held.map((post) => ({ id: `p${post}`, title: `书记${post}`, organization: `b${post % 3}` })),
        occupancies: drawn.map(([who, post, days]) => occupancy(who, `p${post}`, days)),
      }
    })
