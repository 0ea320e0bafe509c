import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Decision, Provable } from '../../src/fact/evidence.ts'
import type { EventReading, NamedReading, Reading } from '../../src/fact/reading.ts'
import { loadPage } from '../../src/page/load-page.ts'
import { readPage } from '../../src/read/read-page.ts'
import { findPages } from '../../src/run/page-files.ts'
import { openPage } from '../../src/run/page-open.ts'
import { eventsOf } from './helper.ts'

const decide = (text: string): readonly EventReading[] =>
  eventsOf(
    readPage(loadPage({ bytes: new TextEncoder().encode(text), name: 'page', known: { published: '2024-12-20' } }), {
      decisions: true,
    }),
  )

const lost = (decision: Decision | undefined): readonly string[] =>
  (decision?.alternatives ?? []).map(({ value, rule }) => `${value} ${rule}`)

/** The reading as it is without its decisions. */
const undecided = (reading: Reading): unknown =>
  JSON.parse(JSON.stringify(reading, (key, value: unknown) => (key === 'decided' ? undefined : value)))

const peopleOf = (event: EventReading): readonly NamedReading[] => [...event.participants, ...(event.absences ?? [])]

const decisionsOf = (event: EventReading): readonly (readonly [string | null, Decision | undefined])[] => [
  [event.kind, event.decided?.kind],
  [event.title, event.decided?.title],
  ...(event.host === null ? [] : [[event.host, event.decided?.host] as const]),
  ...(event.places.length === 0 ? [] : [[event.places.join('、'), event.decided?.places] as const]),
  ...(event.date === null
    ? []
    : [[event.endDate === null ? event.date : `${event.date}/${event.endDate}`, event.decided?.date] as const]),
  ...peopleOf(event).flatMap((person) => [
    [person.name, person.decided?.name] as const,
    ...person.roles.map((role) => [role.of ?? 'unknown', role.decided?.of] as const),
  ]),
  ...event.participants.flatMap((person) => [
    [event.title, person.decided?.event] as const,
    ...person.participation.map((did, at) => [did, person.decided?.participation[at]] as const),
  ]),
]

describe('decisions about the sample pages', () => {
  let readings: readonly (readonly [Reading, Reading])[] = []
  beforeAll(async () => {
    const files = await findPages([fileURLToPath(new URL('../../seed/pages', import.meta.url))])
    const pages = await Promise.all(files.map((file) => openPage(file, {})))
    readings = pages.map((page) => [readPage(page), readPage(page, { decisions: true })])
  })
  const decided = (): readonly EventReading[] => readings.flatMap(([, reading]) => eventsOf(reading))

  it('change nothing of what is read', () => {
    for (const [plain, reading] of readings) expect(undecided(reading)).toEqual(plain)
  })

  it('are there for every fact, with the fact as the winner', () => {
    for (const [fact, decision] of decided().flatMap(decisionsOf)) expect(decision?.value).toBe(fact)
  })

  it('have losers that scored no more, each once', () => {
    for (const [, decision] of decided().flatMap(decisionsOf)) {
      const scores = [decision, ...(decision?.alternatives ?? [])].map((one) => one?.score ?? NaN)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
      expect(decision?.alternatives.map(({ value }) => value)).not.toContain(decision?.value)
    }
    expect(
      decided()
        .flatMap(decisionsOf)
        .flatMap(([, decision]) => lost(decision)).length,
    ).toBeGreaterThan(50)
  })

  it('tell of every line of a headline why it is the article’s, and of every relation who is meant', () => {
    for (const article of readings.flatMap(([, reading]) => reading.articles)) {
      expect(article.decided?.headline).toHaveLength(article.kicker.length + article.headline.length)
      for (const { object, subject, decided } of article.relations) expect([object, subject]).toContain(decided?.value)
    }
  })

  it('prove every participation, gender and people by a quote, and every host by its evidence', () => {
    const proves = (person: NamedReading, what: Provable): boolean =>
      person.evidence.some((quoted) => quoted.proves?.includes(what) === true)
    for (const event of decided()) {
      for (const person of event.participants)
        for (const did of person.participation) expect(proves(person, did)).toBe(true)
      for (const person of peopleOf(event)) {
        expect(proves(person, 'NAME')).toBe(true)
        expect(proves(person, 'GENDER')).toBe(person.gender !== undefined)
        expect(proves(person, 'ETHNICITY')).toBe(person.ethnicity !== undefined)
      }
      expect(event.evidence.host.length > 0).toBe(event.host !== null)
    }
  })
})

describe('what lost', () => {
  it('among names of an event is told with the rule that proposed it', () => {
    const [event] = decide(
      '县委召开会议\n\n　　12月18日，青川县委召开春耕生产工作会议。县委书记周海涛出席春耕工作会议并讲话。',
    )
    expect(event?.title).toBe('春耕生产工作会议')
    expect(lost(event?.decided?.title)).toContain('春耕工作会议 title-again')
  })

  it('among dates is the one of another time and the one further off', () => {
    const [event] = decide('12月18日，青川县召开教育工作会议，传达12月16日以来的部署，县长刘秀芬出席。')
    expect(event?.date).toBe('2024-12-18')
    expect(lost(event?.decided?.date)).toContain('2024-12-16 date-other')
  })

  it('among places is what only the body that meets would tell', () => {
    const [event] = decide('12月18日，青川县教育工作会议在木鱼镇召开，县长刘秀芬出席。')
    expect(event?.places).toEqual(['木鱼镇'])
    expect(lost(event?.decided?.places)).toContain('青川县 place-title')
  })

  it('among divisions of one name has the votes of each', () => {
    const [event] = decide('本报长春讯　12月18日，市教育工作会议在朝阳区召开，市长刘秀芬出席。')
    const [region] = event?.decided?.regions ?? []
    expect(region?.value).toBe('朝阳区 220104')
    expect(lost(region)).toContain('朝阳区 110105 region-votes')
  })

  it('among bodies is the one that fewer words of the name speak for', () => {
    const [event] = decide('12月18日，青川县人大常委会会议召开，县人大常委会主任周海涛主持。')
    expect(lost(event?.decided?.host)).toEqual(['青川县人民代表大会 host-body'])
  })

  it('among events is another of the article and the one that the sentence would have begun', () => {
    const [, event] = decide(
      '12月17日，青川县召开教育工作会议，县长刘秀芬出席。\n\n12月18日，青川县召开防汛工作会议，县委书记周海涛出席防汛工作会议并讲话。',
    )
    const [person] = event?.participants ?? []
    expect(person?.decided?.event).toMatchObject({ value: '防汛工作会议', rule: 'seat-object' })
    expect(lost(person?.decided?.event)).toContain('教育工作会议 seat-other')
    expect(lost(person?.decided?.event)).toContain('防汛工作会议, an event of its own seat-named')
  })

  it('among participations is the one that means another at a visit', () => {
    const [event] = decide('12月18日，省政协副主席刘秀芬深入青川县调研，县委书记周海涛参加调研。')
    const [, second] = event?.participants ?? []
    expect(second?.participation).toEqual(['ACCOMPANY'])
    expect(lost(second?.decided?.participation[0])).toEqual(['ATTEND attend'])
  })

  it('among divisions of a role is the report’s own', () => {
    const [event] = decide('12月18日，青川县教育工作会议召开，利州区委常委、宣传部部长周海涛出席。')
    const [person] = event?.participants ?? []
    expect(person?.roles[1]?.decided?.of).toMatchObject({ value: '利州区', rule: 'title-division-carried' })
    expect(lost(person?.roles[1]?.decided?.of)).toEqual(['青川县 title-division-context'])
  })
})

describe('decisions about what belongs to what', () => {
  const read = (text: string): Reading =>
    readPage(loadPage({ bytes: new TextEncoder().encode(text), name: 'page', known: { published: '2024-12-20' } }), {
      decisions: true,
    })

  it('name the other report that a headline could head, with its score', () => {
    const { articles } = read(
      [
        '全县春耕备耕工作会议召开',
        '',
        '    本报讯 12月18日，全县春耕备耕工作会议召开，县长周海涛出席。会议要求抓好春耕备耕。',
        '',
        '县医院新楼启用',
        '',
        '    本报讯 12月19日，县医院新楼启用仪式举行，副县长刘秀芬出席。新楼有病床二百张。',
      ].join('\n'),
    )
    const decided = articles.map((article) => article.decided?.headline[0])
    expect(decided.map((decision) => decision?.value.slice(0, 6))).toEqual(['12月18日', '12月19日'])
    expect(decided[1]?.alternatives[0]?.value).toMatch(/^12月18日/u)
    expect(decided[1]?.score).toBeGreaterThan(decided[1]?.alternatives[0]?.score ?? 9)
  })

  it('name whom 其 may mean beside the one who was visited', () => {
    const [article] = read('县长周海涛到医院看望县政协原主席贺新民，并向其夫人刘秀芬表示慰问。').articles
    expect(article?.relations[0]?.decided).toMatchObject({ value: '贺新民', rule: 'kin-of-visited' })
    expect(lost(article?.relations[0]?.decided)).toEqual(['周海涛 kin-of-first'])
  })
})
