import type { Namings } from './name-index.ts'
import type { Passage } from './passage.ts'
import type { Person } from './person.ts'
import { rankAt } from './rank-scan.ts'
import { rightEndAt } from './rules/right-ends.ts'
import { isWord } from './words.ts'

const LEFT_OPEN = /\p{Script=Han}$/u
const LEFT_WORD =
  /(?:记者|代表|图为|陪同|会见|讲话|主持|出席|参加|召开|致辞|调研|考察|发言|[对与和及同由是据让请向为在随并了到前邀带领率偕记席任员长导])$/u
const RIGHT_OPEN = /[\p{Script=Han}·]/u

interface Naming {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** Where names begin and end; one that begins where another ends leaves nothing to doubt between them. */
interface Edges {
  readonly starts: ReadonlySet<number>
  readonly ends: ReadonlySet<number>
}

/** Nothing before the name may be part of it: a mark, a word, a gap of the typesetting, another name. */
function opens({ text, flat }: Passage, { start }: Naming, { ends }: Edges): boolean {
  const left = text.slice(Math.max(0, start - 3), start)
  return !LEFT_OPEN.test(left) || LEFT_WORD.test(left) || ends.has(start) || (flat.gaps[start] ?? 0) > 0
}

function closes({ text }: Passage, { end }: Naming, { starts }: Edges): boolean {
  return end === text.length || !RIGHT_OPEN.test(text[end] ?? '') || rightEndAt(text, end) !== null || starts.has(end)
}

/** True when a name at this place is surely that name: short names that are words too need a boundary on both sides. */
function stands(passage: Passage, naming: Naming, edges: Edges): boolean {
  const closed = closes(passage, naming, edges)
  if (naming.name.length > 2 && !isWord(naming.name)) return closed || opens(passage, naming, edges)
  return closed && opens(passage, naming, edges)
}

/** Longer names first; a name does not overlap with itself. */
function longestFirst(namings: Namings): Naming[] {
  const found: Naming[] = []
  const ends = new Map<string, number>()
  for (const [start, names] of namings) {
    for (const name of names) {
      if ((ends.get(name) ?? 0) > start) continue
      ends.set(name, start + name.length)
      found.push({ start, end: start + name.length, name })
    }
  }
  return found.sort((a, b) => b.name.length - a.name.length || a.start - b.start)
}

/** The characters of a passage that namings found already hold, with their titles. */
function taken(text: string, found: readonly Person[]): Uint8Array {
  const held = new Uint8Array(text.length)
  for (const person of found) {
    held.fill(1, person.start, person.after?.end ?? person.end)
    for (const words of person.titles) held.fill(1, words.start, words.end)
  }
  return held
}

function personAt(passage: Passage, { start, end, name }: Naming): Person {
  const { text } = passage
  const rank = rankAt(text, end, Math.min(text.length, end + 6))
  const after = rank === null ? null : { start: end, end: rank.end, text: text.slice(end, rank.end) }
  const next = after?.end ?? end
  return {
    passage,
    start,
    end,
    name,
    anchor: 'KNOWN',
    score: 0,
    titles: [],
    carried: [],
    after,
    labels: [],
    gender: null,
    ethnicity: null,
    open: text[next] === '等' && text[next + 1] !== '级',
    alternatives: [],
  }
}

/** Further places of a passage where names stand that surer places have shown, outside those found already. */
export function knownPeople(passage: Passage, standing: Namings, found: readonly Person[]): Person[] {
  if (standing.size === 0) return []
  const namings = longestFirst(standing)
  const held = taken(passage.text, found)
  // In headlines names follow one another without a mark.
  const edges = {
    starts: new Set(namings.map(({ start }) => start)),
    ends: new Set(namings.map(({ end }) => end)),
  }
  const more: Person[] = []
  for (const naming of namings) {
    const { start, end } = naming
    if (held.subarray(start, end).includes(1) || !stands(passage, naming, edges)) continue
    held.fill(1, start, end)
    more.push(personAt(passage, naming))
  }
  return more
}
