import { byFirst, rowOf, type FurnitureRule } from '../furniture-rule.ts'
import { WEB_FURNITURE } from './web-furniture.ts'

const WEEKDAY = '(?:星期|周|礼拜)[一二三四五六日天]'

/**
 * Page headers, footers and what a web page hangs around an article. Lines of the pattern are left out and text runs on across
 * them.
 */
export const FURNITURE: readonly FurnitureRule[] = [
  { name: 'page-number', pattern: /^[-—–·.第]{0,2}[A-D]?\d{1,3}[-—–·.页]{0,2}$/u, example: '- 01 -', reason: 'folio' },
  {
    name: 'edition-alone',
    pattern: /^第[A-Z]?\d{1,3}版$/u,
    example: '第4版',
    reason: 'number of the edition below a headline',
    sure: true,
  },
  {
    name: 'edition',
    pattern: /^(?:第?[A-Z]?\d{1,3}版|第[一二三四五六七八九十]{1,3}版)[：·|/—-]?\p{Script=Han}{0,8}\d{0,3}$/u,
    example: '第01版：要闻',
    reason: 'number and name of the edition',
  },
  {
    name: 'edition-named',
    pattern:
      /^(?:[A-D]?\d{1,2})?(?:今日)?(?:要闻|头版|时政|综合|导读|新闻|本地|民生|经济|社会|文化|国内|国际|专题|副刊|广告)(?:版|新闻)?[·|/：]?[A-Z]?\d{0,2}版?$/u,
    example: 'A2要闻',
    reason: 'name of the edition',
    edge: true,
  },
  {
    name: 'masthead',
    pattern:
      /^(?!本报)\p{Script=Han}{1,8}(?<![简快播公通喜捷预汇])[报報](?:[头要一二三四综]\p{Script=Han}{0,3}版|第?[一二三四五六七八九十]{1,3}版[：·|]?\p{Script=Han}{0,6}|第?[A-Z]?\d{1,3}版[：·|]?\p{Script=Han}{0,6}|[A-Z]?\d{1,2})?$/u,
    example: '城关报头版',
    reason: 'name of the newspaper',
    edge: true,
  },
  {
    name: 'page-staff',
    pattern: /^本版(?:责任|执行|值班|见习|美术)?(?:编辑|责编|主编|校对|统筹|组版|编审|美编|策划)/u,
    example: '本版编辑 校对',
    reason: 'staff of the whole page',
  },
  {
    name: 'desk',
    pattern:
      /^(?:责任编辑|责编|编辑|主编|值班编辑|执行编辑|值班主任|值班总编|校对|美编|版式|组版|一版编辑)[^，。（(]{0,40}(?:校对|美编|美术编辑|版式|组版|排版|照排|检校|制图|电话)/u,
    example: '责任编辑 甲 版式 乙 校对 丙',
    reason: 'staff of the whole page',
  },
  {
    name: 'desk-top',
    pattern: /^(?:责任编辑|责编|编辑|主编|统筹|值班编辑|执行编辑|值班主任|值班总编|校对)：?[^，。（(]{2,12}$/u,
    example: '责任编辑：甲',
    reason: 'staff of the whole page, in its header',
    edge: true,
  },
  {
    name: 'jump',
    pattern: /^[（(【]?(?:下转|上接|紧接|转自|接)第?[A-Z]?[\d一二三四五六七八九十]{1,3}版[^）)】，。]{0,12}[）)】]?$/u,
    example: '（下转第二版）',
    reason: 'the article goes on on another page',
  },
  {
    name: 'weekday',
    pattern: new RegExp(
      `^[>»›]?(?:\\p{Script=Han}{2,8})?(?:\\d{4}年\\d{1,2}月\\d{1,2}日?|[一二三四五六七八九〇○零]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)?${WEEKDAY}(?:农历|今日|[甲乙丙丁戊己庚辛壬癸第总\\d]|$)[^，。]{0,30}$`,
      'u',
    ),
    example: '2022年04月29日 星期五 01',
    reason: 'date line of the page',
  },
  { name: 'lunar', pattern: /^农历[^，。]{1,24}$/u, example: '农历甲辰年十一月二十', reason: 'date line of the page' },
  {
    name: 'masthead-date',
    pattern:
      /^\p{Script=Han}{2,10}(?:第\d{1,5}期)?\d{4}年\d{1,2}月\d{1,2}日[\p{Script=Han}\dA-Z·．（）]{0,30}(?:[版一二三四五六七八九十日廿]|[·．]\d{1,2}|[A-Z]\d{1,2}\p{Script=Han}{2,4})$/u,
    example: '城关时讯2020年4月24日庚子年四月初二综合新闻·2',
    reason: 'header of the page with its date',
    edge: true,
  },
  {
    name: 'page-top',
    pattern: /^\d{1,2}\p{Script=Han}{2,4}\d{4}年\d{1,2}月\d{1,2}日(?:星期[一二三四五六日])?\p{Script=Han}{2,8}报$/u,
    example: '2时政2021年6月25日星期五城关晨报',
    reason: 'header of the page with its number, section and date',
    edge: true,
  },
  {
    name: 'staff-line',
    pattern:
      /^(?:值班)?(?:编委|主任|编辑|责编|总编|责任编辑|版式|校对|组版|审校|检校|视觉|美编|版面设计|签发|监制)[／/]\p{Script=Han}{2,4}(?:(?:值班)?(?:编委|主任|编辑|责编|总编|责任编辑|版式|校对|组版|审校|检校|视觉|美编|版面设计|签发|监制)[／/]\p{Script=Han}{2,4})+$/u,
    example: '值班编委／甲乙责任编辑／丙丁版面设计／戊己',
    reason: 'staff of the whole page',
  },
  {
    name: 'date-parts',
    pattern: new RegExp(`^\\d{1,2}月\\d{1,2}日\\d{4}年?${WEEKDAY}$`, 'u'),
    example: '12月19日 2024 星期四',
    reason: 'date line of the page, its year behind the day',
  },
  {
    name: 'chief-staff',
    pattern: /^(?:值班(?:副?总编辑?|主任|编委)|副?总编辑)：[^，。：（(]{4,16}：[^，。（(]{2,40}$/u,
    example: '总编辑：甲乙 值班副总编辑：丙丁 责任编辑：戊己',
    reason: 'staff of the whole page',
  },
  {
    name: 'subscribe',
    pattern: /^欢迎(?:订阅|征订|投稿|赐稿|刊登|垂询)[^。]{0,50}$/u,
    example: '欢迎订阅《城关报》 全年定价：120元',
    reason: 'what the newspaper says of itself',
  },
  {
    name: 'issue',
    pattern:
      /^(?:[^，。]{0,20}(?:国内统一(?:连续出版物号|刊号)|CN\d{2}-\d{4}|邮发代号|总第\d{1,6}期|今日[\d一二三四五六七八九十]{1,3}版)|第\d{1,6}期$)/u,
    example: '国内统一刊号 CN00-0001',
    reason: 'imprint',
  },
  {
    name: 'weather',
    pattern:
      /^(?:天气预报：?)?(?:[今明后][日天](?:夜间|白天)?)?(?:天气|气温|晴|多云|阴|小雨|小雪)[^，。]{0,30}[℃度级]$/u,
    example: '今日天气 晴 5℃～18℃',
    reason: 'weather',
  },
  {
    name: 'contact',
    pattern:
      /^(?:(?:新闻热线|报料热线|爆料热线|热线电话|投稿热线|监督电话|联系电话)[：\d（]|投稿(?:邮箱|信箱|地址)|(?:广告热线|广告部|发行热线|订报热线|广告发行)[：\d（]|(?:电子邮箱|电子信箱|e-?mail|网址|微信公众号|(?:本报|报社|编辑部)地址|社址|地址：[^。]{2,30}(?:邮编|电话)|邮编)：|https?：|www\.)/iu,
    example: '新闻热线：0000-1234567',
    reason: 'how to reach the newspaper',
  },
  {
    name: 'issue-edition',
    pattern:
      /^(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日\p{Script=Han}{2,8}报第\d{1,3}版|第\d{1,3}版（）|(?:第|总第)?\d{1,6}期[／/·|]?第?[A-Z]?\d{1,3}版(?:[：:·]?(?:\d{1,3}|\p{Script=Han}{2,6}))?)$/u,
    example: '第 318 期 / 第2版:要闻',
    reason: 'number of the issue and the edition',
    edge: true,
  },
  {
    name: 'scene',
    pattern:
      /^[（(]?(?:图为|图：)?(?:会(?=场图)|会议|大会|活动|(?:交流)?座谈会?|会谈|会见|培训|签约|仪式|慰问|调研|考察|检查|揭牌|开幕式|颁奖|表彰)[现会]?场(?:图片?|照片?|掠影)?[（(]?(?:图片?来源：[^，。]{2,16})?[）)。]?$/u,
    example: '会议现场',
    reason: 'caption of a picture that names nobody',
    sure: true,
  },
  {
    name: 'series',
    pattern:
      /^[“"]?(?:聚焦|关注|直击|走进|喜迎|热议)?\p{Script=Han}{0,2}[“"]?两会[”"]?(?:特别报道|特刊|进行时|时间|专题|专栏|之声|快讯|速递|聚焦|声音|专版)?$/u,
    example: '聚焦市两会',
    reason: 'name of a series of reports',
    edge: true,
  },
  {
    name: 'rule',
    pattern: /^[-━─—=＝＊*·•～~_＿※☆★◇◆○●▲△■□]{3,}$/u,
    example: '＊　＊　＊',
    reason: 'line between articles',
    sure: true,
  },
  {
    name: 'see-pages',
    pattern: /^(?:[>＞》»→]{1,3}(?:详见|见|转)?第?[A-Z]?\d{1,3}(?:[-—~～、]\d{1,3})?版|[|｜丨]+)$/u,
    example: '>>>02-05版',
    reason: 'pages with more of it, or what a site left of a table',
    sure: true,
  },
  {
    name: 'archive',
    pattern: /^(?:第\d{1,3}版（\p{Script=Han}{0,8}）|专栏：\p{Script=Han}{0,8})$/u,
    example: '第1版（要闻）',
    reason: 'page and column of an article in an archive',
    sure: true,
  },
  {
    name: 'index',
    pattern: /^[^，。；]{4,36}[（(](?:见|详见|刊|刊于)?第?[A-Z]?[\d一二三四五六七八九十]{1,3}版[）)]$/u,
    example: '城关区召开会议（2版）',
    reason: 'title of an article on another page',
    edge: true,
  },
  {
    name: 'document-number',
    pattern:
      /^(?:\p{Script=Han}{1,12}[〔[（]\d{4}[〕\]）]第?\d{1,4}号|（第[一二三四五六七八九十\d]{1,3}号）|（此件[^）]{2,12}）)$/u,
    example: '某政发〔2023〕5号',
    reason: 'number of an official document, below its title',
    sure: true,
  },
  {
    name: 'organ-of',
    pattern: /^(?:中共)?\p{Script=Han}{2,16}(?:主管|主办|出版|机关报)$/u,
    example: '中共城关县委主办',
    reason: 'who publishes the newspaper',
    edge: true,
  },
  {
    name: 'rights',
    pattern:
      /^(?:\p{Script=Han}{2,16}?版权所有|版权所有|版权声明：|免责声明：|(?:特别)?声明：(?:本[媒站网平]|凡|以上)|copyright|©)/iu,
    example: '版权所有 不得转载',
    reason: 'imprint of a web page',
  },
  ...WEB_FURNITURE,
]

/** Rows by what a line's place lets them be asked for; most lines stand amid text. */
const ALL = byFirst(FURNITURE)
const SURE = byFirst(FURNITURE.filter(({ sure }) => sure === true))
const INNER = byFirst(FURNITURE.filter(({ edge }) => edge !== true))

/**
 * The row that tells the line from the articles' text; null when none does. Long lines are text. `edge`: it stands where
 * headers do; `free`: not amid running text.
 */
export const furnitureOf = (
  flat: string,
  { edge, free }: { readonly edge: boolean; readonly free: boolean },
): FurnitureRule | null => {
  if (flat.length > 80 || (!free && rowOf(SURE, flat) === null)) return null
  const found = rowOf(edge ? ALL : INNER, flat)
  return free || found?.sure === true ? found : null
}
