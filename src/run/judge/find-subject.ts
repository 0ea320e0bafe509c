import { isDeepStrictEqual } from 'node:util'
import { isQuoted } from '../../fact/evidence.ts'
import { InputError } from '../../fact/error.ts'
import type { PageFacts, RelationFact } from '../../fact/graph.ts'
import { relationId } from '../../fact/id.ts'
import { unique } from '../../resolve/group.ts'
import type { Store } from '../../store/contract.ts'
import { subjectOf } from './judged.ts'
import type { Subject } from './judged.ts'
import { readOf } from './overlay.ts'

const unknown = (store: Store, id: string): InputError =>
  new InputError(`${store.address} has no person, event, mention or report ${id}`, {
    code: 'JUDGE_UNKNOWN',
    where: id,
  })

/** The live mention or report of an id, null when there is none. */
const factOf = async (store: Store, id: string): Promise<Subject | null> => {
  const [mention = null] = await store.mentionsById([id])
  if (mention !== null) return subjectOf(mention)
  const [report = null] = await store.reportsById([id])
  return report === null ? null : subjectOf(report)
}

/**
 * What an id means to a judgement: a mention or a report by its own id; a person by the mention, an event by the report, that gives it
 * its id. An id once issued means whom or what it leads to now. Throws `InputError` JUDGE_UNKNOWN.
 */
export const findSubject = async (store: Store, id: string): Promise<Subject> => {
  const own = await factOf(store, id)
  if (own !== null) return own
  const [person = null] = await store.peopleById([id])
  const [event = null] = person === null ? await store.eventsById([id]) : []
  const found = await factOf(store, person?.id ?? event?.id ?? '')
  if (found === null) throw unknown(store, id)
  return found
}

const ATTENDANCE = /^([^@\s]+)@([^@\s]+)$/u

/** Mentions that say that a person was at an event. */
const mentionsOf = async (store: Store, pair: readonly [string, string]): Promise<readonly Subject[]> => {
  const [[person = null], [event = null]] = [await store.peopleById([pair[0]]), await store.eventsById([pair[1]])]
  const [attendance = null] =
    person === null || event === null ? [] : await store.attendancesByPair([[person.id, event.id]])
  if (attendance === null) throw unknown(store, pair.join('@'))
  const mentions = await store.mentionsById(attendance.mentions)
  return mentions.filter((mention) => mention !== null).map(subjectOf)
}

const RELATION = /^([^~\s]+)~([^~\s]+)$/u

/** A relation as it was read, whatever a person says of it: the one in the same words. */
const asRead = (fact: RelationFact, facts: PageFacts): RelationFact => {
  const quotes = fact.evidence.filter(isQuoted)
  const read = readOf(facts).relations.filter(
    ({ article, evidence }) => article === fact.article && isDeepStrictEqual(evidence.filter(isQuoted), quotes),
  )
  return read.find((one) => relationId(one) === relationId(fact)) ?? read[0] ?? fact
}

/** The relations that articles state between two people, whichever way round. */
const relationsOf = async (store: Store, pair: readonly [string, string]): Promise<readonly Subject[]> => {
  const people = await store.peopleById(pair)
  const ids = new Set(people.flatMap((person) => person?.id ?? []))
  const [stated = []] = await store.relationsOfPeople([people[0]?.id ?? ''])
  const between = stated.filter(({ subject, object }) => ids.size === 2 && ids.has(subject) && ids.has(object))
  if (between.length === 0) throw unknown(store, pair.join('~'))
  const articles = await store.articlesById(between.map(({ article }) => article))
  const pages = await store.factsOfPages(unique(articles.flatMap((article) => article?.page ?? [])))
  const isBetween = (fact: RelationFact): boolean =>
    between.some(
      ({ article, predicate, evidence }) =>
        article === fact.article && predicate === fact.predicate && isDeepStrictEqual(evidence, fact.evidence),
    )
  return pages.flatMap((facts): readonly Subject[] =>
    facts === null
      ? []
      : facts.relations
          .filter(isBetween)
          .map((fact) => ({ subject: 'RELATION', id: relationId(asRead(fact, facts)), page: fact.page })),
  )
}

/** Page of a fact that a person rejected, by the judgement that did. */
const rejected = async (store: Store, id: string): Promise<Subject | null> => {
  const judgement = (await store.judgementsOn([id])).find(({ verdict }) => verdict === 'REJECT')
  const [anchor] = judgement?.anchors ?? []
  return judgement === undefined || anchor === undefined ? null : { subject: judgement.subject, id, page: anchor.page }
}

/**
 * The facts that `REJECT`, `CONFIRM` and `CORRECT` are said of: a mention, a report, PERSON@EVENT for all mentions that say so, or
 * PERSON~PERSON for all relations between the two.
 */
export const findFacts = async (store: Store, asked: string): Promise<readonly Subject[]> => {
  const [, person, event] = ATTENDANCE.exec(asked) ?? []
  if (person !== undefined && event !== undefined) return mentionsOf(store, [person, event])
  const [, one, other] = RELATION.exec(asked) ?? []
  if (one !== undefined && other !== undefined) return relationsOf(store, [one, other])
  return [(await rejected(store, asked)) ?? (await findSubject(store, asked))]
}
