import type { Draft, SentenceReading } from './draft.ts'
import type { Statement } from './frame.ts'
import { namingStart } from './person.ts'

const NTH = /第[一二三四五六七八九十]+[^，。；]{0,6}(?:组|团|分队)/u

/** A statement that somebody led a visit, and where it stands. */
interface Leading {
  readonly sentence: SentenceReading
  readonly statement: Statement
}

/** The number of the party that a clause between semicolons tells of: 第三慰问组. */
function partyOf({ verb: { passage, start } }: Statement): string | undefined {
  const from = Math.max(passage.text.lastIndexOf('；', start), passage.text.lastIndexOf('。', start)) + 1
  const clause = /^[^；。]*/u.exec(passage.text.slice(from))?.[0] ?? ''
  return NTH.exec(clause)?.[0]
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
  if (last.sentence === sentence) return false
  const called = passage.text.slice(person.after?.end ?? person.end, end).startsWith('一行')
  if (!called && !beginsOwn({ sentence, statement })) return false
  const leaders = last.statements.filter(({ gives }) => gives.includes('LEAD'))
  return leaders.length > 0 && leaders.every((one) => one.person.name !== person.name)
}
