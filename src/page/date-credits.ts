import { creditOf } from './credit.ts'
import type { Byline } from './layout.ts'
import type { Unit } from './unit.ts'

/** Who made the article, as fields of a date line name them. */
const PERSON =
  /(?:(?:文字|摄影|本报|实习)?记者|作者|通讯员|(?:责任|值班|执行|网络|见习)?编辑|责编|供稿人?|撰稿人?|撰文|摄影|审核人?|校对人?|监制)：/gu
/** Where the value of a field ends: the next field, a count, a button. */
const FIELD_END =
  /(?:信息|稿件|文章|新闻)?来源|稿源|作者|记者|通讯员|(?:责任|值班|执行|网络|见习)?编辑|责编|供稿|撰稿|撰文|摄影|审核|校对|监制|发布|浏览|点击|阅读|访问|文字大小|字[号体]|打印|分享|评论|(?:加入)?收藏|时间|日期|[（(【[|｜\d]/gu

/** Names in the fields of a date line: 作者：甲 浏览次数：98. */
const inFields = ({ flat }: Unit): readonly Byline[] =>
  [...flat.text.matchAll(PERSON)].flatMap((field) => {
    FIELD_END.lastIndex = field.index + field[0].length
    const end = FIELD_END.exec(flat.text)?.index ?? flat.text.length
    return creditOf(flat, field.index, end)?.bylines ?? []
  })

/** The site that stands before those whom it credits. */
const SITE = /^ ?[\p{Script=Han}A-Za-z]{1,10}(?:网|在线|日报|晚报|时报) (?=记者|通讯员|编辑|作者|责编)/u

/** Names before and after the date where the line has nothing else. */
const beside = ({ flat, printed }: Unit): readonly Byline[] => {
  const size = (words: string | undefined): number => words?.replace(/\s/gu, '').length ?? 0
  const { length } = flat.text
  const before = creditOf(flat, 0, size(printed?.before))
  const after = creditOf(flat, length - size(printed?.rest.replace(SITE, '')), length)
  return [before, after].flatMap((credit) => (credit?.role === true ? credit.bylines : []))
}

/** Before the date stands the account that published the article, no person. */
const ofAccount = ({ printed }: Unit): boolean => printed?.rule === 'date-account'

/** Names that a date line credits. */
export const dateCredits = (unit: Unit): readonly Byline[] => {
  const named = inFields(unit)
  return named.length > 0 || ofAccount(unit) ? named : beside(unit)
}
