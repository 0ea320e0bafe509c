import type { Draft, SentenceReading } from './draft.ts'
import type { EventName } from './event-names.ts'
import type { Statement } from './frame.ts'
import { contained, dice } from './similar.ts'

interface Build {
  readonly drafts: Draft[]
  current: Draft | null
}

const ASIDE =
  /^(?:会前|会后|会议(?:召开|开始)?前|会议(?:结束)?后|活动前|活动后|其间|期间|此前|仪式前|仪式后|[^，。；]{0,8}(?:结束后|期间|之前|之后|前夕|闭幕后|开幕前))/u
const SAME_DAY = /同日|当日|当天|同一天|随后|之后/u
const GENERIC_HEADS =
  /会议|大会|全会|座谈会|会谈|会见|活动|仪式|开幕式|论坛|峰会|常委会|例会|启动会|推进会|调研|考察|走访|慰问|检查|视察|督导|参观/gu

const isMeeting = (draft: Draft): boolean =>
  draft.kind === 'MEETING' || draft.kind === 'CEREMONY' || draft.kind === 'OTHER'

/** What many meetings' names begin and end with alike. */
const COMMON =
  /^[全我本][省市州县区旗国]|(?:工作|专题|动员|部署|推进|调度|总结|表彰|座谈|扩大|视频|电视|电话|全体)*(?:会议|大会|全会|会|仪式|活动)$/gu

/** False for names that only share what is common to meetings: 教育工作会议 and 防汛工作会议. */
function sameTopic(left: string, right: string): boolean {
  const [one, other] = [left.replaceAll(COMMON, ''), right.replaceAll(COMMON, '')]
  return one.length < 2 || other.length < 2 || dice(one, other) > 0
}

function alike(name: EventName, draft: Draft): boolean {
  return draft.names.some(
    (other) =>
      (dice(name.text, other.text) >= 0.55 || contained(name.text, other.text) >= 0.8) &&
      sameTopic(name.text, other.text),
  )
}

const begin = (
  build: Build,
  sentence: SentenceReading,
  made: Pick<Draft, 'kind' | 'rule'> & { name?: EventName },
): Draft => {
  const draft: Draft = {
    kind: made.kind,
    names: made.name ? [made.name] : [],
    statements: [],
    sentence,
    rule: made.rule,
    aside: ASIDE.test(sentence.stretch.passage.text.slice(sentence.stretch.start, sentence.stretch.end)),
  }
  build.drafts.push(draft)
  build.current = draft
  return draft
}

/** True when a sentence that names another event really tells of one that was held. */
function opens(build: Build, sentence: SentenceReading, name: EventName): boolean {
  if (build.current === null || !build.drafts.some(isMeeting)) return true
  if (name.trigger === 'HELD')
    return sentence.dates.length > 0 && (sentence.firstOfParagraph || sentence.dates.some((date) => date.same))
  return sentence.statements.some(
    (statement) => statement.gives.length > 0 && Math.abs(statement.verb.end - name.stretch.start) < 40,
  )
}

/** Takes the events that a sentence names: one that is known becomes the current one, a new one is begun. */
function takeNames(build: Build, sentence: SentenceReading): void {
  for (const name of sentence.names) {
    if (name.generic || name.trigger === 'PLAIN') continue
    const known = build.drafts.find((draft) => isMeeting(draft) && alike(name, draft))
    if (known) {
      known.names.push(name)
      build.current = known
    } else if (opens(build, sentence, name))
      begin(build, sentence, { kind: name.kind, rule: `event-${name.trigger.toLowerCase()}`, name })
  }
}

const people = (draft: Draft): Set<string> => new Set(draft.statements.map((statement) => statement.person.name))

/** The event that a statement's object names: 出席座谈会 is of the event whose name ends so. */
function byObject(build: Build, statement: Statement): Draft | null {
  const words = `${statement.verb.passage.text.slice(statement.verb.start, statement.verb.end)}${statement.object}`
  const heads = words.match(GENERIC_HEADS) ?? []
  for (const head of heads) {
    const named = build.drafts.findLast((draft) => draft.names.some((name) => name.text.endsWith(head)))
    if (named) return named
    if (/调研|考察|走访|慰问|检查|视察|督导|参观/u.test(head)) {
      const visit = build.drafts.findLast((draft) => draft.kind === 'VISIT')
      if (visit) return visit
    }
    if (/会谈|会见/u.test(head)) {
      const talks = build.drafts.findLast((draft) => draft.kind === 'TALKS')
      if (talks) return talks
    }
  }
  return null
}

function visitFor(build: Build, sentence: SentenceReading, statement: Statement): Draft {
  const visits = build.drafts.filter((draft) => draft.kind === 'VISIT')
  const { name } = statement.person
  const aside = ASIDE.test(sentence.stretch.passage.text.slice(sentence.stretch.start, sentence.stretch.end))
  const fresh = sentence.firstOfParagraph && sentence.dates.some((date) => date.date !== null || date.same)
  const same = visits.findLast((draft) => people(draft).has(name))
  if (same && !(aside && !same.aside)) return same
  const here = visits.findLast((draft) => draft.sentence === sentence)
  if (here) return here
  const last = visits.at(-1)
  if (last && !fresh && !aside && last === build.current) return last
  return begin(build, sentence, { kind: 'VISIT', rule: statement.rule })
}

function talksFor(build: Build, sentence: SentenceReading, statement: Statement): Draft {
  const talks = build.drafts.filter((draft) => draft.kind === 'TALKS')
  const same = talks.findLast((draft) => draft.sentence === sentence || people(draft).has(statement.person.name))
  return same ?? begin(build, sentence, { kind: 'TALKS', rule: statement.rule })
}

function meetingFor(build: Build, sentence: SentenceReading, statement: Statement): Draft {
  const named = byObject(build, statement)
  if (named) return named
  const own = sentence.names.find(
    (name) =>
      name.stretch.start >= statement.verb.start &&
      name.trigger !== 'PLAIN' &&
      name.stretch.start - statement.verb.end < 30 &&
      !(name.generic && name.kind === 'CEREMONY'),
  )
  const { current } = build
  if (current && (current.kind !== 'VISIT' || own === undefined)) {
    if (current.kind !== 'VISIT' || !statement.gives.includes('PRESIDE')) return current
  }
  if (own) return begin(build, sentence, { kind: own.kind, rule: `event-${own.trigger.toLowerCase()}`, name: own })
  return (
    current ??
    begin(build, sentence, { kind: statement.sense === 'CEREMONY' ? 'CEREMONY' : 'MEETING', rule: 'event-by-verb' })
  )
}

function draftFor(build: Build, sentence: SentenceReading, statement: Statement): Draft {
  if (statement.gives.includes('LEAD')) return visitFor(build, sentence, statement)
  if (statement.sense === 'MEET') return talksFor(build, sentence, statement)
  if (statement.gives.includes('ACCOMPANY')) {
    const visit = build.current?.kind === 'VISIT' || build.current?.kind === 'TALKS' ? build.current : null
    return visit ?? build.drafts.findLast((draft) => draft.kind === 'VISIT') ?? meetingFor(build, sentence, statement)
  }
  return meetingFor(build, sentence, statement)
}

/** Who leads a visit or receives guests makes the event that the others of the sentence take part in. */
const leadersFirst = (statements: readonly Statement[]): Statement[] => {
  const makes = (one: Statement): number => (one.gives.includes('LEAD') || one.sense === 'MEET' ? 0 : 1)
  const company = statements.some((one) => one.sense === 'COMPANY')
  return company ? [...statements].sort((a, b) => makes(a) - makes(b)) : [...statements]
}

const isItem = (sentence: SentenceReading): boolean => /^[■●▲◆★□○]/u.test(sentence.stretch.passage.text)

/** Puts the sentences of an article together into its events, headlines last. */
export function buildEvents(sentences: readonly SentenceReading[]): Draft[] {
  const build: Build = { drafts: [], current: null }
  const body = sentences.filter((sentence) => sentence.stretch.passage.kind === 'BODY')
  const items = body.filter(
    (sentence) => sentence.firstOfParagraph && (isItem(sentence) || startsWithDate(sentence)),
  ).length
  const separate = items >= 3 && items >= body.filter((sentence) => sentence.firstOfParagraph).length * 0.6
  let earlier: Draft[] = []
  const apart: Statement[] = []
  for (const sentence of body) {
    if (separate && sentence.firstOfParagraph) {
      earlier = [...earlier, ...build.drafts.splice(0)]
      build.current = null
    }
    takeNames(build, sentence)
    for (const statement of leadersFirst(sentence.statements)) {
      if (statement.gives.length === 0 && statement.sense !== 'ABSENT') continue
      if (statement.rule === 'confer-unnamed') apart.push(statement)
      else draftFor(build, sentence, statement).statements.push(statement)
    }
  }
  build.drafts.unshift(...earlier)
  for (const statement of apart)
    build.drafts.find((draft) => draft.names.some((name) => name.text.endsWith('座谈会')))?.statements.push(statement)
  for (const sentence of sentences.filter((one) => one.stretch.passage.kind === 'HEADLINE'))
    takeHeadline(build, sentence)
  for (const draft of build.drafts) nameLate(draft, body)
  return build.drafts.filter((draft) => draft.statements.length > 0)
}

/** A meeting that only its verbs tell of takes the name that the sentences before it have. */
function nameLate(draft: Draft, body: readonly SentenceReading[]): void {
  if (draft.kind !== 'MEETING' || draft.names.some((name) => !name.generic)) return
  const before = body
    .filter((sentence) => sentence.ordinal <= draft.sentence.ordinal)
    .flatMap((sentence) => sentence.names)
  const [name] = before
    .filter((one) => !one.generic && one.kind === 'MEETING')
    .sort((a, b) => b.text.length - a.text.length)
  if (name && draft.rule === 'event-by-verb') draft.names.push(name)
}

const startsWithDate = (sentence: SentenceReading): boolean =>
  sentence.dates.some((date) => date.start - sentence.stretch.start <= 1) &&
  !SAME_DAY.test(sentence.stretch.passage.text.slice(0, 4))

/** A headline adds a fuller name to the event it tells of, and people whom the body does not name there. */
function takeHeadline(build: Build, sentence: SentenceReading): void {
  const [only] = build.drafts.filter(isMeeting)
  for (const name of sentence.names) {
    if (name.generic) continue
    const known = build.drafts.find((draft) => isMeeting(draft) && alike(name, draft))
    const target = known ?? (build.drafts.filter(isMeeting).length === 1 ? only : undefined)
    target?.names.push(name)
  }
  for (const statement of sentence.statements) {
    if (statement.gives.length === 0) continue
    const known = build.drafts.find((draft) => people(draft).has(statement.person.name))
    if (known) continue
    const visit = statement.gives.includes('LEAD') || statement.gives.includes('ACCOMPANY')
    const fits = build.drafts.find((draft) => (visit ? draft.kind === 'VISIT' : isMeeting(draft)))
    const draft =
      fits ??
      begin(build, sentence, {
        kind: visit ? 'VISIT' : statement.sense === 'MEET' ? 'TALKS' : 'MEETING',
        rule: 'event-headline',
      })
    draft.statements.push(statement)
  }
}
