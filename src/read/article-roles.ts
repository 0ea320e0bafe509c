import type { RoleReading } from '../fact/reading.ts'
import type { PostChange } from './frame.ts'
import type { Person, TitleWords } from './person.ts'
import { rolesOf, type RoleMemory } from './roles.ts'

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
      other.title.length > role.title.length &&
      !other.title.endsWith(`副${role.title}`),
  )

interface Naming {
  readonly person: Person
  readonly sentence: number
}

/** A change of post read as the title of the person whom it is said of. */
const withChange = (person: Person, words: TitleWords): Person => ({
  ...person,
  titles: [words],
  carried: [],
  labels: [],
  after: null,
})

/** Collects the roles of all namings; a post that someone loses is no role. */
export function articleRoles(
  namings: readonly Naming[],
  changes: readonly PostChange[],
  memory: RoleMemory,
): ArticleRoles {
  const found = new Map<string, { role: RoleReading; short: boolean; after: boolean }[]>()
  let sentence = -1
  for (const naming of namings) {
    const { person } = naming
    if (naming.sentence !== sentence) {
      sentence = naming.sentence
      memory.recent.clear()
      memory.last = null
    }
    const short = person.after?.text
    const bare = (role: RoleReading): boolean =>
      role.title === short ||
      /^(?:常务|第一)?(?:副|代|代理)?(?:主任|主席|书记|秘书长|部长|局长|院长|检察长|委员|成员)$/u.test(role.title)
    const change = changes.find((one) => one.person === person)
    const stated = rolesOf(person, memory).map((role) => ({ role, short: bare(role), after: role.title === short }))
    const gained = change?.change === 'APPOINTED' ? rolesOf(withChange(person, change.words), memory) : []
    const all = [
      ...stated,
      ...gained.map((role) => ({ role: { ...role, status: 'APPOINTED' as const }, short: false, after: false })),
    ]
    const own = found.get(person.name) ?? []
    for (const one of all) if (!own.some((other) => key(other.role) === key(one.role))) own.push(one)
    found.set(person.name, own)
  }
  return new Map(
    [...found].map(([name, rows]) => {
      const roles = rows.map((row) => row.role)
      return [name, rows.filter((row) => !row.short || !shortens(row.role, roles, row.after)).map((row) => row.role)]
    }),
  )
}
