import type { Attendance, Event, Person } from '../../fact/graph.ts'
import type { GraphRow } from '../whole/graph-rows.ts'
import type { Wrong } from './wrong.ts'

/** A live mention as its page has it. */
export interface LiveMention {
  readonly report: string | null
}

type Kind = GraphRow['kind']

/** Collects the rows of a graph and says what does not hold among them and against the live facts. */
export class GraphCheck {
  readonly #mentions: ReadonlyMap<string, LiveMention>
  readonly #articles: ReadonlySet<string>
  readonly #rows = new Map<Kind, Map<string, GraphRow>>()
  readonly #owner = new Map<string, string>()
  readonly #eventOf = new Map<string, string>()
  readonly #wrong: Wrong[] = []

  constructor(mentions: ReadonlyMap<string, LiveMention>, articles: ReadonlySet<string>) {
    this.#mentions = mentions
    this.#articles = articles
  }

  add(row: GraphRow): void {
    const rows = this.#rows.get(row.kind) ?? new Map<string, GraphRow>()
    if (rows.has(row.key)) this.#say('count', `${row.kind} ${row.key}`, 'is there twice')
    this.#rows.set(row.kind, rows.set(row.key, row))
    if (row.kind === 'mention') this.#give(this.#owner, row.key, row.row.person)
    if (row.kind === 'event') for (const report of row.row.reports) this.#give(this.#eventOf, report, row.key)
  }

  /** How many rows of a kind there are. */
  count(kind: Kind): number {
    return this.#rows.get(kind)?.size ?? 0
  }

  finish(): readonly Wrong[] {
    this.#checkFacts()
    for (const { row, key } of this.#of('attendance')) this.#checkAttendance(row, key)
    this.#checkCounts()
    this.#checkPointers()
    return this.#wrong
  }

  #of<K extends Kind>(kind: K): readonly Extract<GraphRow, { readonly kind: K }>[] {
    return [...(this.#rows.get(kind)?.values() ?? [])] as Extract<GraphRow, { readonly kind: K }>[]
  }

  #has(kind: Kind, key: string): boolean {
    return this.#rows.get(kind)?.has(key) ?? false
  }

  #say(rule: Wrong['rule'], what: string, detail: string): void {
    this.#wrong.push({ rule, what, detail })
  }

  #give(owners: Map<string, string>, part: string, owner: string): void {
    const known = owners.get(part)
    if (known !== undefined && known !== owner) this.#say('orphan', part, `belongs to ${known} and to ${owner}`)
    owners.set(part, owner)
  }

  #checkFacts(): void {
    for (const [id, { report }] of this.#mentions) {
      if (!this.#owner.has(id)) this.#say('orphan', `mention ${id}`, 'is nobody’s')
      if (report !== null && !this.#eventOf.has(report)) this.#say('orphan', `report ${report}`, 'is of no event')
    }
    for (const id of this.#owner.keys()) {
      if (!this.#mentions.has(id)) this.#say('orphan', `mention ${id}`, 'has a person and is on no live page')
    }
    const told = new Set([...this.#mentions.values()].map(({ report }) => report))
    for (const [report, event] of this.#eventOf) {
      if (!told.has(report)) this.#say('orphan', `event ${event}`, `has report ${report}, which no live page tells`)
    }
  }

  #checkAttendance({ person, event, mentions }: Attendance, key: string): void {
    const what = `attendance ${key}`
    if (mentions.length === 0) this.#say('evidence', what, 'stands on no mention')
    for (const id of mentions) {
      const report = this.#mentions.get(id)?.report ?? null
      if (report === null) this.#say('evidence', what, `stands on mention ${id}, which is at no event`)
      else if (this.#owner.get(id) !== person) this.#say('evidence', what, `stands on mention ${id} of another person`)
      else if (this.#eventOf.get(report) !== event)
        this.#say('evidence', what, `stands on mention ${id} of another event`)
    }
  }

  #checkCounts(): void {
    const tally = (keys: readonly string[]): ReadonlyMap<string, number> => {
      const counts = new Map<string, number>()
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
      return counts
    }
    const attendances = this.#of('attendance').map(({ row }) => row)
    const ofPerson = tally(attendances.map(({ person }) => person))
    const ofEvent = tally(attendances.map(({ event }) => event))
    const mentions = tally([...this.#owner.values()])
    const compare = (what: string, row: Person | Event, [said, counted]: readonly [number, number]): void => {
      if (said !== counted)
        this.#say('count', `${what} ${row.id}`, `says ${String(said)}, there are ${String(counted)}`)
    }
    for (const { row } of this.#of('person')) {
      compare('attendances of person', row, [row.attendances, ofPerson.get(row.id) ?? 0])
      compare('mentions of person', row, [row.mentions, mentions.get(row.id) ?? 0])
      if (!mentions.has(row.id)) this.#say('orphan', `person ${row.id}`, 'is mentioned nowhere')
    }
    for (const { row } of this.#of('event')) {
      compare('attendances of event', row, [row.attendances, ofEvent.get(row.id) ?? 0])
      if (row.reports.length === 0) this.#say('orphan', `event ${row.id}`, 'is reported nowhere')
    }
  }

  #checkPointers(): void {
    const must = (what: string, kind: Kind, id: string | null): void => {
      if (id !== null && !this.#has(kind, id)) this.#say('orphan', what, `points at ${kind} ${id}, which is not there`)
    }
    for (const { row, key } of this.#of('attendance')) {
      must(`attendance ${key}`, 'person', row.person)
      must(`attendance ${key}`, 'event', row.event)
    }
    for (const { row, key } of this.#of('occupancy')) {
      must(`occupancy ${key}`, 'person', row.person)
      must(`occupancy ${key}`, 'post', row.post)
      const foreign = row.mentions.find((id) => this.#owner.get(id) !== row.person)
      if (row.mentions.length === 0) this.#say('evidence', `occupancy ${key}`, 'stands on no mention')
      if (foreign !== undefined)
        this.#say('evidence', `occupancy ${key}`, `stands on mention ${foreign}, not its person’s`)
    }
    for (const { row, key } of this.#of('post')) must(`post ${key}`, 'organization', row.organization)
    for (const { row, key } of this.#of('event')) {
      must(`event ${key}`, 'organization', row.host)
      must(`event ${key}`, 'series', row.series)
    }
    for (const { row, key } of this.#of('relation')) {
      must(`relation ${key}`, 'person', row.object)
      if (!this.#articles.has(row.article)) this.#say('orphan', `relation ${key}`, 'is stated by no live article')
    }
  }
}
