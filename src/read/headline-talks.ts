import type { Draft } from './draft.ts'
import type { Statement } from './frame.ts'

/** The statements of a visit as those of talks between two sides: the first of each side meets, its others say no more. */
function metBy(visit: Draft, sides: ReadonlySet<string>): Statement[] {
  const told = new Set<string>()
  return visit.statements.flatMap((statement): Statement[] => {
    const { name } = statement.person
    if (!sides.has(name)) return [statement]
    if (told.has(name)) return []
    told.add(name)
    const side: Statement = { ...statement, gives: ['MEET'], sense: 'MEET' }
    const choice = visit.seats.get(statement)
    if (choice !== undefined) visit.seats.set(side, choice)
    return [side]
  })
}

/**
 * 甲与乙一行座谈 in the headline makes talks of a visit of which the body tells nothing but that 乙 came, was welcomed, and who was
 * there.
 */
export function makeTalks(drafts: readonly Draft[], headline: readonly Statement[]): void {
  const [visit] = drafts
  const meeting = headline.filter(({ sense }) => sense === 'MEET')
  const sides = new Set(meeting.map(({ person }) => person.name))
  if (visit?.kind !== 'VISIT' || drafts.length > 1 || sides.size < 2) return
  const came = visit.statements.some(({ person, gives }) => sides.has(person.name) && gives.includes('LEAD'))
  if (!came || visit.statements.some(({ rule }) => rule === 'lead')) return
  const met = metBy(visit, sides)
  const named = new Set(met.map(({ person }) => person.name))
  const last = met.findLastIndex(({ person }) => sides.has(person.name))
  met.splice(last + 1, 0, ...meeting.filter(({ person }) => !named.has(person.name)))
  visit.kind = 'TALKS'
  visit.statements.splice(0, visit.statements.length, ...met)
}
