import type { PageFacts } from '../../fact/graph.ts'

/** What a page says by one reading and not by another, in words. */
export interface PageDifference {
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

/** Everything that a page's facts say, a line each. */
const saidBy = ({ reports, mentions, relations }: PageFacts): readonly string[] => {
  const titles = new Map(reports.map(({ id, title }) => [id, title]))
  const events = reports.map(({ kind, title, date, places, host, listComplete }) =>
    [kind, title, date ?? 'no date', places.join(' '), host ?? '', listComplete ? '' : 'and others']
      .filter((part) => part !== '')
      .join(', '),
  )
  const people = mentions.map(({ name, roles, participation, position, report, gender, ethnicity, label }) => {
    const notes = [label, gender, ethnicity, ...roles.map(({ title, of, status }) => `${of ?? ''}${title} ${status}`)]
    const known = notes.filter((note) => note !== null)
    const who = known.length === 0 ? name : `${name} (${known.join(', ')})`
    const event = report === null ? 'named only' : `at ${titles.get(report) ?? report}`
    return [who, participation.join(' '), position === null ? '' : `#${String(position)}`, event]
      .filter((part) => part !== '')
      .join(' ')
  })
  return [
    ...events,
    ...people,
    ...relations.map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`),
  ]
}

const counted = (lines: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

/** Lines of `left` beyond those of `right`, each as often as it is there more. */
const beyond = (left: readonly string[], right: readonly string[]): readonly string[] => {
  const there = counted(right)
  return left.filter((line) => {
    const times = there.get(line) ?? 0
    there.set(line, times - 1)
    return times <= 0
  })
}

/** What the second reading of a page says otherwise; both empty where only evidence or where it stands differs. */
export const pageDifference = (before: PageFacts, after: PageFacts): PageDifference => {
  const [was, is] = [saidBy(before), saidBy(after)]
  return { gained: beyond(is, was), lost: beyond(was, is) }
}
