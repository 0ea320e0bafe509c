import { people, type Build } from './build-state.ts'
import type { Draft, SentenceReading } from './draft.ts'
import type { Statement } from './frame.ts'
import { seat, type Taken } from './seats.ts'

const KINDS = '(?:调研|考察|检查|督导|督查|视察|访问|代表|工作|专家|慰问|验收|巡视|巡察)'

/** A party that is received without its leader's name: 会见调研组. */
const PARTY = new RegExp(`^了?[^，。；、]{0,20}${KINDS}[组团](?:一行|全体成员|成员)?(?:并|$)`, 'u')
/** Who leads a party by title. */
const HEADS = new RegExp(`${KINDS}[组团](?:团长|组长|领队)$`, 'u')
const LEADS = /率|带队|带领/u

/** 甲一行 */
const hasParty = ({ person: { passage, after, end } }: Statement): boolean =>
  passage.text.startsWith('一行', after?.end ?? end)

const verbOf = ({ verb }: Statement): string => verb.passage.text.slice(verb.start, verb.end)

/** Guests with whom one talks and whom the clause names by their party only: 与代表团一行举行座谈, 会见客人. */
const GUESTS = '(?:代表团|考察[团组]|访问团|参访团|调研组|客人|客商|来宾|一行)(?:一行)?'
const WITH_GUESTS = new RegExp(`[与同和]${GUESTS}(?:亲切|友好)?$`, 'u')
const MET_GUESTS = new RegExp(`^了?${GUESTS}$`, 'u')

/** True where a side of talks is told of by its party only. */
function isPartyMet({ gives, object, verb: { passage, start } }: Statement): boolean {
  if (!gives.includes('MEET')) return false
  return (
    PARTY.test(object) ||
    MET_GUESTS.test(object) ||
    WITH_GUESTS.test(passage.text.slice(Math.max(0, start - 12), start))
  )
}

/** Who leads the party that comes: by title, else the one who led it before. */
function leaderOf({ drafts }: Build, sentences: readonly SentenceReading[]): Statement | undefined {
  const titled = sentences
    .flatMap(({ statements }) => statements)
    .find(({ person }) => person.titles.some(({ text }) => HEADS.test(text)))
  const led = drafts
    .filter(({ kind }) => kind === 'VISIT')
    .flatMap(({ statements }) => statements)
    .find((one) => one.gives.includes('LEAD') && (LEADS.test(verbOf(one)) || hasParty(one)))
  return titled ?? led
}

const RECEIVED = { score: 1, rule: 'seat-received', why: 'the party that it leads is received' } as const

/** The leaders of parties that are received without their names are the other side of the talks: 甲会见调研组. */
export function seatLeaders(build: Build, sentences: readonly SentenceReading[]): void {
  for (const draft of build.drafts) {
    const met = draft.kind === 'TALKS' ? draft.statements.find(isPartyMet) : undefined
    const leader = met === undefined ? undefined : leaderOf(build, sentences)
    if (met === undefined || leader === undefined || people(draft).has(leader.person.name)) continue
    const choice: Taken['choice'] = { won: { ...RECEIVED, value: draft }, lost: [] }
    seat(build, { draft, choice }, { ...met, person: leader.person, sentence: leader.sentence })
  }
}

/** Visits to people in need, on which one sits down with hosts. */
const CALLS = /慰问|看望|走访/u

const HOSTED = { score: 1, rule: 'seat-hosted', why: 'the leader of the visit sits down with the host' } as const

/** The visit on which its leader sits down with hosts, which makes no talks: 看望师生，并同校长座谈; null for talks. */
function visitOf({ current }: Build, sentence: SentenceReading, statement: Statement): Draft | null {
  if (statement.rule !== 'confer' || current?.kind !== 'VISIT') return null
  if (!current.statements.some((one) => CALLS.test(verbOf(one)))) return null
  const sides = sentence.statements.filter(({ verb }) => verb.start === statement.verb.start)
  return sides.some(({ person }) => people(current).has(person.name)) ? current : null
}

/** Takes hosts with whom a visit's leader sits down into the visit; true when it was that. */
export function placeHost(build: Build, sentence: SentenceReading, statement: Statement): boolean {
  const visit = visitOf(build, sentence, statement)
  if (visit === null) return false
  if (people(visit).has(statement.person.name)) return true
  const choice: Taken['choice'] = { won: { ...HOSTED, value: visit }, lost: [] }
  seat(build, { draft: visit, choice }, { ...statement, gives: ['ATTEND'], sense: 'VISIT', rule: HOST_RULE })
  return true
}

/** Rule of what hosts do with whom a visit's leader sits down. */
export const HOST_RULE = 'confer-host'
