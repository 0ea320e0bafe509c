import type { Division, Gazetteer } from './gazetteer.ts'

/** Divisions named without doubt, and those they lie in. */
interface Kin {
  readonly codes: ReadonlySet<string>
  readonly above: ReadonlySet<string>
}

/** True for a naming of one division, or of one with a division of its name inside: 本溪市 and 本溪满族自治县. */
const isOne = (gazetteer: Gazetteer, [first, ...others]: readonly Division[]): boolean =>
  first !== undefined && others.every(({ id }) => gazetteer.isWithin(id, first.id))

interface Naming {
  readonly candidates: readonly Division[]
  readonly full: boolean
}

/** The kin of divisions that stand in full where no other can be meant. */
export function kinOf(gazetteer: Gazetteer, namings: readonly Naming[]): Kin {
  const sure = namings.filter(({ full, candidates }) => full && isOne(gazetteer, candidates))
  const codes = new Set(sure.flatMap(({ candidates }) => candidates.slice(0, 1).map(({ id }) => id)))
  return { codes, above: new Set([...codes].flatMap((id) => gazetteer.ancestors(id).map((each) => each.id))) }
}

/** Of several divisions of one name, the one related to those named without doubt. */
export function nearest(gazetteer: Gazetteer, candidates: readonly Division[], sure: Kin): Division | undefined {
  if (candidates.length < 2) return candidates[0]
  const related = candidates.find(
    ({ id }) =>
      sure.above.has(id) || sure.codes.has(id) || gazetteer.ancestors(id).some((each) => sure.codes.has(each.id)),
  )
  return related ?? candidates[0]
}
