import type { Division, Gazetteer } from './gazetteer.ts'
import type { Person } from './person.ts'
import type { RegionContext } from './region-context.ts'
import type { Unit } from './title-parts.ts'

/** What reading of roles carries from one person to the next inside an article. */
export interface RoleMemory {
  readonly page: string
  readonly gazetteer: Gazetteer
  readonly context: RegionContext
  /** True where roles keep how their division was decided. */
  readonly all: boolean
  /** Division of the body that the report's own sessions and labels are of. */
  readonly home: () => Division | null
  /** Division last named in a title of each unit, in this sentence. */
  readonly recent: Map<Unit, Division>
  /** The school, hospital or company that publishes the page; null where none does. */
  readonly house: string | null
  /** Divisions that the article prints in each person's titles, by name and unit. */
  readonly told: ReadonlyMap<string, ReadonlyMap<Unit, Division>>
  /** The assembly or association whose session the article tells of, for posts of it that have no body's name. */
  readonly session: Known | null
  /** The zone whose party committee or management was named last, which 区 stands for in their titles. */
  zone: string | null
  last: Known | null
  /** The person named before in this sentence. */
  previous: Person | null
  /** Whose head was last named by each rank (主任, 主席), for deputies that later sentences name without it. */
  readonly heads: Map<string, Known>
}

/** A role with what later titles of the same person or list inherit. */
export interface Known {
  readonly region: Division | null
  /** Body as printed, for titles that are not of a division's own bodies. */
  readonly body: string | null
  readonly organ: string
}

/** 主任 of 常务副主任. */
export const baseOf = (rank: string): string => rank.replace(/^(?:常务|第一|代|代理)*副?/u, '')
