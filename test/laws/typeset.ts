import * as fc from 'fast-check'
import { namesIn } from './sample.ts'
import type { Sample } from './sample.ts'
import { loosely } from './rename.ts'
import { first } from './variation.ts'
import type { Law } from './variation.ts'

/** No line begins with these. */
const CLOSING = /[，。、；：！？”）》]/u
/** Lines of a page that is wrapped already are no longer than this. */
const WRAPPED = 40

/** How a page is set. */
export interface Setting {
  /** Characters a line; null keeps the lines. */
  readonly width: number | null
  readonly indent: string
  /** For each line: 0 breaks the column behind it. */
  readonly breaks: readonly number[]
  readonly nameSpace: string | null
  readonly halfWidth: boolean
  readonly halfBrackets: boolean
  readonly header: string | null
  readonly carriage: boolean
}

const sometimes = <T>(arbitrary: fc.Arbitrary<T>, nil: T): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(nil) }, { weight: 1, arbitrary })

export const settings: fc.Arbitrary<Setting> = fc.record({
  width: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 12, max: 30 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  indent: fc.constantFrom('', '　　', '  '),
  breaks: fc.array(fc.nat({ max: 32 }), { minLength: 50, maxLength: 50 }),
  nameSpace: fc.constantFrom('　', ' ', null, null),
  halfWidth: sometimes<boolean>(fc.constant(true), false),
  halfBrackets: sometimes<boolean>(fc.constant(true), false),
  header: sometimes<string | null>(fc.constantFrom('第01版：要闻', '责任编辑 校对', '  1', 'A1版 要闻'), null),
  carriage: sometimes<boolean>(fc.constant(true), false),
})

/** Cuts one line at a width; closing punctuation hangs over. */
export const wrapLine = (line: string, width: number): readonly string[] => {
  const characters = Array.from(line)
  const lines: string[] = []
  for (let at = 0; at < characters.length;) {
    let length = width
    while (length < width + 3 && CLOSING.test(characters[at + length] ?? '')) length++
    lines.push(characters.slice(at, at + length).join(''))
    at += length
  }
  return lines.length === 0 ? [''] : lines
}

const isWrapped = (lines: readonly string[]): boolean => lines.every((line) => Array.from(line).length <= WRAPPED)

const wrapped = (text: string, { width, indent, breaks }: Setting): string => {
  const lines = text.split('\n')
  if (isWrapped(lines)) {
    const breaksAt = (line: string, i: number): boolean =>
      breaks[i % breaks.length] === 0 &&
      line.trim() !== '' &&
      (lines[i + 1] ?? '').trim() !== '' &&
      !/[。！？”]$/u.test(line)
    return lines.flatMap((line, i) => (breaksAt(line, i) ? [line, ''] : [line])).join('\n')
  }
  if (width === null) return text
  const set = (line: string): string =>
    Array.from(line.trim()).length > width && indent !== '' ? indent + line.trim() : line
  return lines.flatMap((line) => wrapLine(set(line), width)).join('\n')
}

/** Two-character names are spaced where they stand in lists, to be as wide as the others. */
const spaced = (text: string, names: readonly string[], space: string): string =>
  names
    .filter((name) => Array.from(name).length === 2)
    .reduce((page, name) => {
      const [one = '', other = ''] = name
      return page.replace(new RegExp(`(?<=[、，：])${loosely(name)}(?=[、，。和])`, 'gu'), (hit) =>
        /\s/u.test(hit) ? hit : one + space + other,
      )
    }, text)

/** The same words in another layout. */
export const setPage = (sample: Sample, setting: Setting): string => {
  let page = wrapped(sample.text, setting)
  if (setting.nameSpace !== null) page = spaced(page, namesIn(sample.answer), setting.nameSpace)
  if (setting.halfWidth) page = page.replaceAll('，', ',').replaceAll('：', ':')
  if (setting.halfBrackets) page = page.replaceAll('（', '(').replaceAll('）', ')')
  if (setting.header !== null) page = `${setting.header}\n\n${page}`
  return setting.carriage ? page.replaceAll('\n', '\r\n') : page
}

const told = ({ width, indent, nameSpace, halfWidth, halfBrackets, header, carriage }: Setting): string =>
  JSON.stringify({ width, indent, nameSpace, halfWidth, halfBrackets, header, carriage })

/** Another layout of the same words: wrapped, broken into columns, spaced, indented, with other widths of punctuation. */
export const typeset: Law = {
  name: 'typeset',
  says: 'how a page is set changes nothing that is read',
  vary: (sample) =>
    settings.map((setting) => ({
      bases: [sample],
      text: setPage(sample, setting),
      known: sample.known,
      note: told(setting),
      expected: first,
    })),
}
