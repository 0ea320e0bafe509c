import { once, seedRows } from './lexicon-file.ts'
import { PairFilter } from './pair-filter.ts'

/** Codes of the county-level divisions that have a town of each name. */
const divisionsByTown = once(() => {
  const found = new Map<string, string[]>()
  for (const [division = '', names = ''] of seedRows('regions/towns.tsv'))
    for (const name of names.split(' ')) found.set(name, [...(found.get(name) ?? []), division])
  return found
})

/** County-level divisions, by code, that have a town, township, sumu or subdistrict of this name. */
export const divisionsOfTown = (name: string): readonly string[] => divisionsByTown().get(name) ?? []

/** Where the name of a town may begin. */
const towns = once(() => new PairFilter([...divisionsByTown().keys()]))

const END = /街道|镇|乡|苏木/gu
/** Characters of the longest name. */
const longest = once(() => Math.max(...[...divisionsByTown().keys()].map((name) => name.length)))

/** The towns that a text names, left to right, the longest name at each place. */
export function townsIn(text: string): { name: string; start: number; end: number }[] {
  const found: { name: string; start: number; end: number }[] = []
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length
    for (let start = Math.max(0, end - longest()); start < match.index; start++) {
      if (!towns().mayBegin(text, start)) continue
      const name = text.slice(start, end)
      if (name.length < 2 || divisionsOfTown(name).length === 0) continue
      found.push({ name, start, end })
      break
    }
  }
  return found
}

/** The town whose name begins at an offset, the longest; null where none does. */
export function townNameAt(text: string, at: number): string | null {
  if (!towns().mayBegin(text, at)) return null
  return townsIn(text.slice(at, at + longest())).find(({ start }) => start === 0)?.name ?? null
}
