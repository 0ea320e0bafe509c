import { z } from 'zod'
import { UseError } from '../fact/error.ts'

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const DAY = 'must be a day such as 2024-12-20'

/** What `page.json` beside a page may tell of it; other keys are left alone. */
export const pageKnown = z.object({
  published: z.string().refine(isDay, DAY).nullish(),
  publisher: z.string().min(1).nullish(),
  synthetic: z.boolean().optional(),
})

/** What is known of a page besides its bytes. */
export interface Known {
  readonly published?: string | null
  readonly publisher?: string | null
  readonly synthetic?: boolean
}

/** What the command line says of all pages it is given; it wins over `page.json`. */
export interface Given {
  readonly published?: string | undefined
  readonly publisher?: string | undefined
}

/** @throws UseError when `--published` is no day of the calendar. */
export const checkGiven = (given: Given): Given => {
  if (given.published !== undefined && !isDay(given.published)) {
    throw new UseError(`--published ${given.published}: ${DAY}`, { code: 'PUBLISHED_WRONG' })
  }
  return given
}

export const mergeKnown = (beside: Known, given: Given): Known => ({
  ...beside,
  ...(given.published === undefined ? {} : { published: given.published }),
  ...(given.publisher === undefined ? {} : { publisher: given.publisher }),
})
