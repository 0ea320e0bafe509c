import type {
  ArticleReading,
  EventReading,
  NamedReading,
  ParticipantReading,
  RoleReading,
} from '../../src/fact/reading.ts'
import { dayText } from '../../src/resolve/days.ts'
import type { Galley } from './galley.ts'
import type { Notice } from './notices.ts'
import type { Place } from './places.ts'
import type { Listed, Telling } from './press.ts'
import { labelOf, roleOf } from './seats.ts'

const rolesOf = ({ shown, seat }: Listed, host: Place): readonly RoleReading[] => {
  if (shown === 'NAME') return []
  if (shown === 'LABEL')
    return seat.place === host ? [labelOf(host)] : seat.posts.map((post) => roleOf(post, seat.place))
  const posts = shown === 'ONE' ? seat.posts.slice(-1) : seat.posts
  return posts.map((post) => roleOf(post, seat.place))
}

/** Titles that begin with the short name of their division's kind (市委书记) go on from the division's name. */
const GOES_ON = /^.(?:委|人大|政协|纪委|法院|检察院)/u

/** A title with the division's name before it where it is not the paper's or host's own. */
const printedRole = ({ title, of }: RoleReading, home: string): string => {
  if (of === null || of === home) return title
  return GOES_ON.test(title) && of.endsWith(title.slice(0, 1)) ? `${of}${title.slice(1)}` : `${of}${title}`
}

const printedRoles = (roles: readonly RoleReading[], home: string): string =>
  roles.map((role) => printedRole(role, home)).join('、')

const VERBS = {
  PRESIDE: '主持会议',
  SPEAK: '讲话',
  LEAD: '带队调研',
  MEET: '参加会见',
  ATTEND: '参加会议',
  ACCOMPANY: '陪同调研',
  SIT_IN: '列席会议',
} as const

const doing = ({ participation }: Listed): string => participation.map((kind) => VERBS[kind]).join('并')

/** Those who do the same in a row share a sentence; a bare name, which nothing but a sentence of its own would tell, has one. */
const sentencesOf = (listed: readonly Listed[]): readonly (readonly Listed[])[] => {
  const sentences: Listed[][] = []
  for (const person of listed) {
    const before = sentences.at(-1)?.at(-1)
    const apart = before === undefined || person.shown === 'NAME' || before.shown === 'NAME'
    if (apart || doing(before) !== doing(person)) sentences.push([person])
    else sentences.at(-1)?.push(person)
  }
  return sentences
}

const setSentence = (
  galley: Galley,
  sentence: readonly Listed[],
  host: Place,
): readonly Omit<ParticipantReading, 'position'>[] => {
  let before: string | null = null
  const read = sentence.map((person, index) => {
    const roles = rolesOf(person, host)
    const printed = printedRoles(roles, host.name)
    const labelled = roles[0]?.kind === 'LABEL'
    const goesOn = labelled && printed === before
    if (index > 0) galley.set(goesOn ? '、' : '，')
    if (!goesOn) galley.set(printed)
    before = labelled ? printed : null
    return {
      name: person.official.name,
      roles,
      participation: person.participation,
      ...(labelled ? { label: printed } : {}),
      evidence: [galley.quote(person.official.name)],
    }
  })
  const [first] = sentence
  galley.set(first === undefined ? '' : `${doing(first)}。`)
  return read
}

const dateOf = ({ dated, happening, issue }: Telling): Pick<EventReading, 'date' | 'earliest' | 'latest'> => {
  if (dated === 'DAY') return { date: dayText(happening.day) }
  if (dated === 'NOT') return { date: null }
  return { date: null, earliest: dayText(issue - 7), latest: dayText(issue - 1) }
}

const printedDate = ({ dated, happening }: Telling): string => {
  const [, month, day] = dayText(happening.day).split('-').map(Number)
  if (dated === 'DAY') return `${month}月${day}日，`
  return dated === 'LATELY' ? '日前，' : ''
}

/** Sets what one paper tells of one event: a headline, where and when, and its list. */
export const setReport = (galley: Galley, telling: Telling): ArticleReading => {
  const { happening, place, title, hosted, complete } = telling
  const quoted = galley.quote(title)
  galley.set(`\n\n　　本报讯　${printedDate(telling)}${title}在${place.name}举行。`)
  const participants = sentencesOf(telling.listed)
    .flatMap((sentence) => setSentence(galley, sentence, happening.host))
    .map((participant, index) => ({ ...participant, position: index + 1 }))
  galley.set('\n\n')
  const event: EventReading = {
    kind: happening.kind,
    title,
    ...dateOf(telling),
    endDate: null,
    listComplete: complete,
    places: [place.name],
    regions: [place.code],
    host: hosted ? happening.organization : null,
    participants,
    evidence: { title: [quoted], date: [], places: [], list: [], host: [] },
  }
  return article({ events: [event] })
}

const article = (said: Partial<ArticleReading>): ArticleReading => ({
  kicker: [],
  headline: [],
  bylines: [],
  spans: [],
  events: [],
  alsoNamed: [],
  relations: [],
  evidence: { published: [], headline: [], bylines: [] },
  ...said,
})

/** Sets a notice that somebody takes or leaves a post. */
export const setNotice = (galley: Galley, notice: Notice): ArticleReading => {
  const [coming, going] = (['APPOINTED', 'REMOVED'] as const).map((wanted) =>
    printedRoles(
      notice.roles.filter(({ status }) => status === wanted),
      '',
    ),
  )
  galley.set('任免名单\n\n　　')
  const person: NamedReading = {
    name: notice.official.name,
    roles: notice.roles,
    ...(notice.official.gender === '女' ? { gender: '女' as const } : {}),
    evidence: [galley.quote(notice.official.name)],
  }
  galley.set(notice.official.gender === '女' ? '（女）' : '')
  galley.set(coming === '' ? '' : `任${coming}`)
  galley.set(coming === '' || going === '' ? '' : '，')
  galley.set(going === '' ? '' : `免去${going}职务`)
  galley.set('。\n\n')
  return article({ alsoNamed: [person] })
}
