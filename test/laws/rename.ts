import { newNames, kindOfName } from './names.ts'
import { namesIn } from './sample.ts'
import type { Sample } from './sample.ts'
import { changed } from './summary.ts'
import { first } from './variation.ts'
import type { Law, Variation } from './variation.ts'

/** Names that stand inside fixed phrases, or whose bearer everybody knows by name alone. */
const KEPT = new Set(['习近平', '彭丽媛', '毛泽东', '邓小平'])
const DOTS = '[·•・‧．]'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** Words as they may stand on a page: spaces and line breaks between the characters, any dot. */
export const loosely = (word: string): string =>
  Array.from(word, (character) => (character === '·' ? DOTS : escaped(character))).join('\\s*')

const plain = (printed: string): string => printed.replace(/\s+/gu, '').replace(/[•・‧．]/gu, '·')

/** Replaces words on a page by others, the longest first, however they are typeset. */
export const replaceAll = (text: string, map: ReadonlyMap<string, string>): string => {
  if (map.size === 0) return text
  const words = [...map.keys()].sort((one, other) => other.length - one.length)
  return text.replace(new RegExp(words.map(loosely).join('|'), 'gu'), (hit) => map.get(plain(hit)) ?? hit)
}

const renamed = (sample: Sample, map: ReadonlyMap<string, string>): Variation => ({
  bases: [sample],
  text: replaceAll(sample.text, map),
  known: sample.known,
  note: [...map].map(([old, name]) => `${old} → ${name} (${kindOfName(name)})`).join(', '),
  expected: (summaries) =>
    changed(first(summaries), {
      name: (name) => map.get(name) ?? replaceAll(name, map),
      words: (text) => replaceAll(text, map),
      place: (text) => replaceAll(text, map),
    }),
})

/** Every person takes another name. */
export const rename: Law = {
  name: 'rename',
  says: 'people who take other names do what they did',
  kindOf: kindOfName,
  vary: (sample) => {
    const names = namesIn(sample.answer).filter((name) => !KEPT.has(name))
    return names.length === 0 ? null : newNames(names, sample.text).map((map) => renamed(sample, map))
  },
}
