import { seedRows } from '../../src/resolve/seed-rows.ts'
import type { Chance } from './chance.ts'
import type { Official } from './careers.ts'

interface Weighted {
  readonly value: string
  readonly weight: number
}

/** A name and how often it is borne, in units that compare only with each other. */
interface Drawn {
  readonly name: string
  readonly weight: number
}

/** Share of officials who are given a name that another bears; every other pair of them is of one province. */
const SHARED = 0.24

/** Share of names with one character after the surname. */
const SINGLE = 0.15

/**
 * So many names are drawn for a shared one, of which one is chosen by how often it is borne: two people meet in a name as often as
 * the square of its frequency says.
 */
const DRAWS = 64

/** Draws from many weighted values quickly. */
const drawer = (rows: readonly Weighted[]): ((chance: Chance) => Weighted) => {
  const sums: number[] = []
  let total = 0
  for (const { weight } of rows) sums.push((total += weight))
  return (chance) => {
    const at = chance.next() * total
    let [low, high] = [0, rows.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) <= at) low = middle + 1
      else high = middle
    }
    const row = rows[low] ?? { value: '', weight: 0 }
    return { value: row.value, weight: row.weight / total }
  }
}

/** Draws names as often as their surnames and characters are borne in China (`seed/names`, whose sources `seed/SOURCES.md` names). */
const nameDrawer = (): ((chance: Chance) => Drawn) => {
  const given = seedRows('names/given.tsv')
  const column = (index: number): readonly Weighted[] =>
    given.map((cells) => ({ value: cells[0] ?? '', weight: Number(cells[index]) }))
  const [first, second, single] = [drawer(column(2)), drawer(column(3)), drawer(column(4))]
  const surname = drawer(
    seedRows('names/surnames.tsv').map(([value = '', weight]) => ({ value, weight: Number(weight) })),
  )
  return (chance) => {
    const family = surname(chance)
    if (chance.happens(SINGLE)) {
      const own = single(chance)
      return { name: family.value + own.value, weight: SINGLE * family.weight * own.weight }
    }
    const [one, other] = [first(chance), second(chance)]
    return {
      name: family.value + one.value + other.value,
      weight: (1 - SINGLE) * family.weight * one.weight * other.weight,
    }
  }
}

/** The province of an official's first seat. */
export const provinceOf = ({ terms }: Official): string => terms[0]?.seat.place.code.slice(0, 2) ?? ''

/**
 * Gives every official a name: most their own, drawn at the frequencies of China, and at least a fifth one that another bears, half
 * of those somebody of their own province.
 */
export const giveNames = (chance: Chance, officials: readonly Official[]): void => {
  const draw = nameDrawer()
  for (const official of officials) official.name = draw(chance).name
  const sharedName = (): string =>
    chance.weighted(
      Array.from({ length: DRAWS }, () => draw(chance)).map(({ name, weight }) => ({ value: name, weight })),
    )
  const mixed = chance.shuffled(officials)
  const taken = new Set<Official>()
  const partner = (official: Official, same: boolean): Official | undefined =>
    mixed.find(
      (other) => other !== official && !taken.has(other) && (provinceOf(other) === provinceOf(official)) === same,
    )
  let pairs = 0
  for (const official of mixed) {
    if (taken.size >= SHARED * officials.length) break
    const other = taken.has(official) ? undefined : partner(official, pairs % 2 === 0)
    if (other === undefined) continue
    const name = sharedName()
    official.name = name
    other.name = name
    taken.add(official)
    taken.add(other)
    pairs += 1
  }
}
