import type { IssueCount } from '../fact/history.ts'

const byCodePoints = (left: string | null, right: string | null): number => {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return Buffer.compare(Buffer.from(left), Buffer.from(right))
}

/** Publisher, then issue date; what is not known comes last. The same on every engine, whatever its collation. */
export const byIssue = (left: IssueCount, right: IssueCount): number =>
  byCodePoints(left.publisher, right.publisher) || byCodePoints(left.published, right.published)
