import { describe } from 'vitest'
import { describeBases } from './bases.ts'
import { describeById } from './by-id.ts'
import { describeCompany } from './company.ts'
import { describeFilters } from './filters.ts'
import { describeForgetting } from './forgetting.ts'
import { describeGroups } from './groups.ts'
import type { OpenStore } from './harness.ts'
import { describeHistory } from './history.ts'
import { describeJudging } from './judging.ts'
import { describeLists } from './lists.ts'
import { describeResolving } from './resolving.ts'
import { describeWindows } from './windows.ts'
import { describeWriting } from './writing.ts'

/** What every store must do, in behaviour alone. `open` gives an empty store each time; the suite closes it before the next. */
export const describeStore = (name: string, open: OpenStore): void => {
  describe(name, () => {
    describeById(open)
    describeLists(open)
    describeFilters(open)
    describeBases(open)
    describeGroups(open)
    describeWindows(open)
    describeCompany(open)
    describeWriting(open)
    describeForgetting(open)
    describeResolving(open)
    describeJudging(open)
    describeHistory(open)
  })
}
