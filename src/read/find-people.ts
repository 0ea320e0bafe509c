import type { Gazetteer } from './gazetteer.ts'
import { knownPeople } from './known-people.ts'
import { NameIndex, SharedNames, type Names } from './name-index.ts'
import type { Passage } from './passage.ts'
import type { Person } from './person.ts'
import { wordsOfPassage, type PassageWords } from './piece-words.ts'
import { scanSentence } from './scan-people.ts'
import { bothStanding, NOBODY, standingIn, type Standing } from './standing.ts'

/** Everyone named in an article, by passage, each passage's in the text's order. */
export type People = ReadonlyMap<Passage, readonly Person[]>

/** Names whose place leaves no doubt, by which unsure places are read. */
const isSure = (person: Person): boolean =>
  person.anchor === 'TITLE'
    ? person.score > -15
    : person.score > -12.5 && person.anchor !== 'BARE' && person.anchor !== 'NAMED'

/** Who was found in one sentence of a passage. */
interface ReadSentence {
  readonly people: readonly Person[]
  /** True when the sentences before it in its passage named somebody. */
  readonly someBefore: boolean
}

interface Scanned {
  readonly words: PassageWords
  /** Known names where they stand in the passage. */
  readonly known: Standing
  readonly sentences: readonly ReadSentence[]
}

function peopleOf({ sentences }: Scanned): Person[] {
  const found: Person[] = []
  for (const { people } of sentences) for (const person of people) found.push(person)
  return found
}

function sureNames(scanned: readonly Scanned[]): Set<string> {
  const found = new Set<string>()
  for (const { sentences } of scanned)
    for (const { people } of sentences) for (const person of people) if (isSure(person)) found.add(person.name)
  return found
}

/** What an earlier sweep found, and the names that were not known to it. */
interface Earlier {
  readonly sentences: readonly ReadSentence[]
  readonly fresh: Standing
}

type IsRegion = (name: string) => boolean

/** Reads a passage with the names that are known; what an earlier sweep found stands in sentences where none of the `fresh` does. */
function sweep(words: PassageWords, told: { known: Standing; isRegion: IsRegion }, before?: Earlier): Scanned {
  const { known, isRegion } = told
  const sentences: ReadSentence[] = []
  let someBefore = false
  for (const sentence of words.sentences) {
    const kept =
      before?.fresh.within(sentence.start, sentence.end) === false ? before.sentences[sentences.length] : undefined
    const people: readonly Person[] =
      kept?.someBefore === someBefore ? kept.people : scanSentence(words, sentence, { known, isRegion, someBefore })
    sentences.push({ people, someBefore })
    someBefore ||= people.length > 0
  }
  return { words, known, sentences }
}

/** Reads a passage anew where names stand that were not known when it was read before. */
function rescan({ words, known, sentences }: Scanned, fresh: Standing, isRegion: IsRegion): Scanned {
  if (fresh === NOBODY) return { words, known, sentences }
  return sweep(words, { known: bothStanding(words, known, fresh), isRegion }, { sentences, fresh })
}

const inOrder = (people: readonly Person[]): boolean =>
  people.every(({ start }, index) => index === 0 || (people[index - 1]?.start ?? 0) <= start)

/** The people of a passage with those named outside the constructions whom `others` or earlier sweeps know. */
function withKnown(scanned: Scanned, others: Names): Person[] {
  const { words, known } = scanned
  const people = peopleOf(scanned)
  const { namings } = bothStanding(words, known, standingIn(words, others))
  const more = knownPeople(words.passage, namings, people)
  return more.length === 0 && inOrder(people) ? people : [...people, ...more].sort((a, b) => a.start - b.start)
}

/** Reads an article's unsure places by the sure names of the page's other articles, and then by its own. */
function settle(alone: readonly Scanned[], elsewhere: Names | null, isRegion: IsRegion): People {
  const isOther = (name: string): boolean => elsewhere?.has(name) !== true
  const first = elsewhere === null ? alone : alone.map((one) => rescan(one, standingIn(one.words, elsewhere), isRegion))
  const own = new Set([...sureNames(first)].filter(isOther))
  const fresh = new NameIndex(own)
  const second = own.size === 0 ? first : first.map((one) => rescan(one, standingIn(one.words, fresh), isRegion))
  const found = second.flatMap(peopleOf).map((person) => person.name)
  const unsure = new NameIndex(found.filter((name) => isOther(name) && !own.has(name)))
  return new Map(second.map((scanned) => [scanned.words.passage, withKnown(scanned, unsure)]))
}

/** All people named in the articles of a page, article by article. What one article shows beyond doubt helps to read the others. */
export function findPeople(articles: readonly (readonly Passage[])[], gazetteer: Gazetteer): People[] {
  const isRegion: IsRegion = (name) => gazetteer.named(name).length > 0
  const alone = articles.map((passages) =>
    passages.map((passage) => sweep(wordsOfPassage(passage), { known: NOBODY, isRegion })),
  )
  const sure = alone.map(sureNames)
  const shared = new SharedNames(sure)
  return alone.map((scanned, index) =>
    settle(scanned, alone.length === 1 ? null : shared.besides(sure[index] ?? new Set()), isRegion),
  )
}
