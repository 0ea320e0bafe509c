/** What a line is that belongs to the page and to no article. */
export interface FurnitureRule {
  readonly name: string
  /** Over the line's flat words. */
  readonly pattern: RegExp
  readonly example: string
  readonly reason: string
  /** It is one only among the page's first lines or beside other furniture. */
  readonly edge?: true
}

const WEEKDAY = '(?:星期|周|礼拜)[一二三四五六日天]'

/**
 * Page headers, footers and what a web page hangs around an article. Lines of the pattern are left out and text runs on across
 * them.
 */
export const FURNITURE: readonly FurnitureRule[] = [
  { name: 'page-number', pattern: /^[-—–·.第]{0,2}[A-D]?\d{1,3}[-—–·.页]{0,2}$/u, example: '- 01 -', reason: 'folio' },
  {
    name: 'edition',
    pattern: /^(?:第?[A-Z]?\d{1,3}版|第[一二三四五六七八九十]{1,3}版)[：·|/—-]?\p{Script=Han}{0,8}\d{0,3}$/u,
    example: '第01版：要闻',
    reason: 'number and name of the edition',
  },
  {
    name: 'edition-named',
    pattern:
      /^(?:今日)?(?:要闻|头版|时政|综合|导读|新闻|本地|民生|经济|社会|文化|国内|国际|专题|副刊|广告)(?:版|新闻)?[·|/：]?[A-Z]?\d{0,2}版?$/u,
    example: '要闻·A1版',
    reason: 'name of the edition',
    edge: true,
  },
  {
    name: 'masthead',
    pattern: /^\p{Script=Han}{1,8}报(?:[头要一二三四综]\p{Script=Han}{0,3}版|[A-Z]?\d{1,2}版?)?$/u,
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
    pattern: /^(?:责任编辑|责编|编辑|主编|值班编辑|执行编辑|值班主任|值班总编|校对)：?[^，。（(]{2,12}$/u,
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
      `^(?:\\p{Script=Han}{2,8})?(?:\\d{4}年\\d{1,2}月\\d{1,2}日|[一二三四五六七八九〇○零]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)?${WEEKDAY}(?:农历|今日|[甲乙丙丁戊己庚辛壬癸第总\\d]|$)[^，。]{0,30}$`,
      'u',
    ),
    example: '2022年04月29日 星期五 01',
    reason: 'date line of the page',
  },
  { name: 'lunar', pattern: /^农历[^，。]{1,24}$/u, example: '农历甲辰年十一月二十', reason: 'date line of the page' },
  {
    name: 'issue',
    pattern:
      /^(?:[^，。]{0,20}(?:国内统一(?:连续出版物号|刊号)|CN\d{2}-\d{4}|邮发代号|总第\d{1,6}期|今日[\d一二三四五六七八九十]{1,3}版)|第\d{1,6}期$)/u,
    example: '国内统一刊号 CN00-0001',
    reason: 'imprint',
  },
  {
    name: 'weather',
    pattern: /^(?:[今明后][日天](?:夜间|白天)?)?(?:天气|气温|晴|多云|阴|小雨|小雪)[^，。]{0,30}[℃度级]$/u,
    example: '今日天气 晴 5℃～18℃',
    reason: 'weather',
  },
  {
    name: 'contact',
    pattern:
      /^(?:(?:新闻热线|热线电话|投稿热线|监督电话|联系电话)[：\d（]|投稿(?:邮箱|信箱|地址)|(?:广告热线|广告部|发行热线|订报热线|广告发行)[：\d（]|(?:电子邮箱|电子信箱|e-?mail|网址|微信公众号|(?:本报|报社|编辑部)地址|社址|邮编)：|https?：|www\.)/iu,
    example: '新闻热线：0000-1234567',
    reason: 'how to reach the newspaper',
  },
  {
    name: 'web',
    pattern:
      /^(?:【?(?:打印|关闭|分享|收藏|纠错|大中小)[^，。]{0,16}|字[号体]：?[^，。]{0,12}|[上下]一[篇条版页][^。]{0,60}|(?:相关|延伸|推荐)(?:新闻|链接|阅读|文章|稿件)：?|(?:阅读|浏览|点击)(?:次数|量|数)?：?\d{1,9}次?|当前位置[^。]{0,60}|您(?:的|现在的?)位置[^。]{0,60}|首页[>›»][^。]{0,60}|返回(?:首页|目录|顶部|列表)|扫一扫[^。]{0,30})$/u,
    example: '【打印】【关闭】',
    reason: 'buttons of a web page',
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
    pattern: /^(?:版权所有|copyright|©)/iu,
    example: '版权所有 不得转载',
    reason: 'imprint of a web page',
  },
]

/** The row that tells the line from the articles' text; null when none does. Long lines are text. `edge`: it stands where headers do. */
export const furnitureOf = (flat: string, edge: boolean): FurnitureRule | null =>
  flat.length > 80 ? null : (FURNITURE.find((rule) => (edge || rule.edge !== true) && rule.pattern.test(flat)) ?? null)
