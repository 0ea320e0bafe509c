import type { Career } from './career.ts'

/** Name keys in the list of each report. */
export type Company = ReadonlyMap<string, readonly string[]>

/** Most that company can say, for a list all of whose names were seen with the other. */
const WEIGHT = 3

/** Shares of a list below this say nothing: somebody is always shared. */
const LEAST_SHARE = 0.2

const namesWith = (career: Career, company: Company, self: string): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const report of career.reports) for (const name of company.get(report) ?? []) if (name !== self) names.add(name)
  return names
}

/** How much the company in the lists of `unit` is that of `career`: natural log odds, 0 when there is none or nothing is known. */
export const weighCompany = (
  pair: { readonly unit: Career; readonly career: Career; readonly self: string },
  company: Company,
): number => {
  if (company.size === 0) return 0
  const own = namesWith(pair.unit, company, pair.self)
  if (own.size === 0) return 0
  const others = namesWith(pair.career, company, pair.self)
  const share = [...own].filter((name) => others.has(name)).length / own.size
  return share < LEAST_SHARE ? 0 : WEIGHT * share
}
