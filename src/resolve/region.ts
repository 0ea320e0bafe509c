/** Code of the whole country; the parent of every province. */
export const COUNTRY = 'CN'

/** How two divisions lie to each other; `WITHIN` when one holds the other. */
export const REGION_RELATIONS = ['SAME', 'WITHIN', 'PREFECTURE', 'PROVINCE', 'APART'] as const
export type RegionRelation = (typeof REGION_RELATIONS)[number]

const PROVINCE_DIGITS = 2
const PREFECTURE_DIGITS = 4

/** The digits that a division shares with everything in it: `63` of 630000, `6301` of 630100, '' of the country. */
const stem = (code: string): string => (code === COUNTRY ? '' : code.replace(/(?:00)+$/u, ''))

/** Code of the province that a division is in or is; null for the country. */
export const provinceOf = (code: string): string | null =>
  code === COUNTRY ? null : `${code.slice(0, PROVINCE_DIGITS)}0000`

/** Code of the city, prefecture or league that a division is in or is; null for a province, the country and what is directly under them. */
export const prefectureOf = (code: string): string | null =>
  stem(code).length < PREFECTURE_DIGITS ? null : `${code.slice(0, PREFECTURE_DIGITS)}00`

/** True when `inner` is `outer` or lies in it. */
export const holdsRegion = (outer: string, inner: string): boolean => stem(inner).startsWith(stem(outer))

/** How many steps of division `inner` lies below `outer`: 0 for itself, 1 for a city in its province. */
export const stepsBelow = (outer: string, inner: string): number => (stem(inner).length - stem(outer).length) / 2

/** How two divisions lie to each other. */
export const regionRelation = (left: string, right: string): RegionRelation => {
  if (left === right) return 'SAME'
  if (holdsRegion(left, right) || holdsRegion(right, left)) return 'WITHIN'
  if (left.slice(0, PREFECTURE_DIGITS) === right.slice(0, PREFECTURE_DIGITS)) return 'PREFECTURE'
  return left.slice(0, PROVINCE_DIGITS) === right.slice(0, PROVINCE_DIGITS) ? 'PROVINCE' : 'APART'
}
