import type { RoleReading } from '../fact/reading.ts'
import { decidedBy } from './decided-by.ts'
import type { Division } from './gazetteer.ts'
import { quote } from './passage.ts'
import type { Person, TitleWords } from './person.ts'
import { hasUnit } from './region-context.ts'
import type { RoleMemory } from './role-memory.ts'
import type { Unit } from './title-parts.ts'
import { maybe, tryWaysOr, type Choice } from './weigh.ts'

/** Units of divisions in a city or prefecture, whose leaders are not of it. */
const WITHIN: ReadonlySet<Unit | undefined> = new Set<Unit>(['区', '县', '旗', '镇', '乡'])

/** The report's own division, where it may be of the label's unit: 区领导 are of no city. */
function homeOf({ text }: TitleWords, unit: Unit | undefined, memory: RoleMemory): readonly Division[] {
  const home = memory.home()
  if (home === null) return []
  const foreign = unit !== undefined && WITHIN.has(unit) && !hasUnit(home, unit) && !/^[县镇乡](?:处|科)?级/u.test(text)
  return foreign ? [] : [home]
}

/** Longest proper name of a division before its unit. */
const PROPER = 7

interface Asked {
  readonly unit: Unit
  readonly memory: RoleMemory
}

/** The division whose name ends with the label's unit: 城关县领导. */
function* namedBy(text: string, start: number, { unit, memory }: Asked): Iterable<Division> {
  for (let length = PROPER; length > 0; length--) {
    const found = memory.context.named(text.slice(Math.max(0, start - length), start) + unit)
    if (found.length > 0) yield* maybe(memory.context.choose(found))
  }
}

/** 我市领导. */
const isOurs = (text: string, { start }: TitleWords): boolean => /[我本]/u.test(text.charAt(start - 1))

/** What is printed before a label's unit or what the unit means, else the report's own division. */
const labelDivisions = (
  { passage: { text } }: Person,
  words: TitleWords,
  { unit, memory }: { readonly unit: Unit | undefined; readonly memory: RoleMemory },
): Choice<Division | null> =>
  tryWaysOr<Division | null>(
    [
      {
        rule: 'label-division',
        score: 3,
        why: 'it is printed before it',
        find: () => (unit === undefined ? [] : namedBy(text, words.start, { unit, memory })),
      },
      {
        rule: 'label-ours',
        score: 2.5,
        why: 'the report calls it its own',
        find: () => maybe(unit !== undefined && isOurs(text, words) ? memory.context.ours(unit) : null),
      },
      {
        rule: 'label-unit',
        score: 2,
        why: 'its unit means it in this report',
        find: () => maybe(unit === undefined ? null : memory.context.forUnit(unit)),
      },
      { rule: 'label-home', score: 1, why: 'the report is of it', find: () => homeOf(words, unit, memory) },
    ],
    { value: null, rule: 'label-home', score: 0, why: 'nothing tells the division' },
    memory.all,
  )

/** What only says that people of rank are named: 出席会议的领导有甲、乙. */
export const UNTOLD = /^(?:有关|主要|与会)?(?:领导|领导同志|同志|负责人|负责同志)$/u

/** Those of two divisions, one in the other, are of none that is known: 市县领导. */
const OF_TWO = /^(?:省[市州县]|市[县区]|州[市县]|盟[市旗]|区县|县[区乡])/u

/** The label of a list as a role: 市领导 of 西宁市. */
export function labelRole(person: Person, words: TitleWords, memory: RoleMemory): RoleReading | null {
  const title = words.text.replace(/^(?:在家的?|其他|部分|现职)/u, '')
  const split = /^(?:离退休)?(?:[省市州县区旗盟镇乡地]|自治区|自治州|自治县|自治旗)/u.exec(title)?.[0]
  const unit = split?.replace('离退休', '') as Unit | undefined
  const divisions = labelDivisions(person, words, { unit, memory })
  const region = OF_TWO.test(title) ? null : divisions.won.value
  const stated = quote(
    memory.page,
    { passage: person.passage, start: words.start, end: words.end },
    { rule: 'list-label' },
  )
  return {
    title,
    of: region?.name ?? null,
    kind: 'LABEL',
    status: 'CURRENT',
    post: { organization: null, organ: 'OTHER', title, region: region?.id ?? null, level: region?.level ?? null },
    evidence: [stated],
    ...decidedBy(memory, divisions, (division) => division?.name ?? 'unknown'),
  }
}
