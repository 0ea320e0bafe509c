import type { PageArticle } from '../page/layout.ts'
import type { SentenceReading } from './draft.ts'
import type { Statement } from './frame.ts'
import { CONDOLENCE, FAREWELL, FICTION, LIFE_WORDS, OBITUARY, type NoEvent } from './rules/no-events.ts'

const compiled = (rows: readonly NoEvent[]): RegExp[] => rows.map(({ pattern }) => new RegExp(pattern, 'u'))
const LIFE = compiled(LIFE_WORDS)
const MADE_UP = compiled(FICTION)
const DEATH = compiled(OBITUARY)
const LAST = compiled(FAREWELL)
const BESIDE = compiled(CONDOLENCE)

const wordsOf = ({ stretch }: SentenceReading): string => stretch.passage.text.slice(stretch.start, stretch.end)

/** True for an article whose people and doings are made up. */
export const isFiction = ({ kicker, headline }: PageArticle): boolean =>
  [...kicker, ...headline].some((line) => MADE_UP.some((pattern) => pattern.test(line.flat.text)))

/** True for an article that tells of a death: who sent wreaths or visited the family took part in no event. */
export function isObituary(sentences: readonly SentenceReading[]): boolean {
  const heads = sentences.filter((sentence) => sentence.stretch.passage.kind === 'HEADLINE')
  const [first] = sentences.filter((sentence) => sentence.stretch.passage.kind === 'BODY')
  return [...heads, ...(first === undefined ? [] : [first])].some((sentence) =>
    DEATH.some((pattern) => pattern.test(wordsOf(sentence))),
  )
}

/** True for a sentence of an obituary that tells of the farewell. */
export const isFarewell = (sentence: SentenceReading): boolean =>
  LAST.some((pattern) => pattern.test(wordsOf(sentence)))

/** True for a sentence that tells who cared for the sick or consoled the family. */
export const isCondolence = (sentence: SentenceReading): boolean =>
  BESIDE.some((pattern) => pattern.test(wordsOf(sentence)))

/** What a spokesman announces is news, no meeting: 外交部发言人甲1日宣布. */
const SPOKESMAN = /发言人\p{Script=Han}{2,4}(?:\d{1,2}日)?$/u
const ANNOUNCED = /^(?:宣布|通报|介绍|发布)/u

const RECEIVED = /会见|会晤|接见|接待|欢迎|迎接|陪同/u

/** True for a verb that tells of a life, or only who the guests are: 会见来我市考察的某某. */
export function tellsNone({ verb, object, gives }: Statement): boolean {
  const { text } = verb.passage
  const words = text.slice(verb.start, verb.end) + object
  if (LIFE.some((pattern) => pattern.test(words))) return true
  const clause = text.slice(text.lastIndexOf('，', verb.start) + 1, verb.start)
  if (SPOKESMAN.test(clause) && ANNOUNCED.test(words)) return true
  return gives.includes('LEAD') && text[verb.end] === '的' && RECEIVED.test(clause)
}
