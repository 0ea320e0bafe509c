import { pinyin } from 'pinyin-pro'
import { plainName } from './name.ts'

/** Surnames whose reading as a surname the pinyin library does not know. */
const SURNAME_READINGS: Readonly<Record<string, string>> = {
  种: 'chong',
  冼: 'xian',
  缪: 'miao',
  隗: 'wei',
  仉: 'zhang',
}

/** Longest code point is 10FFFF. */
const HEX_DIGITS = 6

const HAN = /\p{Script=Han}/u

const syllablesOf = (part: string): readonly string[] => {
  if (!HAN.test(part)) return [part.toLowerCase()]
  const read = pinyin(part, { toneType: 'none', type: 'array', surname: 'head', v: true, nonZh: 'consecutive' })
  const head = SURNAME_READINGS[part[0] ?? '']
  return head === undefined ? read : [head, ...read.slice(1)]
}

/** What pinyin leaves as it is (Hangul, rare characters) keeps no letters here; its code points still order it. */
const asciiOf = (syllable: string): string =>
  syllable
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9 ]/gu, '')
    .trim()

const codePoints = (text: string): string =>
  Array.from(text, (character) => (character.codePointAt(0) ?? 0).toString(16).padStart(HEX_DIGITS, '0')).join('')

/**
 * Ascii key that orders names alike on every store: pinyin syllables without tones (surnames in their reading as surnames),
 * `|`, then the code points as six hexadecimal digits each: `王五` gives `wang wu|00738b004e94`. Equal keys mean equal plain names.
 */
export const sortKey = (name: string): string => {
  const plain = plainName(name)
  const syllables = plain.split('·').flatMap(syllablesOf).map(asciiOf)
  return `${syllables.filter((syllable) => syllable !== '').join(' ')}|${codePoints(plain)}`
}
