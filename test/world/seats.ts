import type { OrganKind, RoleReading } from '../../src/fact/reading.ts'
import type { Place } from './places.ts'

/** A post as papers print it: 市委书记 of 西宁市. */
export interface PostSpec {
  readonly printed: string
  readonly title: string
  readonly organ: OrganKind
  readonly organization: string
}

/** What one person holds at one time; some seats are two posts (市委常委、组织部部长). */
export interface Seat {
  readonly id: string
  readonly place: Place
  readonly posts: readonly PostSpec[]
  /** 1 deputy of a county to 6 head of a province. */
  readonly grade: number
  /** Place in lists, smaller first. */
  readonly order: number
  readonly bench: Bench
}

/** Which bodies' meetings the seat goes to. */
export type Bench = 'SECRETARY' | 'HEAD' | 'COMMITTEE' | 'GOVERNMENT' | 'CONGRESS' | 'CONFERENCE' | 'LAW'

type Draft = readonly [bench: Bench, posts: readonly PostSpec[]]

const HEAD_OF: Readonly<Record<string, string>> = { 省: '省长', 市: '市长', 县: '县长', 区: '区长' }

const headTitle = (kind: string): string => HEAD_OF[kind] ?? '市长'

const draftsOf = ({ name, kind, level }: Place): readonly Draft[] => {
  const party = (title: string, printed = `${kind}委${title}`): PostSpec => ({
    printed,
    title,
    organ: 'PARTY',
    organization: `中共${name}委员会`,
  })
  const department = (what: string): PostSpec => ({
    printed: `${what}部长`,
    title: '部长',
    organ: 'PARTY',
    organization: `中共${name}委员会${what}`,
  })
  const of =
    (organ: OrganKind, organization: string, short: string) =>
    (title: string): PostSpec => ({
      printed: `${short}${title}`,
      title,
      organ,
      organization,
    })
  const government = of('GOVERNMENT', `${name}人民政府`, '')
  const congress = of('CONGRESS', `${name}人民代表大会常务委员会`, `${kind}人大常委会`)
  const conference = of('CONSULTATIVE', `政协${name}委员会`, `${kind}政协`)
  const head = headTitle(kind)
  const inspection = of('DISCIPLINE', `中共${name}纪律检查委员会`, `${kind}纪委`)
  const court = of(
    'COURT',
    `${name}${level === 'PROVINCE' ? '高级' : level === 'PREFECTURE' ? '中级' : ''}人民法院`,
    `${kind}法院`,
  )
  const procurator = of('PROCURATORATE', `${name}人民检察院`, `${kind}检察院`)
  const deputies = level === 'COUNTY' ? 2 : 4
  const chairs = level === 'COUNTY' ? 1 : 2
  return [
    ['SECRETARY', [party('书记')]],
    ['HEAD', [party('副书记'), government(head)]],
    ['COMMITTEE', [party('副书记')]],
    ['COMMITTEE', [party('常委'), government(`副${head}`)]],
    ['COMMITTEE', [party('常委'), department('组织部')]],
    ['COMMITTEE', [party('常委'), department('宣传部')]],
    ['COMMITTEE', [party('常委'), inspection('书记')]],
    ['COMMITTEE', [party('常委'), party('秘书长')]],
    ...Array.from({ length: deputies }, (): Draft => ['GOVERNMENT', [government(`副${head}`)]]),
    ['CONGRESS', [congress('主任')]],
    ...Array.from({ length: chairs }, (): Draft => ['CONGRESS', [congress('副主任')]]),
    ['CONFERENCE', [conference('主席')]],
    ...Array.from({ length: chairs }, (): Draft => ['CONFERENCE', [conference('副主席')]]),
    ['LAW', [court('院长')]],
    ['LAW', [procurator('检察长')]],
  ]
}

const GRADE = { PROVINCE: 5, PREFECTURE: 3, COUNTY: 1 } as const

const HEADS: ReadonlySet<Bench> = new Set(['SECRETARY', 'HEAD'])

/** Chairs of congress and conference rank with the heads. */
const CHAIRS: ReadonlySet<string> = new Set(['主任', '主席'])

/** The seats of a place, in the order of lists. */
export const seatsOf = (place: Place): readonly Seat[] =>
  draftsOf(place).map(([bench, posts], order) => ({
    id: `${place.code}-${order}`,
    place,
    posts,
    grade: GRADE[place.level] + (HEADS.has(bench) || posts.some(({ title }) => CHAIRS.has(title)) ? 1 : 0),
    order,
    bench,
  }))

/** The role that a paper prints of a post. */
export const roleOf = (post: PostSpec, place: Place, status: RoleReading['status'] = 'CURRENT'): RoleReading => ({
  title: post.printed,
  of: place.name,
  kind: 'POST',
  status,
  post: {
    organization: post.organization,
    organ: post.organ,
    title: post.title,
    region: place.code,
    level: place.level,
  },
  evidence: [],
})

/** The label that a place's leaders go under in its lists: 市领导. */
export const labelOf = (place: Place): RoleReading => ({
  title: `${place.kind}领导`,
  of: place.name,
  kind: 'LABEL',
  status: 'CURRENT',
  post: { organization: null, organ: 'OTHER', title: `${place.kind}领导`, region: place.code, level: place.level },
  evidence: [],
})
