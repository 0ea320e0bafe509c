import * as fc from 'fast-check'
import type { Sample } from '../sample.ts'
import { NOVEL } from './novel.ts'
import { PIECES } from './pieces.ts'

/** A kind of bad input. */
export interface FuzzKind {
  readonly name: string
  readonly bytes: fc.Arbitrary<Uint8Array>
  /** It says of nobody that they took part in anything. */
  readonly quiet: boolean
}

const utf8 = (text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  text.map((words) => new TextEncoder().encode(words))

const joined = (pieces: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength, size: 'max' }).map((all) => all.join(''))

const NUMERALS = Array.from('0123456789０１２３．.,，-—%％+/ \n\t　年月日万亿〇一二三四五六七八九十')
const ENGLISH =
  'the mayor of a small county met his party secretary today and opened two new schools Chairman Wang said that it was good'.split(
    ' ',
  )
const CELLS = [
  '姓名',
  '职务',
  '单位',
  '序号',
  '得分',
  '王刚',
  '刘秀芬',
  '县长',
  '副局长',
  '青川县',
  '12',
  '98.5',
  '合格',
  '—',
  '',
]

const tables: fc.Arbitrary<string> = fc
  .record({
    rows: fc.array(fc.array(fc.constantFrom(...CELLS), { minLength: 2, maxLength: 8 }), { maxLength: 60, size: 'max' }),
    mark: fc.constantFrom('\t', '  ', '　', '|', ' | ', ','),
  })
  .map(({ rows, mark }) => rows.map((cells) => cells.join(mark)).join('\n'))

/** A run without an end: what is short repeated, up to 20,000 characters. */
const endless = (piece: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(piece, fc.nat({ max: 3000 })).map(([text, times]) => text.repeat(times).slice(0, 20_000))

const TAGS = [
  '<p>',
  '</p>',
  '<div class="article">',
  '</div>',
  '<br>',
  '<h1>',
  '</h1>',
  '<td>',
  '<script>',
  '<!--',
  '&nbsp;',
  '<meta charset="gbk">',
]

const html: fc.Arbitrary<string> = joined([...PIECES, ...TAGS, ...TAGS], 200).map(
  (body) => `<!doctype html><html><head><title>青川</title></head><body>${body}`,
)

/** Sample pages with parts taken out, doubled and moved. */
const broken = (samples: readonly Sample[]): fc.Arbitrary<string> =>
  fc
    .record({
      sample: fc.constantFrom(...samples),
      cuts: fc.array(fc.record({ at: fc.nat(), length: fc.nat({ max: 400 }), to: fc.nat(), keep: fc.boolean() }), {
        maxLength: 8,
      }),
    })
    .map(({ sample, cuts }) =>
      cuts.reduce((text, { at, length, to, keep }) => {
        const from = at % (text.length + 1)
        const part = text.slice(from, from + length)
        const rest = keep ? text : text.slice(0, from) + text.slice(from + length)
        const there = to % (rest.length + 1)
        return rest.slice(0, there) + part + rest.slice(there)
      }, sample.text),
    )

/** Every kind of bad input that reading is tried on. */
export const fuzzKinds = (samples: readonly Sample[]): readonly FuzzKind[] => [
  { name: 'bytes', bytes: fc.uint8Array({ maxLength: 4000, size: 'max' }), quiet: true },
  { name: 'characters', bytes: utf8(fc.string({ unit: 'binary', maxLength: 2000, size: 'max' })), quiet: true },
  { name: 'numbers', bytes: utf8(joined(NUMERALS, 2000)), quiet: true },
  {
    name: 'English',
    bytes: utf8(fc.array(fc.constantFrom(...ENGLISH), { maxLength: 500, size: 'max' }).map((all) => all.join(' '))),
    quiet: true,
  },
  { name: 'tables', bytes: utf8(tables), quiet: true },
  {
    name: 'novels',
    bytes: utf8(
      fc.array(fc.constantFrom(...NOVEL, '\n\n　　'), { maxLength: 120, size: 'max' }).map((all) => all.join('')),
    ),
    quiet: true,
  },
  { name: 'strewn words', bytes: utf8(joined(PIECES, 400)), quiet: false },
  { name: 'endless words', bytes: utf8(endless(joined(PIECES, 8))), quiet: false },
  { name: 'HTML', bytes: utf8(html), quiet: false },
  { name: 'broken pages', bytes: utf8(broken(samples)), quiet: false },
]
