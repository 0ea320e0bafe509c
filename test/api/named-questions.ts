import { QUESTIONS } from '../../src/api/questions.ts'

/** The questions as operations with names, as generators of clients want them. */
export const NAMED_QUESTIONS: readonly string[] = QUESTIONS.map(({ query }, nth) =>
  query.replace(/^(?:query)?/u, `query Question${String(nth)} `),
)
