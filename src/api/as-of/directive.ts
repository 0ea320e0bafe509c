import type { QueryDirective } from '../query-directive.ts'

/** `query @asOf(date: "2024-12-19") { … }`. */
export const AS_OF: QueryDirective = {
  name: 'asOf',
  description:
    'The whole operation looks from this day: every list, count and path is over events that can have been by then, and over posts held on it as far as is known. `certainty` tells how sure that is. Pages, articles and mentions are shown as they are loaded, and `minEvents` and `maxEvents` count over all time.',
  argument: { name: 'date', type: 'Date', description: 'The day to look from.' },
}
