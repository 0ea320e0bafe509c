import type { Stretch } from './passage.ts'
import type { Person, TitleWords } from './person.ts'
import { ranksIn } from './rank-scan.ts'

/** Posts that a life tells of: 历任某县县长、某市副市长等职. */
export interface Career {
  readonly person: Person
  readonly words: readonly TitleWords[]
  /** True for 现任. */
  readonly current: boolean
}

/** Verbs before the posts of a life; not 任 alone, which tells of an appointment. */
const VERBS = /(?:(?<now>现任)|历任|曾任|曾先后任|先后任|先后担任|曾担任)(?<list>[^。；]{2,300})/u
/** What each of them has. */
const EVERY_VERB = '任'
const END = /等职|职务|等$/u
const LONGEST = 32

/** The posts of a list, each up to the rank that ends it; what follows the last post is no post. */
function postsIn(text: string, from: number, to: number): TitleWords[] {
  const found: TitleWords[] = []
  let start = from
  for (const item of text.slice(from, to).split(/[、，]/u)) {
    const end = start + item.length
    const last = ranksIn(text, start, end).at(-1)
    const rest = last === undefined ? item : text.slice(last.end, end)
    if (last === undefined || last.end - start > LONGEST || (rest !== '' && !END.test(rest))) {
      if (found.length > 0) break
    } else found.push({ start, end: last.end, text: text.slice(start, last.end) })
    start = end + 1
  }
  return found
}

/** The posts that a sentence says somebody held or holds: its last person before the verb, else `subject`. */
export function careerIn(sentence: Stretch, people: readonly Person[], subject: Person | null): Career | null {
  const { text } = sentence.passage
  const words = text.slice(sentence.start, sentence.end)
  const match = words.includes(EVERY_VERB) ? VERBS.exec(words) : null
  const list = match?.groups?.['list']
  if (match === null || list === undefined) return null
  const at = sentence.start + match.index
  const person = people.findLast((one) => one.end <= at) ?? subject
  const end = at + match[0].length
  const posts = postsIn(text, end - list.length, end)
  if (person?.passage !== sentence.passage || posts.length === 0) return null
  return { person, words: posts, current: match.groups?.['now'] !== undefined }
}
