import type { RoleReading } from '../fact/reading.ts'
import type { Career } from './careers.ts'
import type { PostChange } from './frame.ts'
import { isInstitution } from './institution.ts'
import type { Division } from './gazetteer.ts'
import type { Person, TitleWords } from './person.ts'
import { hasUnit, type RegionContext } from './region-context.ts'
import type { RoleMemory } from './role-memory.ts'
import { rolesOf } from './roles.ts'
import type { Unit } from './title-parts.ts'
import { splitTitle } from './title-region.ts'

/** Every role an article states of its people, by name, in the text's order. */
export type ArticleRoles = ReadonlyMap<string, readonly RoleReading[]>

const key = (role: RoleReading): string => `${role.title} ${role.of ?? ''}`

/** True when a title after a name only shortens one that the article states in full: 张书记 after 市委书记张某. */
const shortens = (role: RoleReading, others: readonly RoleReading[], after: boolean): boolean =>
  others.some(
    (other) =>
      other !== role &&
      (after || other.of === role.of) &&
      other.title.endsWith(role.title) &&
      (other.title.length > role.title.length || (after && others.indexOf(other) < others.indexOf(role))) &&
      !other.title.endsWith(`副${role.title}`),
  )

/** The title with what is said either way taken out: 宣传部长 and 宣传部部长, 常务副主任 and 副主任. */
const plain = (title: string): string => title.replace(/部部长$/u, '部长').replace(/常务(?=副)/u, '')

/** A company's name without the words of its legal form: 江口集团 of 江口集团有限公司. */
const houseOf = (name: string): string => name.replace(/(?:控股|股份)?有限(?:责任)?公司/gu, '')

/** True where a body's name is the end, or the plain form, of a fuller one: 第一医院 and 江口市第一医院. */
const shortensBody = (part: string, whole: string): boolean =>
  part.length < whole.length &&
  (houseOf(part) === houseOf(whole) || (part !== '' && whole.endsWith(part) && isInstitution(part)))

/** True when an earlier or fuller role says the same post of the same body: 院长 of 第一医院 after 院长 of 江口市第一医院. */
const isSaid = (role: RoleReading, others: readonly RoleReading[]): boolean =>
  others.some((other, at) => {
    if (other === role) return false
    if (role.of !== null && other.title.endsWith(`${role.of}${role.title}`)) return true
    if (plain(other.title) !== plain(role.title)) return false
    return other.of === role.of ? at < others.indexOf(role) : shortensBody(role.of ?? '', other.of ?? '')
  })

export interface Naming {
  readonly person: Person
  readonly sentence: number
}

/** Posts that the text states apart from a name, read as the titles of the person whom it says them of. */
const withTitles = (person: Person, titles: readonly TitleWords[]): Person => ({
  ...person,
  titles,
  carried: [],
  labels: [],
  after: null,
})

/** What an article says of posts apart from names. */
export interface SaidOfPosts {
  readonly changes: readonly PostChange[]
  readonly careers: readonly Career[]
}

/** The same by person. */
interface ByPerson {
  readonly changes: ReadonlyMap<Person, PostChange>
  readonly careers: ReadonlyMap<Person, Career>
}

interface Row {
  readonly role: RoleReading
  readonly short: boolean
  readonly after: boolean
}

const BARE = /^(?:常务|第一)?(?:副|代|代理)?(?:主任|主席|书记|秘书长|部长|局长|院长|检察长|委员|成员)$/u

/** Every role that one naming states: its titles, a post gained there, posts of its life; `apart` where it shares no post with those before it. */
function rowsOf(person: Person, said: ByPerson & { readonly apart: boolean }, memory: RoleMemory): Row[] {
  const short = person.after?.text
  const stated = rolesOf(said.apart ? { ...person, carried: [] } : person, memory).map((role) => ({
    role,
    short: role.title === short || BARE.test(role.title),
    after: role.title === short,
  }))
  const change = said.changes.get(person)
  const career = said.careers.get(person)
  const gained = change?.change === 'APPOINTED' ? rolesOf(withTitles(person, change.words), memory) : []
  const held = career === undefined ? [] : rolesOf(withTitles(person, career.words), memory)
  const whole = (role: RoleReading): Row => ({ role, short: false, after: false })
  return [
    ...stated,
    ...gained.map((role) => whole({ ...role, status: 'APPOINTED' })),
    ...held.map((role) => whole(career?.current === true ? role : { ...role, status: 'FORMER' })),
  ]
}

/** The first of each person's. */
const byPerson = <T extends { readonly person: Person }>(all: readonly T[]): Map<Person, T> =>
  new Map([...all].reverse().map((one) => [one.person, one]))

/** People whom the article names several times with titles. */
function named(namings: readonly Naming[]): Set<string> {
  const once = new Set<string>()
  const more = new Set<string>()
  for (const { person } of namings) if (person.titles.length > 0) (once.has(person.name) ? more : once).add(person.name)
  return more
}

/** The divisions that titles of people print who are named several times, by name and unit; none where two of a unit are. */
export function toldDivisions(
  namings: readonly Naming[],
  context: RegionContext,
): Map<string, ReadonlyMap<Unit, Division>> {
  const found = new Map<string, Map<Unit, Division>>()
  const several = named(namings)
  const unsure = new Set<string>()
  for (const { person } of namings) {
    if (!several.has(person.name)) continue
    const own = found.get(person.name) ?? new Map<Unit, Division>()
    for (const words of person.titles) {
      const { region, unit } = splitTitle(words.text, context) ?? { region: null, unit: null }
      if (region === null || unit === null || !hasUnit(region, unit)) continue
      if ((own.get(unit) ?? region).name !== region.name) unsure.add(person.name)
      own.set(unit, region)
    }
    found.set(person.name, own)
  }
  for (const name of unsure) found.delete(name)
  return found
}

/** Collects the roles of all namings; a post that someone loses is no role. */
export function articleRoles(namings: readonly Naming[], said: SaidOfPosts, memory: RoleMemory): ArticleRoles {
  const found = new Map<string, Row[]>()
  const bySubject: ByPerson = { changes: byPerson(said.changes), careers: byPerson(said.careers) }
  // Who was named with a post does not share that of the one before in a list: 大学校长甲、乙 after 县长乙.
  const titled = new Set<string>()
  let sentence = -1
  for (const naming of namings) {
    const { person } = naming
    if (naming.sentence !== sentence) {
      sentence = naming.sentence
      memory.recent.clear()
      memory.last = null
      memory.previous = null
    }
    const own = found.get(person.name) ?? []
    for (const one of rowsOf(person, { ...bySubject, apart: titled.has(person.name) }, memory))
      if (!own.some((other) => key(other.role) === key(one.role))) own.push(one)
    if (person.titles.length > 0) titled.add(person.name)
    found.set(person.name, own)
  }
  return new Map(
    [...found].map(([name, rows]) => {
      const roles = rows.map((row) => row.role)
      const kept = rows.filter((row) => !row.short || !shortens(row.role, roles, row.after)).map((row) => row.role)
      return [name, kept.filter((role) => !isSaid(role, kept))]
    }),
  )
}
