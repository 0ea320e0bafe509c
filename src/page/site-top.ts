import type { Line } from './line.ts'
import { endsSentence, proseMarks } from './sentence.ts'

/** The path of a web page to its article: 当前位置：首页 >> 新闻中心 >> 正文. */
const PATH =
  /^[•·»>\s]{0,3}(?:[你您]?(?:现在|所在|当前)?的?(?:所在|当前)?位置[：是]|首页(?:[>›»≫→]|\p{Script=Han}{0,12}正文$)|\p{Script=Han}{2,8}(?:>{1,2}|»|›)\p{Script=Han}{2,12}(?:>{1,2}|»|›))/u
/** Lines of a web page's head in which its path is looked for. */
const HEAD = 40
const LONGEST = 120

export const isPath = (flat: string): boolean => flat.length <= LONGEST && PATH.test(flat)

const isText = (line: Line): boolean => proseMarks(line.flat) >= 3 || (line.size > 12 && endsSentence(line.flat))

/** How many first lines of a page are a web site's name, menu and path, as no article's text stands above the path; 0 on other pages. */
export const siteTop = (lines: readonly Line[]): number => {
  let top = 0
  for (const [at, line] of lines.slice(0, HEAD).entries()) {
    if (isPath(line.flat)) top = at + 1
    else if (isText(line)) break
  }
  return top
}
