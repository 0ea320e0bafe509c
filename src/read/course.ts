import type { SentenceReading } from './draft.ts'
import type { Stretch } from './passage.ts'

const SPEECH = /指出|强调|要求|希望|表示|认为|[说“]/u

/** The stretch up to where somebody's words are cited. */
export function untilSpeech(stretch: Stretch): Stretch {
  const at = stretch.passage.text.slice(stretch.start, stretch.end).search(SPEECH)
  return at < 0 ? stretch : { ...stretch, end: stretch.start + at }
}

/** Who goes on, behind a day that may stand first: 19日，考察组, 一行人, 他. */
const SUBJECT =
  /^(?:\d{1,2}日|[上下]午|当[天日晚])*(?:[^，。；]{0,12}?(?:[团组队]?一行人?|[团组队](?!一行))|他们?|她们?|大家|客人们?)?(?:等(?:领导)?)?/u

/** A clause that tells where a visit went on to. */
const GOES =
  /^(?:[还又再先]|首先|先后|分别|实地|依次|随后|接着|紧接着|之后|最后|一同|一起|一路|专程|冒雨|驱车|步行|直接)*(?:来到|深入|前往|走进|赶赴|[到赴](?!\d)|走访|走了|跑了|察看|考察|调研|视察|参观|查看|在)/u

/** The words of a clause without the names of those who made the visit. */
function withoutNames(words: string, names: ReadonlySet<string>): string {
  let rest = words
  for (;;) {
    const name = [...names].find((one) => rest.startsWith(one))
    if (name === undefined) return rest
    rest = rest.slice(name.length).replace(/^(?:[、和与等]|同志)/u, '')
  }
}

/** What a sentence tells of a visit's stops, from the clause on that begins so: 考察组又来到石桥镇, 在柳湾镇看渠道. */
function stopsIn({ stretch }: SentenceReading, names: ReadonlySet<string>): Stretch[] {
  const { passage, start, end } = untilSpeech(stretch)
  const clauses = [...passage.text.slice(start, end).matchAll(/[^，；。：]+/gu)]
  const first = clauses.find(([clause]) => GOES.test(withoutNames(clause, names).replace(SUBJECT, '')))
  return first === undefined ? [] : [{ passage, start: start + first.index, end }]
}

/** Where a visit's course tells of its stops. */
export const stopsOf = (course: readonly SentenceReading[], names: ReadonlySet<string>): Stretch[] =>
  course.flatMap((sentence) => stopsIn(sentence, names))
