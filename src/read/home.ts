import type { Draft } from './draft.ts'
import { titleOf } from './event-title.ts'
import type { Division } from './gazetteer.ts'
import { hostOf } from './host.ts'
import { areInspectors } from './inspectors.ts'
import type { Stretch } from './passage.ts'
import type { Person } from './person.ts'
import type { RegionContext } from './region-context.ts'
import type { Unit } from './title-parts.ts'
import { unitAt } from './title-region.ts'
import { maybe, tryWays, type Choice } from './weigh.ts'

/** Division that an article's sessions and labels are of, with the words that tell it where words do. */
export interface Home {
  readonly division: Division
  readonly stretch: Stretch | null
}

interface Around {
  readonly context: RegionContext
  /** True where what lost is wanted. */
  readonly all: boolean
}

/** The unit that most titles without a division's name begin with: 州 where 州委书记 and 州长 came. */
function commonUnit(people: readonly Person[]): Unit | null {
  const counts = new Map<Unit, number>()
  for (const words of people.flatMap((person) => [...person.titles, ...person.labels])) {
    const unit = areInspectors(words.text) ? null : unitAt(words.text.replace(/^(?:在家的?|副)/u, ''))
    if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/**
 * True where the paper of a county-level city tells of a meeting of the prefecture-level one and calls that one's leaders by its name,
 * so that 市委书记 is its own: 苏州市接待会召开，苏州市委常委甲讲话，市委书记乙致辞.
 */
function isAbovePaper(region: Division, people: readonly Person[], context: RegionContext): boolean {
  const unit = unitAt(region.name.slice(-1))
  const own = unit === null ? null : context.ours(unit)
  if (own?.parent !== region.id) return false
  return people.some(({ titles }) => titles.some(({ text }) => text.startsWith(region.name)))
}

/** The divisions whose bodies hold the article's events, as the events' names tell. */
function* ofHosts(drafts: readonly Draft[], people: readonly Person[], context: RegionContext): Iterable<Home> {
  for (const draft of drafts) {
    const title = titleOf(draft)
    const { region } = hostOf(title?.text ?? '', context)
    if (region !== null && !isAbovePaper(region, people, context))
      yield { division: region, stretch: title?.stretch ?? null }
  }
}

const found = (division: Division | null): readonly Home[] =>
  maybe(division).map((one) => ({ division: one, stretch: null }))

/** Of which division an article's sessions and labels are: that of its first event's name, else the one most named. */
export function weighHomes(
  drafts: readonly Draft[],
  people: readonly Person[],
  { context, all }: Around,
): Choice<Home> | null {
  const unitHome = (): Division | null => {
    const unit = commonUnit(people)
    const division = unit === null ? null : context.forUnit(unit)
    return division !== null && context.isOfPaper(division) ? division : null
  }
  return tryWays(
    [
      {
        rule: 'home-host',
        score: 3,
        why: 'an event’s name tells that its body meets',
        find: () => ofHosts(drafts, people, context),
      },
      { rule: 'home-unit', score: 2, why: 'most titles’ unit means it', find: () => found(unitHome()) },
      { rule: 'home-named', score: 1, why: 'the page names it most', find: () => found(context.home()) },
    ],
    all,
  )
}
