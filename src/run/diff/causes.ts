import type { PageFacts } from '../../fact/graph.ts'
import type { KeptJudgement } from '../../fact/history.ts'
import { nameKey } from '../../fact/name.ts'
import type { DiffRow, Snapshot } from './snapshot.ts'

/** What made a row another one: a page that came, went or was read anew, or a judgement. */
export interface Cause {
  readonly load: number
  readonly page?: string
  readonly judgement?: string
}

/** Facts and names → what happened to them between two loads. */
export class Causes {
  readonly #of = new Map<string, Cause[]>()

  /** A page that came or went in a load: all its facts, and the names that it says something new of. */
  page(load: number, { page, articles, reports, mentions }: PageFacts): void {
    const cause = { load, page: page.id }
    const names = new Set(mentions.map(({ nameKey }) => `name ${nameKey}`))
    for (const id of [...articles, ...reports, ...mentions].map((fact) => fact.id)) this.#add(id, cause)
    for (const name of names) this.#add(name, cause)
  }

  judgement(load: number, { judgement }: KeptJudgement): void {
    const { id, subject, left, right, anchors = [] } = judgement
    const names = subject === 'MENTION' ? anchors.map(({ name }) => `name ${nameKey(name)}`) : []
    for (const fact of new Set([left, right, ...anchors.map((anchor) => anchor.id), ...names])) {
      this.#add(fact, { load, judgement: id })
    }
  }

  /** Why a row is another one: what happened to the facts that it stands on, else to others of the name. */
  of(row: DiffRow, snapshots: readonly Snapshot[]): readonly Cause[] {
    const direct = this.#all(factsOf(row, snapshots))
    return direct.length > 0 ? direct : this.#all(namesOf(row, snapshots).map((name) => `name ${name}`))
  }

  #add(key: string, cause: Cause): void {
    const known = this.#of.get(key)
    if (known === undefined) this.#of.set(key, [cause])
    else known.push(cause)
  }

  #all(keys: readonly string[]): readonly Cause[] {
    const found = keys.flatMap((key) => this.#of.get(key) ?? [])
    const unique = new Map(
      found.map((cause) => [`${String(cause.load)} ${cause.page ?? cause.judgement ?? ''}`, cause]),
    )
    return [...unique.values()].sort((left, right) => left.load - right.load)
  }
}

const factsOf = (row: DiffRow, snapshots: readonly Snapshot[]): readonly string[] => {
  switch (row.kind) {
    case 'person':
      return snapshots.flatMap(({ mentions }) => mentions.get(row.key) ?? [])
    case 'event':
      return row.row.reports
    case 'attendance':
    case 'occupancy':
      return row.row.mentions
    case 'relation':
      return [row.row.article]
  }
}

const peopleOf = (row: DiffRow): readonly string[] => {
  if (row.kind === 'person') return [row.key]
  if (row.kind === 'event') return []
  return row.kind === 'relation' ? [row.row.subject, row.row.object] : [row.row.person]
}

const namesOf = (row: DiffRow, snapshots: readonly Snapshot[]): readonly string[] =>
  peopleOf(row).flatMap((person) =>
    snapshots.flatMap(({ rows }) => {
      const known = rows.get(`person ${person}`)
      return known?.kind === 'person' ? [known.row.nameKey] : []
    }),
  )
