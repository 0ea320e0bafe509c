import { isEthnicGroup } from './lexicon.ts'

interface Note {
  readonly gender: '女' | '男' | null
  readonly ethnicity: string | null
}

const NONE: Note = { gender: null, ethnicity: null }

const NOTE = /^（[^）]{1,12}）/u

/** The note that stands at an offset, with its brackets; empty when none does. */
export const noteAt = (text: string, at: number): string =>
  text.startsWith('（', at) ? (NOTE.exec(text.slice(at, at + 14))?.[0] ?? '') : ''

/** What a note right after a name says of the person: （女，藏族）. */
export function noteAfter(text: string, at: number): Note {
  const note = noteAt(text, at)
  if (note === '') return NONE
  const parts = note.slice(1, -1).split(/[，、\s]/u)
  const gender = parts.find((part) => part === '女' || part === '男')
  const ethnicity = parts.find((part) => isEthnicGroup(part))
  return { gender: gender === '女' ? '女' : gender === '男' ? '男' : null, ethnicity: ethnicity ?? null }
}
