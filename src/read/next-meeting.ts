import { wordsOf, type Build } from './build-state.ts'
import type { SentenceReading } from './draft.ts'
import type { EventName } from './event-names.ts'

/** Words with which the report of one meeting goes on to the next. */
const FOLLOWS = /^(?:随后|之后|紧接着|接着|会议结束后|会后|当晚|当日晚)，/u

/** After a meeting those who were there hold one of their own: 报告会后，街道组织交流研讨. */
const AFTERWARDS =
  /^[^，。；]{0,16}(?:会议?|结束)(?:之|以)?后(?:第一时间|随即|立即|当即)?，[^。；]{0,24}(?:组织|(?:继续|立即|随即|接着)(?:召开|举行))/u

/** What was held once the event spoken of was over: 会后，召开警示教育大会. */
const AFTER =
  /^(?:会后|会议结束后|活动结束后|仪式结束后)，?(?:[^，。；]{0,12}(?:又|还|接续|立即|随即))?(?:召开|举行|套开)/u

/** True for a meeting that was held after the one spoken of. */
export function isNext(sentence: SentenceReading, { kind, trigger }: EventName): boolean {
  const words = wordsOf(sentence)
  if (kind === 'MEETING' && trigger !== 'JOIN' && AFTER.test(words)) return true
  if (trigger === 'HELD') return FOLLOWS.test(words)
  return trigger === 'HOLD' && sentence.firstOfParagraph && AFTERWARDS.test(words)
}

/** True for the meeting at which a visit ends: 23日上午，座谈会在某处召开. */
export const endsVisit = ({ current }: Build, { stretch }: SentenceReading, name: EventName): boolean =>
  current?.kind === 'VISIT' &&
  name.generic &&
  name.trigger === 'HELD' &&
  name.text.endsWith('座谈会') &&
  name.stretch.start - stretch.start < 10
