import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutText } from './helper.ts'

/** Reports of our own: a headline and its paragraphs. */
const REPORTS: readonly (readonly [string, readonly string[]])[] = [
  [
    '裴长岭到柳湾村督导防汛',
    [
      '本报讯（记者 苏小满）6月12日，县长裴长岭到柳湾村督导防汛工作，副县长戈壁、县水务局局长仇大海参加。',
      '裴长岭沿着河堤一路察看，在水位标尺前停下脚步，仔细询问值守人员排班、物资储备和群众转移路线等情况。他强调，要克服麻痹思想，把责任落实到每一个堤段、每一户人家。',
      '在村委会，裴长岭看望了驻村干部，并同大家一起吃了工作餐。',
    ],
  ],
  [
    '县政协举行读书交流会',
    [
      '本报讯（通讯员 阮大江）6月13日，县政协举行读书交流会。县政协主席卜一舟出席并讲话，副主席甄美玉主持，各专门委员会负责人和部分委员参加。',
      '交流会上，五名委员结合各自工作谈了读书体会，话题涉及茶叶种植、乡村教育、古树保护和山区物流。',
      '卜一舟指出，读书要与履职结合起来，多出管用的主意。',
    ],
  ],
]

const wrap = (line: string, width: number): string[] => {
  const characters = Array.from(line)
  const lines: string[] = []
  for (let at = 0; at < characters.length;) {
    let size = width
    while (size < width + 3 && /[，。、；：！？”）》]/u.test(characters[at + size] ?? '')) size++
    lines.push(characters.slice(at, at + size).join(''))
    at += size
  }
  return lines
}

interface Typeset {
  readonly width: number
  readonly indent: string
  /** Of each column's end: how far down its paragraph. */
  readonly breaks: readonly number[]
}

/** A column ends amid a paragraph, not where a sentence does. */
const broken = (lines: string[], share: number): string[] => {
  const at = 1 + Math.floor(share * (lines.length - 1))
  const before = lines[at - 1] ?? ''
  return at >= lines.length || /[。！？”]$/u.test(before) ? lines : [...lines.slice(0, at), '', ...lines.slice(at)]
}

const typeset = ({ width, indent, breaks }: Typeset): string =>
  REPORTS.map(([headline, paragraphs], report) =>
    [
      headline,
      '',
      ...paragraphs.flatMap((text, at) =>
        broken(wrap(indent + text, width), breaks[(report * 3 + at) % breaks.length] ?? 0),
      ),
    ].join('\n'),
  ).join('\n\n')

const readOf = (text: string): unknown =>
  cutText(text).articles.map(({ headline, bylines, paragraphs }) => ({
    headline: headline.map((line) => line.text).join(''),
    bylines: bylines.map(({ name }) => name),
    body: paragraphs.map((flat) => flat.text).join(''),
  }))

describe('typesetting', () => {
  it('changes nothing of what is cut', () => {
    const plain = readOf(REPORTS.map(([headline, paragraphs]) => [headline, ...paragraphs].join('\n\n')).join('\n\n'))
    fc.assert(
      fc.property(
        fc.record({
          width: fc.integer({ min: 14, max: 32 }),
          indent: fc.constantFrom('', '　　'),
          breaks: fc.array(fc.double({ min: 0, max: 0.99, noNaN: true }), { minLength: 1, maxLength: 6 }),
        }),
        (how) => {
          expect(readOf(typeset(how))).toEqual(plain)
        },
      ),
      { numRuns: 300 },
    )
  })
})
