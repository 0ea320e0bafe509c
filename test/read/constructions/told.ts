import { expect } from 'vitest'
import type { EventReading, NamedReading, Reading } from '../../../src/fact/reading.ts'
import { CASTS } from '../cast.ts'
import { eventsOf, onlyNamed, readText } from '../helper.ts'
import type { Known } from '../helper.ts'

/** What a report of made-up people says; what is left out is not asked. */
export interface Told {
  /** Who did what at each event: `周海涛 ATTEND SPEAK`. */
  readonly events: readonly (readonly string[])[]
  /** Those named without taking part. */
  readonly named?: readonly string[]
  /** Those expected and not there: `许敏 ON_LEAVE`. */
  readonly absent?: readonly string[]
  /** `title@of` of each role. */
  readonly roles?: Readonly<Record<string, readonly string[]>>
  /** Status of each role. */
  readonly states?: Readonly<Record<string, readonly string[]>>
  /** Gender and people that a note after the name gives. */
  readonly notes?: Readonly<Record<string, string>>
  readonly kinds?: readonly string[]
  readonly titles?: readonly string[]
  /** Day, or `first/last`, of each event. */
  readonly dates?: readonly (string | null)[]
  readonly places?: readonly (readonly string[])[]
  readonly complete?: readonly boolean[]
  readonly relations?: readonly string[]
}

/** A construction of reports, and a report of our own that has it. */
export interface Construction {
  readonly is: string
  /** Sentences of a report, or with line breaks and a headline or list a whole page. */
  readonly text: string
  readonly known: Known
  readonly told: Told
  /** Its names are part of it, so that others would not stand there. */
  readonly own?: true
  /** Kinds of names with which it is not read yet. */
  readonly notWith?: readonly string[]
}

const pageOf = (text: string): string =>
  /^[^，。]*\n/u.test(text) || text.startsWith('　') ? text : `　　本报讯（记者 单玉）${text}\n`

const everybody = (reading: Reading): readonly NamedReading[] =>
  reading.articles.flatMap((article) => [
    ...article.events.flatMap((event) => [...event.participants, ...(event.absences ?? [])]),
    ...article.alsoNamed,
  ])

const daysOf = ({ date, endDate }: EventReading): string | null =>
  date === null || endDate === null ? date : `${date}/${endDate}`

/** The same questions answered by the reader. */
const answer = (reading: Reading, { notes, roles, states }: Told): Required<Told> => {
  const events = eventsOf(reading)
  const people = everybody(reading)
  const of = <T>(
    asked: Readonly<Record<string, T>> | undefined,
    tell: (person?: NamedReading) => T,
  ): Record<string, T> =>
    Object.fromEntries(
      Object.keys(asked ?? {}).map((name) => [name, tell(people.find((person) => person.name === name))]),
    )
  return {
    events: events.map((event) =>
      event.participants.map(({ name, participation }) => `${name} ${participation.toSorted().join(' ')}`),
    ),
    named: onlyNamed(reading),
    absent: events.flatMap((event) => (event.absences ?? []).map(({ name, reason }) => `${name} ${reason}`)),
    roles: of(roles, (person) => (person?.roles ?? []).map((role) => `${role.title}@${role.of ?? '?'}`)),
    states: of(states, (person) => (person?.roles ?? []).map(({ status }) => status)),
    notes: of(notes, (person) => [person?.gender, person?.ethnicity].filter((note) => note !== undefined).join(' ')),
    kinds: events.map(({ kind }) => kind),
    titles: events.map(({ title }) => title),
    dates: events.map(daysOf),
    places: events.map((event) => event.places),
    complete: events.map(({ listComplete }) => listComplete),
    relations: reading.articles.flatMap((article) =>
      article.relations.map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`),
    ),
  }
}

/** Expects that a report is read as it is told. */
export const expectTold = ({ text, known, told }: Construction): void => {
  const found = answer(readText(pageOf(text), known), told)
  expect(Object.fromEntries(Object.keys(told).map((key) => [key, Reflect.get(found, key)]))).toEqual(told)
}

const namesIn = ({ events, named = [], absent = [] }: Told): readonly string[] => [
  ...new Set([...events.flat(), ...named, ...absent].map((line) => line.split(' ')[0] ?? '')),
]

/** Kinds of names that every construction is read with. */
const KINDS = ['two characters', 'words as given names', 'compound surnames', 'without a surname']

/** The constructions with people of other kinds of names. */
export const recast = (rows: readonly Construction[]): readonly (Construction & { readonly kind: string })[] =>
  rows.flatMap((row) => {
    const old = namesIn(row.told)
    return KINDS.flatMap((kind) => {
      const cast = CASTS[kind] ?? []
      if (row.own === true || row.notWith?.includes(kind) === true || old.length > cast.length || old.length === 0)
        return []
      const change = (words: string): string =>
        words.replace(new RegExp(old.join('|'), 'gu'), (name) => cast[old.indexOf(name)] ?? name)
      const told = JSON.parse(change(JSON.stringify(row.told))) as Told
      return [{ ...row, kind, text: change(row.text), told }]
    })
  })
