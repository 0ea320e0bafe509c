import type { QueryDirective } from '../query-directive.ts'

/** `query @knownAt(load: 3) { … }`. */
export const KNOWN_AT: QueryDirective = {
  name: 'knownAt',
  description:
    'The whole operation is answered from what was known after this load: the pages that were loaded and the judgements that stood then, without what later loads brought or took back. So a figure once published can be told again. The graph is derived anew from these facts by the rules of today, which may take as long as loading them did; while that lasts, PAST_NOT_READY is answered. Together with `@asOf`: what was then known of that day.',
  argument: { name: 'load', type: 'Int', description: 'Number of a load, as `status` tells them.' },
}
