import { careerOf } from '../../../src/resolve/people/career.ts'
import type { Career } from '../../../src/resolve/people/career.ts'
import type { CareerExample } from '../../../src/resolve/people/example.ts'
import type { LabelDays } from '../../../src/resolve/people/labels.ts'
import { roleOf } from '../../../src/resolve/people/role.ts'
import { dayNumber } from '../../../src/resolve/days.ts'
import { role } from '../builder.ts'

/** The career that an example tells of. */
export const careerFrom = (id: string, { days, roles = [], gender, ethnicity, report }: CareerExample): Career => {
  const [from, to] = days?.split('/') ?? []
  return careerOf([
    {
      id,
      mentions: [id],
      reports: report === undefined ? [] : [report],
      issue: id,
      from: dayNumber(from),
      to: dayNumber(to),
      roles: roles.map(role).map(roleOf),
      gender: gender ?? null,
      ethnicity: ethnicity ?? null,
      regions: [],
    },
  ])
}

/** The label days that an example tells of: `2015-01-01 630121`. */
export const labelsFrom = (printed: readonly string[]): LabelDays => {
  const days = new Map<string, number[]>()
  for (const [day, region = ''] of printed.map((text) => text.split(' '))) {
    days.set(region, [...(days.get(region) ?? []), dayNumber(day) ?? 0])
  }
  return days
}
