import { nameKey } from './name.ts'

/** What a text sounds like, as its sort key tells: `wang wu|00738b004e94` gives `wang`, `wu`. */
export const syllablesOf = (sortKey: string): readonly string[] =>
  (sortKey.split('|', 1)[0] ?? '').split(' ').filter((syllable) => syllable !== '')

/** What a part of a sound is looked for in: all syllables together, `wangwu`, and their first letters, `ww`. */
export const spokenOf = (sortKey: string): { readonly pinyin: string; readonly initials: string } => {
  const syllables = syllablesOf(sortKey)
  return { pinyin: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') }
}

/** What a text is as part of a sound; null for what is no sound: anything but letters and figures. */
export const soundOf = (text: string): string | null => {
  const key = nameKey(text)
  return /^[a-z0-9]+$/u.test(key) ? key : null
}
