import { fault } from './fault.ts'

/** Longest text a client may search for, in UTF-16 units. */
const LONGEST = 100

/** Characters that no name or title holds: control characters and halves of surrogate pairs. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u

/** True for an argument that was left out or given as null. */
export const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined

const checkPrintable = (argument: string, value: string, longest: number): void => {
  if (value.length > longest)
    throw fault('BAD_USER_INPUT', `"${argument}" must be at most ${String(longest)} characters long`)
  if (UNPRINTABLE.test(value)) throw fault('BAD_USER_INPUT', `"${argument}" holds characters that cannot be printed`)
}

/** Search words as given; null and blank mean no filter. Throws `BAD_USER_INPUT` for what cannot be a name or title. */
export const searchText = (argument: string, value: string | null | undefined): string | undefined => {
  if (isAbsent(value) || value.trim() === '') return undefined
  checkPrintable(argument, value, LONGEST)
  return value.trim()
}

/** Longest text that is written down, in UTF-16 units. */
const LONGEST_WRITTEN = 1000

/** Words that are to be written down. Throws `BAD_USER_INPUT` where there are none or they cannot be printed. */
export const writtenText = (argument: string, value: string): string => {
  checkPrintable(argument, value, LONGEST_WRITTEN)
  const text = value.trim()
  if (text === '') throw fault('BAD_USER_INPUT', `"${argument}" must not be blank`)
  return text
}

/** Checks the texts in an argument, on all its levels. Throws `BAD_USER_INPUT` for one that cannot be printed. */
export const checkTexts = (argument: string, value: unknown): void => {
  if (typeof value === 'string') checkPrintable(argument, value, LONGEST_WRITTEN)
  else if (typeof value === 'object' && value !== null) {
    for (const [field, part] of Object.entries(value)) checkTexts(`${argument}.${field}`, part)
  }
}

type Given<Values> = { readonly [Key in keyof Values]?: NonNullable<Values[Key]> }

/** The arguments that were given, without the nulls that GraphQL has for the others. */
export const given = <Values extends object>(values: Values): Given<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !isAbsent(value))) as Given<Values>

/** How many conditions an argument holds, on all its levels. */
export const conditionsIn = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + conditionsIn(one), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((sum, one) => sum + 1 + conditionsIn(one), 0)
}
