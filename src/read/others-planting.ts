import { people, wordsOf } from './build-state.ts'
import type { Draft, SentenceReading } from './draft.ts'
import type { EventName } from './event-names.ts'

/** Words with which the report of one planting goes on to others who plant elsewhere. */
const ELSEWHERE = /^(?:同日|当[天日]|同时|[^，。；]{0,10}\d日|[上下]午|在[^，。；]{2,30}，)/u

/** True for others who plant trees elsewhere: 同日，县长甲率队到石桥镇参加义务植树. */
export function isOthersPlanting(sentence: SentenceReading, { text }: EventName, known: Draft): boolean {
  if (!text.includes('植树') || sentence === known.sentence || !ELSEWHERE.test(wordsOf(sentence))) return false
  const there = sentence.statements.filter(({ gives }) => gives.length > 0)
  return there.length > 0 && people(known).size > 0 && there.every(({ person }) => !people(known).has(person.name))
}
