import { creditOf } from './credit.ts'
import type { Credit } from './credit.ts'
import type { FlatText } from './layout.ts'

const QUALIFIERS = '(?:本报|本网|本台|本刊|特约|特派|实习|见习|首席|全媒体|融媒体|新华社){0,3}'

/** How a credit line opens. Text may open so too, so that this alone decides nothing. */
export const CREDIT_START = new RegExp(
  `^[（(【［□■]{0,2}(?:${QUALIFIERS}(?:记者|通讯员|评论员)|作者|责编|责任编辑|值班编辑|编辑|审核|审校|校对|摄影|文/图|图/文|图文|文图|文字|文：|图：|供稿|撰稿|监制|来源|稿源)`,
  'u',
)

/** Credits that close an article. */
const CLOSING = /责编|责任编辑|编辑|审核|校对|作者|监制|供稿|撰稿|终审|校审|来源/u

export interface CreditLine extends Credit {
  /** What follows is another article. */
  readonly closing: boolean
}

/** A name alone stands in round brackets; others hold labels. */
const ROUND = /^[（(]/u
const BRACKETS = /^[（(【［].*[）)】］]$/u

/** Names of columns and remarks in brackets. */
const COLUMN =
  /^[（(【](?:简讯|快讯|短讯|要闻|消息|图文|专栏|待续|未完待续|连载|完|全文完|图略|附表|表略|转载|原载|节选|摘要|上接|下转)[）)】]$/u

/** Who files an item of annals: （市委、市政府）. */
const FILES = /^[省市县区州旗盟镇乡].*(?:政府|[委办局厅部会院联团社])$|(?:政府|委员会|办公室|\p{Script=Han}{2}局)$/u

/** Names in brackets alone: （甲）. Words of two characters need a surname: （待续） is no signature. */
const signs = (credit: Credit): boolean =>
  credit.bylines.length > 0 &&
  credit.bylines.length <= 4 &&
  credit.bylines.every(({ name }) => name.length >= 2 && name.length <= 12 && !FILES.test(name))

/** A credit that names nobody. */
const UNNAMED = /^(?:\[\*\])?(?:来源|稿源|作者|编辑|责编|本报|本刊|本网)|(?:记者|通讯[员组])$/u

/** A chain that is a credit from end to end. */
export const creditLineOf = (flat: FlatText): CreditLine | null => {
  const bracketed = BRACKETS.test(flat.text) && !COLUMN.test(flat.text)
  const from = bracketed ? 1 : 0
  const credit = creditOf(flat, from, flat.text.length - from)
  if (credit === null || (!credit.role && !(ROUND.test(flat.text) && bracketed && signs(credit)))) return null
  if (!bracketed && credit.bylines.length === 0 && !UNNAMED.test(flat.text)) return null
  return { ...credit, closing: !credit.role || CLOSING.test(flat.text) }
}
