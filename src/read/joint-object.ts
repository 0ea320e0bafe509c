import { people, type Build } from './build-state.ts'
import type { Draft, SentenceReading } from './draft.ts'
import type { Statement } from './frame.ts'
import { seat } from './seats.ts'

/** Heads of events, by the kinds that they may mean. */
const HEADS: readonly { readonly head: string; readonly kinds: readonly Draft['kind'][] }[] = [
  { head: '座谈会|交流会', kinds: ['MEETING'] },
  { head: '座谈|洽谈|交流', kinds: ['MEETING', 'TALKS'] },
  { head: '会谈|会见|会晤', kinds: ['TALKS'] },
  { head: '仪式|典礼|开幕式|签约', kinds: ['CEREMONY'] },
  { head: '调研|考察|视察|走访|慰问|检查|督导|参观|察看', kinds: ['VISIT'] },
  { head: '会议|大会|[推汇部动总表反]\\p{Script=Han}会', kinds: ['MEETING'] },
]
const ANY = HEADS.map(({ head }) => `(${head})`).join('|')
const JOINT = new RegExp(
  `^了?(?<one>[^，。；、和及与或并]{0,12}?(?:${ANY}))(?:和|及|以及|与|、|或|并)(?:参加|出席|陪同)?了?(?<other>[^，。；、和及与或并]{0,14}?(?:${ANY}))(?:等(?:活动)?)?(?=[，。；]|$)`,
  'u',
)

/** The event told of before that words like 签约仪式 mean; undefined where none does. */
function meant({ drafts }: Build, words: string): Draft | undefined {
  const named = drafts.findLast(({ names }) => names.some(({ text }) => text.endsWith(words)))
  if (named !== undefined) return named
  const row = HEADS.find(({ head }) => new RegExp(`(?:${head})$`, 'u').test(words))
  return drafts.findLast(({ kind }) => row?.kinds.includes(kind) === true)
}

/** 揭牌仪式和办公会议 are two events that were told of, and none of that name. */
export function isJoint(build: Build, name: string): boolean {
  const groups = JOINT.exec(name)?.groups
  const [one, other] = [groups?.['one'], groups?.['other']].map((words) => meant(build, words ?? ''))
  return one !== undefined && other !== undefined && one !== other
}

const JOINED = { score: 4.5, rule: 'seat-joint', why: 'the verb’s object names it beside another' } as const

/** Adds a statement to each of the events that its object names: 参加座谈和签约仪式. */
export function placeJoint(build: Build, { ordinal }: SentenceReading, statement: Statement): void {
  if (!statement.gives.includes('ATTEND') && !statement.gives.includes('ACCOMPANY')) return
  const groups = JOINT.exec(statement.object)?.groups
  if (groups === undefined) return
  for (const words of [groups['one'], groups['other']]) {
    const draft = words === undefined ? undefined : meant(build, words)
    if (draft === undefined || draft.sentence.ordinal > ordinal || people(draft).has(statement.person.name)) continue
    const choice = { won: { ...JOINED, value: draft }, lost: [] }
    const gives = draft.kind === 'VISIT' ? (['ACCOMPANY'] as const) : (['ATTEND'] as const)
    seat(build, { draft, choice }, { ...statement, gives })
  }
}
