import type { Gazetteer } from './gazetteer.ts'
import { knownPeople } from './known-people.ts'
import { bothNames, NameIndex, NO_NAMES, SharedNames, type Names } from './name-index.ts'
import type { Passage } from './passage.ts'
import type { Person } from './person.ts'
import { wordsOfPassage, type PassageWords } from './piece-words.ts'
import { scanPeople } from './scan-people.ts'

/** Everyone named in an article, by passage, each passage's in the text's order. */
export type People = ReadonlyMap<Passage, readonly Person[]>

/** Names whose place leaves no doubt, by which unsure places are read. */
const isSure = (person: Person): boolean =>
  person.anchor === 'TITLE'
    ? person.score > -15
    : person.score > -12.5 && person.anchor !== 'BARE' && person.anchor !== 'NAMED'

interface Scanned {
  readonly words: PassageWords
  readonly people: readonly Person[]
}

const sureNames = (scanned: readonly Scanned[]): Set<string> =>
  new Set(scanned.flatMap(({ people }) => people.filter(isSure).map((person) => person.name)))

/** Other dots, spaces and decomposed characters, which a name has lost in its plain form. */
const UNPLAIN = /[•・‧∙⋅．\s]/u

/** True when knowing these names may change how a passage is read: it has one of them. */
function mayTell(names: Names, { text }: Passage): boolean {
  if (names === NO_NAMES) return false
  if (UNPLAIN.test(text) || text !== text.normalize('NFC')) return true
  for (let at = 0; at < text.length; at++) if (names.startingAt(text, at).length > 0) return true
  return false
}

/** Scans passages with names known; what was scanned without them stands where none of those that came new is in the passage. */
const rescan = (scanned: readonly Scanned[], known: Names, told: { fresh: Names; gazetteer: Gazetteer }): Scanned[] =>
  scanned.map((one) =>
    mayTell(told.fresh, one.words.passage) ? { words: one.words, people: scan(one.words, known, told.gazetteer) } : one,
  )

const scan = (words: PassageWords, known: Names, gazetteer: Gazetteer): Person[] =>
  scanPeople(words, { known, isRegion: (name) => gazetteer.named(name).length > 0 })

/** Reads an article's unsure places by the sure names of the page's other articles, and then by its own. */
function settle(alone: readonly Scanned[], elsewhere: Names, gazetteer: Gazetteer): People {
  const first = rescan(alone, elsewhere, { fresh: elsewhere, gazetteer })
  const own = [...sureNames(first)].filter((name) => !elsewhere.has(name))
  const fresh = own.length === 0 ? NO_NAMES : new NameIndex(own)
  const known = bothNames(elsewhere, fresh)
  const second = rescan(first, known, { fresh, gazetteer })
  const found = second.flatMap(({ people }) => people.map((person) => person.name))
  const names = bothNames(known, new NameIndex(found.filter((name) => !known.has(name))))
  return new Map(
    second.map(({ words: { passage }, people }) => [
      passage,
      [...people, ...knownPeople(passage, names, people)].sort((a, b) => a.start - b.start),
    ]),
  )
}

/** All people named in the articles of a page, article by article. What one article shows beyond doubt helps to read the others. */
export function findPeople(articles: readonly (readonly Passage[])[], gazetteer: Gazetteer): People[] {
  const alone = articles.map((passages) =>
    passages.map(wordsOfPassage).map((words) => ({ words, people: scan(words, NO_NAMES, gazetteer) })),
  )
  const sure = alone.map(sureNames)
  const shared = new SharedNames(sure)
  return alone.map((scanned, index) =>
    settle(scanned, alone.length === 1 ? NO_NAMES : shared.besides(sure[index] ?? new Set()), gazetteer),
  )
}
