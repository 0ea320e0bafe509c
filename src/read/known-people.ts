import { plainName } from '../fact/name.ts'
import type { Passage } from './passage.ts'
import type { Person } from './person.ts'
import { ranksIn } from './rank-scan.ts'
import { rightEndAt } from './rules/right-ends.ts'
import { isWord } from './words.ts'

const LEFT_OPEN = /[\p{Script=Han}]$/u
const LEFT_WORD =
  /(?:记者|代表|图为|对|与|和|及|同|由|是|据|让|请|向|为|在|随|陪同|会见|讲话|主持|出席|参加|召开|致辞|调研|考察|发言|并|了|到|前)$/u

/** True when a name at this place is surely that name: short names that are words too need a boundary on both sides. */
function stands(passage: Passage, at: { start: number; name: string; edges: ReadonlySet<number> }): boolean {
  const { text, flat } = passage
  const { start, name, edges } = at
  const end = start + name.length
  const left = text.slice(Math.max(0, start - 3), start)
  const bounded = !LEFT_OPEN.test(left) || LEFT_WORD.test(left) || edges.has(start) || (flat.gaps[start] ?? 0) > 0
  const closed =
    end === text.length ||
    !/[\p{Script=Han}·]/u.test(text[end] ?? '') ||
    rightEndAt(text, end) !== null ||
    edges.has(end)
  if (name.length > 2 && !isWord(name)) return closed || bounded
  return bounded && closed
}

/** Where the occurrences of a name begin and end; in headlines names follow one another without a mark. */
function edgesOf(text: string, name: string): number[] {
  const found: number[] = []
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length))
    found.push(start, start + name.length)
  return found
}

/** Further places of a passage where names stand that surer places have shown, outside those found already. */
export function knownPeople(passage: Passage, names: ReadonlySet<string>, found: readonly Person[]): Person[] {
  const { text } = passage
  const covered = found.flatMap((person) => [
    [person.start, person.after?.end ?? person.end] as const,
    ...person.titles.map((words) => [words.start, words.end] as const),
  ])
  const more: Person[] = []
  const order = [...names].sort((a, b) => b.length - a.length)
  const edges = new Set(order.flatMap((name) => edgesOf(text, name)))
  for (const name of order) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length
      if (covered.some(([from, to]) => start < to && from < end) || !stands(passage, { start, name, edges })) continue
      covered.push([start, end])
      const [rank] = ranksIn(text, end, Math.min(text.length, end + 6))
      const after = rank?.start === end ? { start: end, end: rank.end, text: text.slice(end, rank.end) } : null
      more.push({
        passage,
        start,
        end,
        name: plainName(name),
        anchor: 'KNOWN',
        score: 0,
        titles: [],
        carried: [],
        after,
        labels: [],
        gender: null,
        ethnicity: null,
        open: /^等(?!级)/u.test(text.slice(after?.end ?? end)),
        alternatives: [],
      })
    }
  }
  return more
}
