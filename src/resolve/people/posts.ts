import type { OrganKind } from '../../fact/reading.ts'
import { LEVELS } from '../../fact/reading.ts'
import { COUNTRY, stepsBelow, regionRelation } from '../region.ts'
import { once, seedRows, titlePattern } from '../seed-rows.ts'
import type { Role } from './role.ts'

interface PostPattern {
  readonly organ: string
  readonly title: RegExp
}

interface Joint {
  readonly left: PostPattern
  readonly right: PostPattern
  /** Where the left post's division lies, seen from the right's. */
  readonly where: 'SAME' | 'ABOVE' | 'BELOW'
  /** True when the division above has to be a province. */
  readonly provincial: boolean
  readonly why: string
}

const WHERE: Readonly<Record<string, Joint['where']>> = { PARENT: 'BELOW', PROVINCE: 'BELOW', CHILD: 'ABOVE' }

const tables = once(() => ({
  joint: seedRows('posts/joint.tsv').map(
    ([leftOrgan = '', leftTitle = '', rightOrgan = '', rightTitle = '', where = '', why = '']): Joint => ({
      left: { organ: leftOrgan, title: titlePattern(leftTitle) },
      right: { organ: rightOrgan, title: titlePattern(rightTitle) },
      where: WHERE[where] ?? 'SAME',
      provincial: where === 'PROVINCE',
      why,
    }),
  ),
  exclusive: seedRows('posts/exclusive.tsv').map(
    ([leftOrgan = '', leftTitle = '', rightOrgan = '', rightTitle = '']) => ({
      left: { organ: leftOrgan, title: titlePattern(leftTitle) },
      right: { organ: rightOrgan, title: titlePattern(rightTitle) },
    }),
  ),
  ranks: seedRows('posts/rank.tsv').map(([organ = '', title = '', steps]) => ({
    organ,
    title: titlePattern(title),
    steps: Number(steps),
  })),
}))

/** Where a division lies, seen from another; null where it neither holds it nor is held, with nothing in between but under the country. */
const whereOf = (left: string, right: string): Joint['where'] | null => {
  if (left === right) return 'SAME'
  if (regionRelation(left, right) !== 'WITHIN') return null
  const steps = stepsBelow(left, right)
  if (Math.abs(steps) > 1 && left !== COUNTRY && right !== COUNTRY) return null
  return steps > 0 ? 'ABOVE' : 'BELOW'
}

const fits = (role: Role, { organ, title }: PostPattern): boolean => role.organ === organ && title.test(role.title)

const jointRow = (left: Role, right: Role): Joint | undefined => {
  if (left.region === null || right.region === null) return undefined
  const where = whereOf(left.region, right.region)
  return tables().joint.find(
    (row) =>
      row.where === where &&
      (!row.provincial || right.level === 'PROVINCE') &&
      fits(left, row.left) &&
      fits(right, row.right),
  )
}

/** A function of two posts that remembers its answers, which are asked for again and again. */
const remembered = <T>(answer: (left: Role, right: Role) => T): ((left: Role, right: Role) => T) => {
  const known = new WeakMap<Role, WeakMap<Role, { readonly value: T }>>()
  return (left, right) => {
    const others = known.get(left) ?? new WeakMap<Role, { readonly value: T }>()
    const found = others.get(right) ?? { value: answer(left, right) }
    others.set(right, found)
    known.set(left, others)
    return found.value
  }
}

/** Why one person customarily holds both posts at once; null when that is no custom. */
export const jointCustom = remembered(
  (left: Role, right: Role): string | null => (jointRow(left, right) ?? jointRow(right, left))?.why ?? null,
)

/** Memberships, which go with any post: 代表, 委员 of a congress or conference, 党组成员. */
const MEMBERSHIP = /(?:代表|委员|成员|巡视员|调研员)$/u

/** Organs whose posts fill a person's working days. */
const SEATED: ReadonlySet<OrganKind> = new Set([
  'PARTY',
  'CONGRESS',
  'GOVERNMENT',
  'CONSULTATIVE',
  'DISCIPLINE',
  'COURT',
  'PROCURATORATE',
])

const isSeat = (role: Role): boolean =>
  !role.label && role.region !== null && SEATED.has(role.organ) && !MEMBERSHIP.test(role.title)

const excludeEachOther = (left: Role, right: Role): boolean =>
  tables().exclusive.some((row) => fits(left, row.left) && fits(right, row.right))

/** True when nobody holds both posts for any length of time: bodies that exclude each other, or seats in two places. */
export const areExclusive = remembered((left: Role, right: Role): boolean => {
  if (!isSeat(left) || !isSeat(right)) return false
  if (left.body === right.body || jointCustom(left, right) !== null) return false
  if (left.region === right.region) return excludeEachOther(left, right) || excludeEachOther(right, left)
  return true
})

const STEPS_PER_LEVEL = 4

/** Steps of a post's own rank below the head of its division, where the table does not know the title. */
const UNLISTED_STEPS = { head: 4, deputy: 6 }

/** Rank of a post counted in steps from the top of the state, so that a larger number is a lower rank; null for what has none. */
export const rankOf = (role: Role): number | null => {
  if (role.level === null || !isSeat(role)) return null
  const row = tables().ranks.find(({ organ, title }) => organ === role.organ && title.test(role.title))
  const steps = row?.steps ?? (role.title.startsWith('副') ? UNLISTED_STEPS.deputy : UNLISTED_STEPS.head)
  return LEVELS.indexOf(role.level) * STEPS_PER_LEVEL + steps
}
