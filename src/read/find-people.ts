import type { Gazetteer } from './gazetteer.ts'
import { knownPeople } from './known-people.ts'
import type { Passage } from './passage.ts'
import type { Person } from './person.ts'
import { scanPeople } from './scan-people.ts'

/** Names whose place leaves no doubt, by which unsure places are read. */
const isSure = (person: Person): boolean =>
  person.anchor === 'TITLE'
    ? person.score > -15
    : person.score > -12.5 && person.anchor !== 'BARE' && person.anchor !== 'NAMED'

/** All people named in an article's passages, each passage's in the text's order. `elsewhere`: sure names of the page's other articles. */
export function findPeople(
  passages: readonly Passage[],
  gazetteer: Gazetteer,
  elsewhere: ReadonlySet<string>,
): Map<Passage, Person[]> {
  const isRegion = (name: string): boolean => gazetteer.named(name).length > 0
  const first = passages.flatMap((passage) => scanPeople(passage, { known: elsewhere, isRegion }))
  const known = new Set([...elsewhere, ...first.filter(isSure).map((person) => person.name)])
  const second = new Map(passages.map((passage) => [passage, scanPeople(passage, { known, isRegion })]))
  const names = new Set([...known, ...[...second.values()].flat().map((person) => person.name)])
  return new Map(
    [...second].map(([passage, found]) => [
      passage,
      [...found, ...knownPeople(passage, names, found)].sort((a, b) => a.start - b.start),
    ]),
  )
}

/** Names that an article's passages show beyond doubt. */
export function sureNames(passages: readonly Passage[], gazetteer: Gazetteer): Set<string> {
  const isRegion = (name: string): boolean => gazetteer.named(name).length > 0
  const found = passages.flatMap((passage) => scanPeople(passage, { known: new Set(), isRegion }))
  return new Set(found.filter(isSure).map((person) => person.name))
}
