import type { Draft, SentenceReading } from './draft.ts'
import type { Statement } from './frame.ts'
import { namingStart } from './person.ts'

const NTH = /第[一二三四五六七八九十]+[^，。；]{0,6}(?:[组团路]|分队)|(?<=^|[：:])(?:其中)?(?:一|另一)[组路队]/u

/** A statement that somebody led a visit, and where it stands. */
interface Leading {
  readonly sentence: SentenceReading
  readonly statement: Statement
}

/** Where the clause begins that a verb stands in, behind the last of some marks. */
const behind = (marks: readonly string[], { verb: { passage, start } }: Statement): number =>
  Math.max(...marks.map((mark) => passage.text.lastIndexOf(mark, start))) + 1

/** The number of the party that a clause tells of: 第三慰问组, 另一路. */
function partyOf(statement: Statement): string | undefined {
  const { text } = statement.verb.passage
  const near = /^[^，；。]*/u.exec(text.slice(behind(['，', '；', '。'], statement)))?.[0] ?? ''
  const wide = /^[^；。]*/u.exec(text.slice(behind(['；', '。'], statement)))?.[0] ?? ''
  return NTH.exec(near)?.[0] ?? NTH.exec(wide)?.[0]
}

/** One of the ways of a party of several leaders, which make one visit: 甲一路，到石桥镇；乙一路，到沙州镇. */
const WAY = /^一[路行组]$/u

/** True where one sentence tells of somebody else's visit behind a mark: 甲来到石桥镇；乙来到沙州镇. */
function isBehindMark(statement: Statement, last: Draft): boolean {
  const { person, verb } = statement
  const from = behind(['；', '。'], statement)
  const into = namingStart(person) - from
  if (person.passage !== verb.passage || into < 0 || into > 4) return false
  if (WAY.test(verb.passage.text.slice(verb.start, verb.end))) return false
  const before = last.statements.filter(({ gives }) => gives.includes('LEAD'))
  return before.length > 0 && before.every((one) => one.person.name !== person.name && one.verb.start < from)
}

/** True where a paragraph begins with somebody else who makes a visit of his own. */
function beginsOwn({ sentence, statement: { person, verb } }: Leading): boolean {
  const { passage, start } = sentence.stretch
  return sentence.firstOfParagraph && namingStart(person) - start <= 2 && verb.passage === passage
}

/** Another party than that of the visit told of last: 乙一行先后来到… after 甲's, the third group after the second. */
export function isOtherParty({ sentence, statement }: Leading, last: Draft | undefined): boolean {
  const { person } = statement
  const { passage, end } = sentence.stretch
  if (last === undefined || !statement.gives.includes('LEAD')) return false
  const party = partyOf(statement)
  if (party !== undefined && last.statements.length > 0) return last.statements.every((one) => partyOf(one) !== party)
  if (last.sentence === sentence) return isBehindMark(statement, last)
  const called = passage.text.slice(person.after?.end ?? person.end, end).startsWith('一行')
  if (!called && !beginsOwn({ sentence, statement })) return false
  const leaders = last.statements.filter(({ gives }) => gives.includes('LEAD'))
  return leaders.length > 0 && leaders.every((one) => one.person.name !== person.name)
}
