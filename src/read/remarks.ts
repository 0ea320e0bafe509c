import { people, type Build } from './build-state.ts'
import type { Draft, SentenceReading } from './draft.ts'
import type { Statement } from './frame.ts'
import { seat, type Taken } from './seats.ts'

/** What those say who are in charge; interviews have other verbs. */
const CHARGES = /^(?:强调|要求|指出)$/u

/** What may stand between a name and the remark; anything else tells of another time or place. */
const RIGHT_AWAY =
  /^(?:同志)?(?:在(?:总结)?(?:讲话|会议|会)[上中])?(?:就[^，。；]{2,24})?(?:最后|随后|首先|进一步|还|也)?，?$/u

/** What is said of those present: 对全县工作给予充分肯定, 代表县政府向来宾表示感谢. */
const OF_PRESENT =
  /^(?:同志)?(?:最后|随后|首先|还|也)?(?:代表[^，。；]{2,20}?)?[对向][^，。；]{1,24}?(?:给予|予以|表示)?了?(?:充分|高度|衷心|热烈|诚挚)?的?$/u
/** 充分肯定了我县的工作 */
const PRAISES = /^(?:同志)?(?:最后|首先|还|也)?(?:充分|高度)$/u
const ACKNOWLEDGES = /^(?:肯定|感谢|欢迎|表示)了?$/u

const REMARKED = { score: 0.5, rule: 'seat-remark', why: 'nothing else tells where the remark was made' } as const
const AT_ROUND = { score: 0.5, rule: 'seat-round-remark', why: 'it was made where the visit sat down last' } as const

/** The words between a name and the verb behind it; null where the verb is said of nobody before it. */
function between({ verb: { passage, start }, person }: Statement): string | null {
  const end = person.after?.end ?? person.end
  return person.passage === passage && start >= end ? passage.text.slice(end, start) : null
}

const verbOf = ({ verb: { passage, start, end } }: Statement): string => passage.text.slice(start, end)

function isRemark(statement: Statement): boolean {
  const { sense, gives, person } = statement
  const words = between(statement)
  if (gives.length > 0 || person.titles.length === 0 || words === null) return false
  if (sense === 'TALK' && CHARGES.test(verbOf(statement))) return RIGHT_AWAY.test(words)
  return ACKNOWLEDGES.test(verbOf(statement)) && (OF_PRESENT.test(words) || PRAISES.test(words))
}

/** The meeting that was told of last before a sentence; null where something else was. */
function meetingBefore({ drafts }: Build, { ordinal }: SentenceReading): Draft | null {
  const last = drafts.findLast(({ sentence }) => sentence.ordinal <= ordinal)
  return last?.kind === 'MEETING' && last.names.length > 0 ? last : null
}

/** Meetings at which a visit sits down. */
const ROUND = /座谈|交流会|汇报会|反馈会|对接会|恳谈|洽谈会|见面会/u

/** The round of the same paragraph to which a visit came whose people speak; null where the visit goes on. */
function roundOf(build: Build, sentence: SentenceReading, { person, verb }: Statement): Draft | null {
  const meeting = meetingBefore(build, sentence)
  if (meeting?.sentence.stretch.passage !== verb.passage) return null
  if (!meeting.names.some(({ text }) => ROUND.test(text)) || people(meeting).has(person.name)) return null
  const visit = build.drafts[build.drafts.indexOf(meeting) - 1]
  return visit?.kind === 'VISIT' && people(visit).has(person.name) ? meeting : null
}

/** True for a remark that somebody makes, or praise for those present. */
function isSaid(statement: Statement): boolean {
  const words = between(statement)
  if (words === null || statement.gives.length > 0) return false
  return (
    (statement.sense === 'TALK' && RIGHT_AWAY.test(words)) ||
    (ACKNOWLEDGES.test(verbOf(statement)) && (OF_PRESENT.test(words) || PRAISES.test(words)))
  )
}

/** Who only remarks on something in the report of a meeting was there; so was who came on the visit that it ended. */
export function seatRemarks(build: Build, sentences: readonly SentenceReading[]): void {
  const known = new Set(build.drafts.flatMap((draft) => [...people(draft)]))
  const add = (draft: Draft | null, statement: Statement, why: typeof REMARKED | typeof AT_ROUND): void => {
    if (draft === null) return
    const choice: Taken['choice'] = { won: { ...why, value: draft }, lost: [] }
    seat(build, { draft, choice }, { ...statement, gives: ['ATTEND'], sense: 'MEETING' })
  }
  for (const sentence of sentences)
    for (const statement of sentence.statements) {
      if (known.has(statement.person.name)) {
        if (isSaid(statement)) add(roundOf(build, sentence, statement), statement, AT_ROUND)
      } else if (isRemark(statement)) add(meetingBefore(build, sentence), statement, REMARKED)
    }
}
