import type { EventKind } from '../fact/participation.ts'
import type { EventReading } from '../fact/reading.ts'
import type { Dated } from './draft.ts'
import { dateText } from './event-date.ts'
import type { Placed } from './event-place.ts'
import type { Naming } from './event-title.ts'
import type { Division } from './gazetteer.ts'
import type { Host } from './host.ts'
import type { RegionContext } from './region-context.ts'
import { decisionOf, maybe, type Choice } from './weigh.ts'

/** How each part of an event was chosen. */
export interface Chosen {
  readonly kinds: Choice<EventKind>
  readonly namings: Choice<Naming>
  readonly dates: Choice<Dated>
  readonly places: Choice<Placed>
  readonly hosts: Choice<Host>
}

const regionText = ({ id, name }: Division): string => (id === '' ? name : `${name} ${id}`)

/** The same in words. */
export const decidedOf = (
  { kinds, namings, dates, places, hosts }: Chosen,
  context: RegionContext,
): NonNullable<EventReading['decided']> => ({
  kind: decisionOf(kinds, (kind) => kind),
  title: decisionOf(namings, ({ text }) => text),
  date: decisionOf(dates, dateText),
  places: decisionOf(places, (placed) => placed.places.join('、') || 'unknown'),
  regions: places.won.value.among.flatMap((among) =>
    maybe(context.compare(among)).map((compared) => decisionOf(compared, regionText)),
  ),
  host: decisionOf(hosts, ({ organization }) => organization ?? 'none'),
})
