import type { Decision, Quoted } from '../fact/evidence.ts'
import type { NamedReading } from '../fact/reading.ts'
import type { Scene } from './article-scene.ts'
import { proving, quote } from './passage.ts'
import { noteAt } from './person-note.ts'
import { namingStart, type Person } from './person.ts'

/** What stands beside a name, on which the least score of a name there hangs. */
const BESIDE: Readonly<Record<Person['anchor'], string>> = {
  TITLE: 'after a title',
  WEAK: 'after a title that is an ordinary word too',
  LABEL: 'in a list after a label',
  LIST: 'in a list of names',
  NAMED: 'before a title',
  BARE: 'at a clause’s begin before a verb',
  KNOWN: 'a surer place has the same name',
}

const RULES: Readonly<Record<Person['anchor'], string>> = {
  TITLE: 'name-title',
  WEAK: 'name-weak',
  LABEL: 'name-label',
  LIST: 'name-list',
  NAMED: 'name-named',
  BARE: 'name-bare',
  KNOWN: 'name-known',
}

const nameDecision = (person: Person): Decision => ({
  value: person.name,
  score: Math.round(person.score * 10) / 10,
  rule: RULES[person.anchor],
  why: BESIDE[person.anchor],
  alternatives: person.alternatives,
})

/** The words that name a person with the titles on both sides. */
export function mentionQuote(page: string, person: Person): Quoted {
  const { passage, after } = person
  const named = { passage, start: namingStart(person), end: after?.end ?? person.end }
  return proving(quote(page, named, { rule: RULES[person.anchor] }), ['NAME'])
}

/** The note after a name that tells gender and people: （女，藏族）. */
function noteQuote(page: string, { passage, end, gender, ethnicity }: Person): Quoted[] {
  if (gender === null && ethnicity === null) return []
  const { length } = noteAt(passage.text, end)
  const proves = [
    ...(gender === null ? [] : ['GENDER' as const]),
    ...(ethnicity === null ? [] : ['ETHNICITY' as const]),
  ]
  return [proving(quote(page, { passage, start: end, end: end + length }, { rule: 'name-note' }), proves)]
}

/** What an article says of one person. */
export const namedAs = (scene: Scene, person: Person): NamedReading => ({
  name: person.name,
  roles: scene.roles.get(person.name) ?? [],
  ...(person.gender === null ? {} : { gender: person.gender }),
  ...(person.ethnicity === null ? {} : { ethnicity: person.ethnicity }),
  evidence: [mentionQuote(scene.source.page, person), ...noteQuote(scene.source.page, person)],
  ...(scene.source.decisions ? { decided: { name: nameDecision(person) } } : {}),
})
