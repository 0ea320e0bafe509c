import type { Person } from '../fact/graph.ts'
import { plainName } from '../fact/name.ts'
import type { ApiContext } from './context.ts'
import { fault } from './fault.ts'
import { searchText } from './given.ts'
import { globalId, rawId } from './global-id.ts'
import { loadersOf } from './loaders.ts'

/** Ids of every kind are plain ascii and printed names never are, so the one cannot be taken for the other. */
const isAscii = (text: string): boolean => Buffer.byteLength(text) === text.length

const named = async (context: ApiContext, name: string): Promise<Person | null> => {
  const plain = plainName(name)
  const people = await loadersOf(context).peopleNamed.load(plain)
  if (people.length < 2) return people[0] ?? null
  throw fault('AMBIGUOUS_NAME', `${String(people.length)} people are called ${plain}; give the id of one of them`, {
    candidates: people.map(({ id }) => globalId('Person', id)),
  })
}

/** The raw id in an argument for a person; null where it is a name. Throws `BAD_ID`. */
export const idAmong = (argument: string): string | null => (isAscii(argument) ? rawId('Person', argument) : null)

/**
 * The person that an argument means: by global id, by the raw id of the person or of any mention, or by a name that only one person
 * has. Null when there is none. Throws `AMBIGUOUS_NAME` with the ids of all who have the name, `BAD_ID` for what is neither.
 */
export const personBy = async (context: ApiContext, argument: string): Promise<Person | null> => {
  const id = idAmong(argument)
  if (id !== null) return loadersOf(context).person.load(id)
  const name = searchText('name', argument)
  return name === undefined ? null : named(context, name)
}

/** What an argument for a person takes, for its description. */
export const PERSON_ARGUMENT = 'Id, raw id of any mention, or a name that only one person has.'

/**
 * Asks about people while it is looked up who they are: ids are taken for people's own, and it is asked anew where some turn out to be
 * a mention's or a name was given. `people` is in the arguments' order, null for who is unknown; their ids are then as given.
 */
export const askedOf = async <Answer>(
  context: ApiContext,
  people: readonly string[],
  ask: (ids: readonly string[]) => Promise<Answer>,
): Promise<{ readonly people: readonly (Person | null)[]; readonly answer: Answer }> => {
  const raw = people.flatMap((argument) => idAmong(argument) ?? [])
  const early = raw.length === people.length ? ask(raw) : null
  const [found, answer] = await Promise.all([Promise.all(people.map((one) => personBy(context, one))), early])
  const ids = found.map((person, nth) => person?.id ?? raw[nth] ?? '')
  const right = answer !== null && ids.every((id, nth) => id === raw[nth])
  return { people: found, answer: right ? answer : await ask(ids) }
}
