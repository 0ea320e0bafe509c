import { NATION, type Gazetteer } from './gazetteer.ts'

/** A report that names divisions of so many provinces, and none with so great a share of the votes, may be of none. */
const MANY = 4
const SHARE = 0.4

/** True where votes, by code, are of many provinces and of none much more than of others. */
export function isScattered(votes: ReadonlyMap<string, number>, gazetteer: Gazetteer): boolean {
  const provinces = new Map<string, number>()
  for (const [code, count] of votes) {
    if (code === NATION.id) continue
    const province = gazetteer.ancestors(code).at(-1)?.id ?? code
    provinces.set(province, (provinces.get(province) ?? 0) + count)
  }
  const counts = [...provinces.values()]
  return counts.length >= MANY && Math.max(...counts) < SHARE * counts.reduce((sum, each) => sum + each, 0)
}
