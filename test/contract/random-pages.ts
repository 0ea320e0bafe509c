import fc from 'fast-check'
import type { Change } from '../../src/store/contract.ts'
import type { Drawn } from '../fixture/draw.ts'
import { drawPages } from '../fixture/draw.ts'
import { project } from '../fixture/project.ts'
import type { MentionSketch, PageSketch, PersonSketch, ReportSketch, RoleSketch } from '../fixture/sketch.ts'
import { EVENT_KINDS, PARTICIPATIONS, RELATION_KINDS } from '../../src/fact/participation.ts'

/** Few people, some of one name, some with characters beyond the basic plane, so that they meet often. */
const PEOPLE: readonly PersonSketch[] = [
  '王磊',
  '王磊',
  '王',
  '林远舟',
  '陈𬭎',
  '𠮷野',
  '罗桑扎西',
  '阿依古丽·买买提',
].map((name, nth) => ({ key: `p${nth}`, name, ...(nth % 3 === 0 ? { gender: '女' as const } : { ethnicity: '藏族' }) }))

const BODIES = [
  { name: '中共云溪市委员会', organ: 'PARTY', region: '990100', level: 'PREFECTURE' },
  { name: '青石县人民政府', organ: 'GOVERNMENT', region: '990121', level: 'COUNTY' },
  // In no gazetteer of these tests.
  { name: '无名区人民法院', organ: 'COURT', region: '123456', level: 'COUNTY' },
] as const

const ROLES: readonly RoleSketch[] = [
  ...BODIES.flatMap((body) =>
    ['书记', '𬭎职'].map((title): RoleSketch => ({ ...body, title, of: '云溪市', organization: body.name })),
  ),
  { title: '市领导', of: '云溪市', organ: 'PARTY', region: '990100', level: 'PREFECTURE' },
]

const DATES: readonly Pick<ReportSketch, 'date' | 'bounds'>[] = [
  { date: '2031-03-01' },
  { date: '2031-03-02' },
  { date: '2030-12-31' },
  { date: null, bounds: ['2031-02-20', '2031-03-02'] },
  { date: null },
]

const REGIONS = ['990100', '990121', '990000', '123456']

/** What an event is, the same in whatever page it is reported. */
const eventOf = (nth: number): Omit<ReportSketch, 'mentions'> => ({
  event: `e${nth}`,
  kind: EVENT_KINDS[nth % EVENT_KINDS.length] ?? 'OTHER',
  title: `第${nth % 3}次会议`,
  ...(DATES[nth % DATES.length] ?? { date: null }),
  ...(nth % 4 === 3 ? {} : { place: { name: `地${nth}`, region: REGIONS[nth % REGIONS.length] ?? '990000' } }),
  ...(nth % 2 === 0 ? { host: BODIES[nth % BODIES.length] ?? BODIES[0], series: `s${nth % 3}` } : {}),
})

const subset = <Item>(items: readonly Item[], maxLength: number): fc.Arbitrary<Item[]> =>
  fc.subarray([...items], { maxLength })

const mention: fc.Arbitrary<MentionSketch> = fc.record({
  who: fc.constantFrom(...PEOPLE),
  participation: subset(PARTICIPATIONS, 3),
  roles: subset(ROLES, 2),
})

const mentions = fc.uniqueArray(mention, { selector: ({ who }) => who.key, minLength: 1, maxLength: 5 })

const report: fc.Arbitrary<ReportSketch> = fc
  .tuple(fc.nat({ max: 8 }), mentions, fc.boolean())
  .map(([nth, named, listComplete]) => ({ ...eventOf(nth), mentions: named, listComplete }))

const article: fc.Arbitrary<PageSketch['articles'][number]> = fc
  .record({
    headline: subset(['会议召开', '调研𬭎', 'x'], 2),
    bylines: subset(['纪晓棠', '贺兰青'], 2),
    reports: fc.uniqueArray(report, { selector: ({ event }) => event, maxLength: 2 }),
    alsoNamed: fc.uniqueArray(mention, { selector: ({ who }) => who.name, minLength: 2, maxLength: 3 }),
    kind: fc.constantFrom(...RELATION_KINDS),
    related: fc.boolean(),
  })
  .map(({ kind, related, ...rest }) => {
    const [a, b] = rest.alsoNamed
    if (!related || a === undefined || b === undefined) return rest
    return { ...rest, relations: [{ subject: a.who, predicate: kind, object: b.who }] }
  })

const page = fc.record({
  publisher: fc.constantFrom(null, '云溪日报', '临江日报'),
  published: fc.constantFrom(null, '2031-03-02', '2031-03', '2031-04-01'),
  articles: fc.array(article, { minLength: 1, maxLength: 2 }),
})

/** What a newspaper's readers would know after each of these steps: some pages, drawn anew each time with who is who in them. */
export interface Scene {
  readonly drawn: Drawn
  /** Turns the graph that the scene before left into this scene's. */
  readonly change: Change
}

const ids = (rows: readonly { readonly id: string }[] | undefined): Set<string> =>
  new Set((rows ?? []).map(({ id }) => id))

const gone = (before: ReadonlySet<string>, after: ReadonlySet<string>): string[] =>
  [...before].filter((id) => !after.has(id))

const pairs = (change: Change): readonly (readonly [string, string])[] =>
  (change.attendances ?? []).map(({ person, event }) => [person, event] as const)

/** As the resolver would say it: what is there no more, and all that is there now. */
const between = (before: Change, after: Change): Change => {
  const kept = new Set(pairs(after).map(String))
  const pagesOf = (change: Change) => new Set((change.addPages ?? []).map((facts) => facts.page.id))
  return {
    ...after,
    withdrawPages: gone(pagesOf(before), pagesOf(after)),
    removePeople: gone(ids(before.people), ids(after.people)),
    removeEvents: gone(ids(before.events), ids(after.events)),
    removeOccupancies: gone(ids(before.occupancies), ids(after.occupancies)),
    removeAttendances: pairs(before).filter((pair) => !kept.has(String(pair))),
  }
}

/** Two to four scenes, each of up to four pages out of six. */
export const randomScenes: fc.Arbitrary<readonly Scene[]> = fc
  .tuple(
    fc.array(page, { minLength: 6, maxLength: 6 }),
    fc.array(fc.subarray([0, 1, 2, 3, 4, 5], { maxLength: 4 }), { minLength: 2, maxLength: 4 }),
  )
  .map(([drafts, choices]) => {
    const sketches = drafts.map((draft, nth): PageSketch => ({ name: `page-${nth}`, ...draft }))
    let before: Change = {}
    return choices.map((chosen): Scene => {
      const drawn = drawPages(chosen.flatMap((nth) => sketches[nth] ?? []))
      const after = project(drawn)
      const change = between(before, after)
      before = after
      return { drawn, change }
    })
  })
