import type { OrganKind } from '../../fact/reading.ts'
import { LEVELS } from '../../fact/reading.ts'
import { stepsBelow, regionRelation } from '../region.ts'
import { once, seedRows, titlePattern } from '../seed-rows.ts'
import type { Role } from './role.ts'

interface Joint {
  readonly left: { readonly organ: string; readonly title: RegExp }
  readonly right: { readonly organ: string; readonly title: RegExp }
  /** Where the left post's division lies, seen from the right's. */
  readonly where: 'SAME' | 'ABOVE' | 'BELOW'
  readonly why: string
}

const tables = once(() => ({
  joint: seedRows('posts/joint.tsv').map(
    ([leftOrgan = '', leftTitle = '', rightOrgan = '', rightTitle = '', where, why = '']): Joint => ({
      left: { organ: leftOrgan, title: titlePattern(leftTitle) },
      right: { organ: rightOrgan, title: titlePattern(rightTitle) },
      where: where === 'SAME' ? 'SAME' : where === 'PARENT' ? 'BELOW' : 'ABOVE',
      why,
    }),
  ),
  exclusive: new Set(
    seedRows('posts/exclusive.tsv').flatMap(([left = '', right = '']) => [`${left}|${right}`, `${right}|${left}`]),
  ),
  ranks: seedRows('posts/rank.tsv').map(([organ = '', title = '', steps]) => ({
    organ,
    title: titlePattern(title),
    steps: Number(steps),
  })),
}))

const whereOf = (left: string, right: string): Joint['where'] | null => {
  if (left === right) return 'SAME'
  if (regionRelation(left, right) !== 'WITHIN') return null
  return stepsBelow(left, right) > 0 ? 'ABOVE' : 'BELOW'
}

const jointRow = (left: Role, right: Role): Joint | undefined => {
  if (left.region === null || right.region === null) return undefined
  const where = whereOf(left.region, right.region)
  return tables().joint.find(
    (row) =>
      row.where === where &&
      row.left.organ === left.organ &&
      row.right.organ === right.organ &&
      row.left.title.test(left.title) &&
      row.right.title.test(right.title),
  )
}

/** Answers about pairs of posts are asked again and again; so many are kept. */
const REMEMBERED = 50_000

/** A function of two posts that remembers its answers. */
const remembered = <T>(answer: (left: Role, right: Role) => T): ((left: Role, right: Role) => T) => {
  const known = new Map<string, { readonly value: T }>()
  return (left, right) => {
    const key = [left.key, left.region, right.key, right.region].join('|')
    const found = known.get(key) ?? { value: answer(left, right) }
    if (known.size >= REMEMBERED) known.clear()
    known.set(key, found)
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

/** True when nobody holds both posts for any length of time: bodies that exclude each other, or seats in two places. */
export const areExclusive = (left: Role, right: Role): boolean => {
  if (!isSeat(left) || !isSeat(right) || left.region === null || right.region === null) return false
  if (left.body === right.body || jointCustom(left, right) !== null) return false
  if (left.region === right.region) return tables().exclusive.has(`${left.organ}|${right.organ}`)
  return true
}

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
