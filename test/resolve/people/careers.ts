import { careerOf } from '../../../src/resolve/people/career.ts'
import type { Career } from '../../../src/resolve/people/career.ts'
import type { CareerExample } from '../../../src/resolve/people/example.ts'
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
