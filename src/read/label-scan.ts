import { PairFilter } from './pair-filter.ts'
import { titleLexicon } from './title-lexicon.ts'
import { UNITS } from './title-parts.ts'
import type { TitleWords } from './person.ts'

const { labels } = titleLexicon()
const longest = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|')
/** 四大班子领导, 几套班子成员, 六大家领导: however many bodies lead a division. */
const BODIES =
  '[二三四五六七几]个?(?:[大套家][家个]?)?班子(?:主要)?(?:领导|成员|负责同志|负责人)(?:同志)?|[四五六几]大家(?:主要)?领导(?:同志)?'
const divided = `${BODIES}|${longest([...labels].filter(([, scope]) => scope === 'DIVISION').map(([label]) => label))}`
const free = longest([...labels].filter(([, scope]) => scope === 'CONTEXT').map(([label]) => label))
/** 市县领导: those of two divisions, one in the other. */
const PAIRS =
  '(?<!\\p{Script=Han})(?:省市|省州|省县|市县|市区|州县|州市|盟旗|盟市|区县|县区|县乡)|(?<=[的和及与等有])(?:省市|省州|市县|市区|州县|州市|盟旗|盟市|区县|县乡)'
const units = `${PAIRS}|${longest([...UNITS, '地区'])}`
/** What may stand between a label and the first name of its list: 有, 还有, 是, 的是. */
const LINK = '(?:的)?(?:还|主要|分别|依次)?(?:有|是|为|由|包括)?'
const LABEL = new RegExp(
  `(?<label>(?:在家的?|离退休|离休|退休|现职|其他|部分|往届|历届|上届)?(?:(?:${units}|厅|处|科|地|师)?(?:政协|人大常委会|人大|政府|委|军区|军分区|人武部|法院|检察院)?(?:历届|往届|原)?(?:${divided})|(?<![本这]次)会议执行主席|${free}))(?<link>${LINK})(?:同志)?(?!会|们|团|大会|家[里中]|席[就位])(?=$|[：\\p{Script=Han}])`,
  'gu',
)

/** What labels end in; most clauses have none of it. */
const endings = new PairFilter(['主席', ...[...labels.keys()].map((label) => label.slice(-2))])

const STRONG = new RegExp(`^(?:在家的?|其他)?(?:${units}|厅|处|地)|老同志|老领导|老干部|执行主席|主席团|首长`, 'u')

/** True for a label that is no post of anyone: 市领导. */
export const isLeaders = ({ text }: TitleWords): boolean => /(?:领导|领导同志|老同志)$/u.test(text)

export interface LabelMatch {
  /** True where the words are ordinary too (代表, 领导): then 有 or a colon must follow, or a list. */
  readonly weak: boolean
  readonly words: TitleWords
  /** Where the list may begin. */
  readonly listStart: number
}

/** Group labels of a piece of `text`, left to right: 市领导, 在家的县级领导, 执行主席. */
export function labelsIn(text: string, from: number, to: number): LabelMatch[] {
  const found: LabelMatch[] = []
  if (!endings.mayStandIn(text, from, to)) return found
  const part = text.slice(from, to)
  LABEL.lastIndex = 0
  for (let match = LABEL.exec(part); match !== null; match = LABEL.exec(part)) {
    const label = match.groups?.['label'] ?? ''
    const start = from + match.index
    const weak = match.groups?.['link'] === '' && !STRONG.test(label)
    found.push({ weak, words: { start, end: start + label.length, text: label }, listStart: start + match[0].length })
    LABEL.lastIndex = match.index + match[0].length
  }
  return found
}
