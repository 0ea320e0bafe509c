import { oneOf } from '../fact/units.ts'

const isStop = oneOf('。！？!?…')
const isCloser = oneOf('”’」』》）)】〗"\'')
const isBracket = oneOf('）)')

/** The article goes on on another page. */
const JUMP_END = /[（(](?:下转|转)第?[A-Z]?[\d一二三四五六七八九十]{1,3}版[^（(]{0,10}[）)]$/u

/** What a text's pictures are called, behind a sentence: 图二、图三. */
const PICTURES = /图[一二三四五六七八九十\d]{1,2}(?:[、和至]图?[一二三四五六七八九十\d]{1,2})*$/u

/** True when the words end as a sentence does: a stop, closing quotes after it, or a bracket that follows a stop. */
export const endsSentence = (words: string): boolean => {
  const flat = words.includes('图', words.length - 8) ? words.replace(PICTURES, '') : words
  let at = flat.length - 1
  while (at >= 0 && isCloser(flat.charCodeAt(at))) at--
  if (at >= 0 && isStop(flat.charCodeAt(at))) return true
  if (!isBracket(flat.charCodeAt(flat.length - 1))) return false
  if (JUMP_END.test(flat.slice(-24))) return true
  const open = flat.lastIndexOf('（')
  return open > 0 && isStop(flat.charCodeAt(open - 1))
}

/** True when a bracket that opens in the words does not close there. */
export const bracketOpen = (words: string): boolean => words.lastIndexOf('（') > words.lastIndexOf('）')

/** Words too few to stand alone: the end of a headline that its line could not hold. */
const FRAGMENT = /^(?:.|[^，。；：！？]{0,2}(?:召开|举行|举办|开幕|闭幕|启动|成立|开班|讲话|会议|大会|座谈会))$/u
/** Characters of a line that is broken for its length. */
const BROKEN = 12

/** True when a line is but the end of the line before. */
export const isFragment = (before: string, words: string): boolean => before.length >= BROKEN && FRAGMENT.test(words)

/** Marks that only running text has. */
export const SENTENCE_MARKS = /[，。；]/u

const STOP = '。'.charCodeAt(0)
const SEMICOLON = '；'.charCodeAt(0)
const COMMA = '，'.charCodeAt(0)

/** How much the marks speak for running text: 0 not at all, 2 and more surely. Headlines have a comma or an enumeration at most. */
export const proseMarks = (flat: string): number => {
  let marks = flat.includes('、') ? 1 : 0
  for (let at = 0; at < flat.length; at++) {
    const code = flat.charCodeAt(at)
    if (code === STOP || code === SEMICOLON) marks += 2
    else if (code === COMMA) marks += 1
  }
  return marks
}

/** Signs that open an item of a column of briefs. */
export const BULLET = /^[■●▲◆★☆◇□▶►○※◎△▪•][^■●▲◆★☆◇□]/u

/** A month or day alone: annals. */
export const CALENDAR =
  /^(?:\d{4}年)?(?:(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月份?)?(?:(?:\d{1,2}日?[至到—–─~～-]{1,2})?\d{1,2}日(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?)?：?)?$/u

/** Numbered items: 1.  2、 （一） 一、 */
export const NUMBERED = /^(?:\d{1,2}[.．、）]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)/u

/** What tells of a picture. */
export const CAPTION = /^(?:[▲△▼↑↓←→]|图为|[上下左右]图|图[①②③④⑤⑥⑦⑧一二三四五\d]|本组图片|资料图|新闻图片)/u
