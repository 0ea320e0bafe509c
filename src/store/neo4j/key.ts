/** Stands in an order for a day that is not known: after every date. */
export const NO_DAY = '~'

/** Letters of the syllables at the head of a sort key: `wang wu|0738b04e94` gives `wang`, `wu`. */
const syllablesOf = (sortKey: string): readonly string[] => {
  const words = (sortKey.split('|')[0] ?? '').split(' ')
  const end = words.findIndex((word) => !/^[a-z]+$/u.test(word))
  return end === -1 ? words : words.slice(0, end)
}

/** What a part of a name's pinyin is looked for in: all syllables together, and their first letters. */
export const pinyinKeys = (sortKey: string): { readonly pinyin: string; readonly initials: string } => {
  const syllables = syllablesOf(sortKey)
  return { pinyin: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') }
}

/** By code points' numbers where the text is ascii, which every key and id is. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By code points, so that characters beyond the basic plane come last on every engine. */
export const byCodePoints = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
