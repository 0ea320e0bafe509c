import { people, type Build } from './build-state.ts'
import type { Draft, SentenceReading } from './draft.ts'
import type { Statement } from './frame.ts'
import { seat, type Taken } from './seats.ts'

/** What those say who are in charge; interviews have other verbs. */
const CHARGES = /^(?:强调|要求|指出)$/u

/** What may stand between a name and the remark; anything else tells of another time or place. */
const RIGHT_AWAY =
  /^(?:同志)?(?:在(?:总结)?(?:讲话|会议|会)[上中])?(?:就[^，。；]{2,24})?(?:最后|随后|首先|进一步|还|也)?，?$/u

const REMARKED = { score: 0.5, rule: 'seat-remark', why: 'nothing else tells where the remark was made' } as const

const isRemark = ({ sense, gives, verb: { passage, start, end }, person }: Statement): boolean =>
  sense === 'TALK' &&
  gives.length === 0 &&
  person.titles.length > 0 &&
  person.passage === passage &&
  CHARGES.test(passage.text.slice(start, end)) &&
  RIGHT_AWAY.test(passage.text.slice(person.after?.end ?? person.end, start))

/** The meeting that was told of last before a sentence; null where something else was. */
function meetingBefore({ drafts }: Build, { ordinal }: SentenceReading): Draft | null {
  const last = drafts.findLast(({ sentence }) => sentence.ordinal <= ordinal)
  return last?.kind === 'MEETING' && last.names.length > 0 ? last : null
}

/** Who only remarks on something in the report of a meeting, and of whom nothing else is told, was there. */
export function seatRemarks(build: Build, sentences: readonly SentenceReading[]): void {
  const known = new Set(build.drafts.flatMap((draft) => [...people(draft)]))
  for (const sentence of sentences)
    for (const statement of sentence.statements.filter(isRemark)) {
      const draft = known.has(statement.person.name) ? null : meetingBefore(build, sentence)
      if (draft === null) continue
      const choice: Taken['choice'] = { won: { ...REMARKED, value: draft }, lost: [] }
      seat(build, { draft, choice }, { ...statement, gives: ['ATTEND'], sense: 'MEETING' })
    }
}
