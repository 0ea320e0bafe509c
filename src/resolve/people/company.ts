import { byId } from '../group.ts'
import type { Career } from './career.ts'

/** Name keys in the list of each report. */
export type Company = ReadonlyMap<string, readonly string[]>

/** Most that company can say, for a list all of whose names were seen with the other. */
export const MOST_COMPANY = 3

/** Shares of a list below this say nothing: somebody is always shared. */
const LEAST_SHARE = 0.2

const namesWith = (career: Career, company: Company, self: string): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const report of career.reports) for (const name of company.get(report) ?? []) if (name !== self) names.add(name)
  return names
}

/** So many lists tell whom a career is seen with. */
const LISTS = 200

/** Reports whose lists tell whom a career is seen with: all, or some of them spread over its time. */
export const telling = ({ sightings }: Career): readonly string[] => {
  const ordered = [...sightings].sort((left, right) => (left.from ?? 0) - (right.from ?? 0) || byId(left, right))
  const step = Math.max(1, ordered.length / LISTS)
  return ordered.flatMap(({ reports }, index) =>
    Math.floor(index / step) === Math.floor((index - 1) / step) ? [] : reports,
  )
}

/**
 * Weighs how much the company in the lists of a unit is that of a career: natural log odds, 0 when there is none or nothing is known.
 * `self` is the name that is resolved. The names that go with a career are gathered once, however many units are weighed against it.
 */
export const companyWeigher = (company: Company, self: string): ((unit: Career, career: Career) => number) => {
  const known = new WeakMap<Career, ReadonlySet<string>>()
  const namesOf = (career: Career): ReadonlySet<string> => {
    const names = known.get(career) ?? namesWith(career, company, self)
    known.set(career, names)
    return names
  }
  return (unit, career) => {
    if (company.size === 0) return 0
    const own = namesOf(unit)
    if (own.size === 0) return 0
    const others = namesOf(career)
    let shared = 0
    for (const name of own) if (others.has(name)) shared += 1
    const share = shared / own.size
    return share < LEAST_SHARE ? 0 : MOST_COMPANY * share
  }
}
