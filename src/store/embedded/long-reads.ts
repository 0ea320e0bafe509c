import { companions } from './companions.ts'
import type { Connection } from './connection.ts'
import { groups } from './groups.ts'
import * as lists from './lists.ts'
import * as regional from './of-regions.ts'
import * as owned from './owned.ts'
import { paths } from './paths.ts'
import type { PathBounds } from '../contract.ts'

/**
 * Reads whose time grows with the graph and not with what is asked for. SQLite has no way to stop a statement, so where others wait
 * for answers too these run in processes of their own, which can be ended.
 */
export const LONG_READS = {
  people: lists.people,
  events: lists.events,
  attendances: owned.attendances,
  attendancesOfPeople: owned.attendancesOfPeople,
  attendancesOfEvents: owned.attendancesOfEvents,
  peopleOfRegions: regional.peopleOfRegions,
  eventsOfRegions: regional.eventsOfRegions,
  companions,
  groups,
  paths: (connection: Connection, from: string, ...[to, bounds]: readonly [string, PathBounds]) =>
    connection.snapshot(() => paths(connection, { from, to }, bounds)),
} as const

export type LongRead = keyof typeof LONG_READS

type After<Parameters extends readonly unknown[]> = Parameters extends readonly [unknown, ...infer Rest] ? Rest : never

/** What a long read is asked with, past the connection. */
export type Asked<Name extends LongRead> = After<Parameters<(typeof LONG_READS)[Name]>>

export type Answered<Name extends LongRead> = ReturnType<(typeof LONG_READS)[Name]>

/** Answers a long read over a connection; `asked` are its arguments past the connection, as `Asked` of its name has them. */
export function answerLong(connection: Connection, name: LongRead, asked: readonly unknown[]): unknown {
  const work = LONG_READS[name] as (connection: Connection, ...asked: readonly unknown[]) => unknown
  return work(connection, ...asked)
}
