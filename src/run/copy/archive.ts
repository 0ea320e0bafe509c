import { StoreError } from '../../fact/error.ts'
import type { Load, Region } from '../../fact/graph.ts'
import type { KeptJudgement, PageVersion } from '../../fact/history.ts'
import type { Store } from '../../store/contract.ts'
import { every, inGroups } from '../every.ts'
import { everyJudgement } from '../whole/judgements.ts'

/** All that a store cannot derive: from it the whole graph and its past come again. */
export interface Archive {
  readonly regions: readonly Region[]
  /** In the order of their numbers. */
  readonly loads: readonly Load[]
  readonly judgements: readonly KeptJudgement[]
  /** In the order of the loads that added them; a page's states in the order in which they were. */
  readonly versions: AsyncIterable<PageVersion>
}

const PARENTS = 200
const CHILDREN = 5_000
/** Each state of a page comes with its text. */
const VERSIONS = 50

/** The whole gazetteer, from the provinces down. */
const everyRegion = async (store: Store): Promise<readonly Region[]> => {
  const found: Region[] = []
  for await (const region of every((window) => store.regions(null, window))) found.push(region)
  for (let level: readonly Region[] = [...found]; level.length > 0;) {
    const below: Region[] = []
    for (const group of inGroups(level, PARENTS)) {
      const slices = await store.regionsOfParents(
        group.map(({ id }) => id),
        { limit: CHILDREN },
      )
      below.push(...slices.flatMap(({ rows }) => rows.map(({ row }) => row)))
    }
    found.push(...below)
    level = below
  }
  const { regions } = await store.counts()
  if (found.length === regions) return found
  throw new StoreError(
    `${store.address} has ${String(regions)} divisions of which only ${String(found.length)} hang below a province; load a page to write the gazetteer anew`,
    { code: 'REGIONS_LOOSE', where: store.address },
  )
}

/** What a store holds, for another one to be made from it. */
export const archiveOf = async (store: Store): Promise<Archive> => {
  const loads: Load[] = []
  for await (const load of every((window) => store.loads(window))) loads.push(load)
  return {
    regions: await everyRegion(store),
    loads,
    judgements: await everyJudgement(store),
    versions: every((window) => store.versions(window), VERSIONS),
  }
}
