import type { Career } from './career.ts'
import type { PairExample } from './example.ts'
import { exclusivePosts } from './ties.ts'

/** Why two careers of one name are not one person's. */
interface Contradiction {
  readonly name: string
  readonly why: string
  readonly example: PairExample
  /** What contradicts, for people to read; null when nothing does. */
  readonly finds: (left: Career, right: Career) => string | null
}

const differing = (left: string | null, right: string | null): string | null =>
  left !== null && right !== null && left !== right ? `${left}, ${right}` : null

const sharedReport = (left: Career, right: Career): string | null => {
  const [few, many] = left.reports.size < right.reports.size ? [left, right] : [right, left]
  for (const report of few.reports) if (many.reports.has(report)) return report
  return null
}

export const CONTRADICTIONS: readonly Contradiction[] = [
  {
    name: 'gender-notes',
    why: 'Notes after the name give two genders: 李伟（女）, 李伟（男）',
    example: { left: { gender: '女' }, right: { gender: '男' } },
    finds: (left, right) => differing(left.gender, right.gender),
  },
  {
    name: 'ethnicity-notes',
    why: 'Notes after the name give two ethnicities: 李伟（回族）, 李伟（藏族）',
    example: { left: { ethnicity: '回族' }, right: { ethnicity: '藏族' } },
    finds: (left, right) => differing(left.ethnicity, right.ethnicity),
  },
  {
    name: 'twice-in-one-list',
    why: 'One list names both: 市领导李伟、王鹏，市法院院长李伟',
    example: { left: { report: 'one list' }, right: { report: 'one list' } },
    finds: sharedReport,
  },
  {
    name: 'exclusive-posts',
    why: 'Two posts that nobody holds at once, held at once: 县长 here, 副县长 in another county',
    example: {
      left: { days: '2014-01-01/2016-01-01', roles: ['GOVERNMENT 县长@630121'] },
      right: { days: '2014-06-01/2015-06-01', roles: ['GOVERNMENT 副县长@630122'] },
    },
    finds: (left, right) => {
      const posts = exclusivePosts(left, right)
      return posts === null ? null : posts.map(({ key }) => key).join(' / ')
    },
  },
]

/** A contradiction found between two careers. */
export interface Contradicted {
  readonly name: string
  readonly detail: string
}

/** The first contradiction between two careers; null when nothing keeps them apart. */
export const contradictionBetween = (left: Career, right: Career): Contradicted | null => {
  for (const { name, finds } of CONTRADICTIONS) {
    const detail = finds(left, right)
    if (detail !== null) return { name, detail }
  }
  return null
}
