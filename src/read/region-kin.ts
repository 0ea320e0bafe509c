import type { Division, Gazetteer } from './gazetteer.ts'

/** Divisions named without doubt, and those they lie in. */
interface Kin {
  readonly codes: ReadonlySet<string>
  readonly above: ReadonlySet<string>
}

export function kinOf(gazetteer: Gazetteer, sure: readonly Division[]): Kin {
  const codes = new Set(sure.map(({ id }) => id))
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
