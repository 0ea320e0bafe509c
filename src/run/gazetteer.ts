import { isDeepStrictEqual } from 'node:util'
import type { Region } from '../fact/graph.ts'
import type { Store } from '../store/contract.ts'

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined

/** A division as stores keep it: what does not apply is left out. */
const plainRegion = ({ id, name, shortName, level, parent, since, until, successor }: Region): Region => ({
  id,
  name,
  shortName,
  level,
  parent,
  ...(isAbsent(since) ? {} : { since }),
  ...(isAbsent(until) ? {} : { until }),
  ...(isAbsent(successor) ? {} : { successor }),
})

/** Writes the gazetteer into a store that has none or another one. */
export const putGazetteer = async (store: Store): Promise<void> => {
  const { loadGazetteer } = await import('../read/gazetteer.ts')
  const regions = loadGazetteer().regions.map(plainRegion)
  const stored = await store.regionsById(regions.map(({ id }) => id))
  const same = stored.every((region, at) => region !== null && isDeepStrictEqual(plainRegion(region), regions[at]))
  if (!same) await store.putRegions(regions)
}
