import type { BriefRole } from '../../fact/brief.ts'
import type { Level, OrganKind } from '../../fact/reading.ts'

/** `HELD` at the time of the report, `PAST` by then (原, 免去), `HOPED` for (候选人). */
export type RoleTime = 'HELD' | 'PAST' | 'HOPED'

/** A printed role as resolution compares it. */
export interface Role {
  /** Equal keys are one post or one label. */
  readonly key: string
  /** Equal bodies are one organization; null when neither organization nor division is known. */
  readonly body: string | null
  readonly label: boolean
  readonly organ: OrganKind
  readonly title: string
  readonly region: string | null
  readonly level: Level | null
  readonly time: RoleTime
}

const TIMES: Readonly<Record<BriefRole['status'], RoleTime>> = {
  CURRENT: 'HELD',
  ACTING: 'HELD',
  APPOINTED: 'HELD',
  FORMER: 'PAST',
  REMOVED: 'PAST',
  CANDIDATE: 'HOPED',
}

/** The organ's short form before a title, which its organization says already: 市委书记 of 中共西宁市委员会 is 书记. */
const ORGAN_BEFORE =
  /^(?:[省市县区州旗盟]|自治[区州县])?(?:党委|委(?!员)|人民政府|政府|人大常委会|人大|政协|纪委监委|纪委|监委|人民法院|法院|人民检察院|检察院)(?=.)/u

/** A post is one post whether held for good, for now or as the first of its deputies. */
const plainTitle = (title: string): string =>
  title
    .replace(/^(?:代理|代(?!表)|原|时任)(?=.)/u, '')
    .replace(ORGAN_BEFORE, '')
    .replace(/^常务(?=副)/u, '')

/** Each role in one object, however often it is printed, so that what is worked out of it is found again; so many are kept. */
const REMEMBERED = 50_000

const roles = new Map<string, Role>()
const known = new WeakMap<BriefRole, Role>()

/** The role of a mention in the terms that resolution compares. */
export const roleOf = (printed: BriefRole): Role => {
  const found = known.get(printed)
  if (found !== undefined) return found
  const role = keptRole(makeRole(printed))
  known.set(printed, role)
  return role
}

/** The one object for a role, however often it is made anew. */
export const keptRole = (made: Role): Role => {
  const text = JSON.stringify(made)
  const role = roles.get(text) ?? made
  if (roles.size >= REMEMBERED) roles.clear()
  roles.set(text, role)
  return role
}

const makeRole = ({ kind, status, post }: BriefRole): Role => {
  const label = kind === 'LABEL'
  const title = label ? post.title : plainTitle(post.title)
  const body = post.organization ?? (post.region === null ? null : `${post.organ}@${post.region}`)
  return {
    key: [label ? 'LABEL' : 'POST', label ? (post.region ?? '') : (body ?? ''), title].join('|'),
    body: label ? null : body,
    label,
    organ: post.organ,
    title,
    region: post.region,
    level: post.level,
    time: TIMES[status],
  }
}
