import type { FurnitureRule } from '../furniture-rule.ts'

/** What a web site or an electronic paper hangs around an article: buttons, fields, other articles' titles, its foot. */
export const WEB_FURNITURE: readonly FurnitureRule[] = [
  {
    name: 'web',
    pattern:
      /^(?:A[-+]A[-+]|【?(?:打印|关闭|分享|收藏|纠错|大中小)[^，。]{0,16}|字[号体]：?[^，。]{0,12}|[上下]一[篇条版页][^。]{0,60}|(?:阅读|浏览|点击)(?:次数|量|数)?：?\d{1,9}次?|次|当前位置[^。]{0,60}|您(?:的|现在的?)位置[^。]{0,60}|首页[>›»][^。]{0,60}|返回(?:首页|目录|顶部|列表)|扫一扫[^。]{0,30})$/u,
    example: '【打印】【关闭】',
    reason: 'buttons of a web page',
  },
  {
    name: 'paper-reader',
    pattern:
      /^(?:(?:展开|收缩|查看)通版|通版阅读[^，。]{0,12}|第[A-Z]?\d{1,3}版：\p{Script=Han}{0,6}(?:PDF(?:原版|下载)){1,2}|(?:当前版|本期发布|本期版面|标题导航|版面导航)：?(?:[A-Z]?\d{1,3}版)?：?\p{Script=Han}{0,6}|[上下]一[版期][>»›≫<«]{0,2}(?:[上下]一[版期][>»›≫]{0,2})?(?:本期共\d{1,3}版[^，。]{0,20})?|(?:\d?[上下]一篇){2}\d?)$/u,
    example: '当前版：03版',
    reason: 'buttons of an electronic paper',
    sure: true,
  },
  {
    name: 'web-reader',
    pattern:
      /^(?:[（(【[](?:阅读|浏览|点击)：?\d{0,9}次?[\])）】][^，。]{0,30}|(?:放大|缩小|默认|[大中小]号字?|打印本页|关闭窗口|阅读新闻|新闻阅读|新闻正文|文章详情|新闻详情|信息详情|详细信息|我要评论|全部评论|发表评论|无障碍(?:浏览|阅读)|人工智能朗读：?|按日期检索|电子报刊?阅读器|\p{Script=Han}{2,6}电子报|分享到?：?|手机(?:阅读|版)|语音播报|时刻新闻|[-—]{1,2}分享[-—]{1,2})+|\p{Script=Han}{0,8}搜索：?)$/u,
    example: '放大 缩小 默认',
    reason: 'buttons of a web page',
    sure: true,
  },
  {
    name: 'counter',
    pattern: /^(?:阅读|浏览|点击|访问)(?:次数|量|数)：?(?:\d{1,9}次?)?$/u,
    example: '浏览次数：',
    reason: 'how often a web page was read',
    sure: true,
  },
  {
    name: 'digital-paper',
    pattern: /^\p{Script=Han}{2,8}(?:多媒体)?(?:数字报[纸刊]?|电子报|电子版)$/u,
    example: '城关时讯多媒体数字报纸',
    reason: 'name of an electronic paper',
    sure: true,
  },
  {
    name: 'fields',
    pattern:
      /^(?:索引号|信息索引号?|发文(?:机关|字号|单位)|发布机构|主题(?:分类|词)|体裁分类|组配分类|公开(?:日期|方式|形式|范围|类别)|成文日期|生成日期|有效性|知识类型|内容出处|唯一号|颗粒名称|分类号|页数|页码|关键词|本文字数|字数|文号|专栏|栏目)：[^，。]{1,40}$/u,
    example: '索引号：000014349/2021-00012',
    reason: 'what a site tells of the document',
    sure: true,
  },
  {
    name: 'empty-fields',
    pattern:
      /^(?=.*(?:作者|编辑|责编|来源|审核|录入|发布人?)：)(?:(?:作者|编辑|责编|责任编辑|来源|审核|录入|发布人?|点击数?|浏览|阅读)：(?:admin\d{0,3}|管理员|佚名|未知|本站|\d{0,9}次?)[|｜]?)+$/iu,
    example: '作者： 编辑：admin',
    reason: 'fields of a web page that name nobody',
    sure: true,
  },
  {
    name: 'bare-field',
    pattern:
      /^(?:【?(?:发布时间|发布日期|发表时间|日期|信息来源|文章来源|新闻来源|稿件来源|来源|稿源|分享到?|字体大小|浏览次数|浏览量|阅读量|访问量)】?：)+$/u,
    example: '发布时间：',
    reason: 'a field of a web page whose value stands below',
    sure: true,
  },
  {
    name: 'first-title',
    pattern: /^[（(【]?原(?:标题|题)：.{2,60}$/u,
    example: '原标题：城关镇开展爱国卫生活动',
    reason: 'the title under which another site has the article',
    sure: true,
  },
  {
    name: 'related',
    pattern:
      /^[-—【•·]{0,2}(?:热点(?:新闻|推荐|排行|关注|文章)|往期(?:回顾|推荐|精选|精彩)|精彩(?:推荐|回顾|链接)|新闻推荐|猜你喜欢|热门(?:推荐|文章)|更多(?:新闻|资讯)|(?:相关|延伸|推荐)(?:新闻|链接|阅读|文章|稿件|附件|文件|信息|内容)|上下篇)[-—】：]{0,2}$/u,
    example: '往期回顾',
    reason: 'titles of other articles follow',
    sure: true,
  },
  {
    name: 'other-titles',
    pattern: /^[·•](?!\d{1,2}月)[^，。！？；]{6,44}$/u,
    example: '· 县委常委会传达学习有关会议精神',
    reason: 'a title of another article',
  },
  {
    name: 'follow-us',
    pattern:
      /^[↑↓▲▼☝👆👇\s]{0,6}[^，。]{0,8}(?:提示上方|点击(?:上方|下方|蓝字|标题下方|左下|右下)|关注我们|长按[^。]{0,12}(?:二维码|关注)|(?:扫描|识别|扫码)[^。]{0,12}(?:二维码|关注)|点个?[“「]?(?:在看|赞)|点亮[“「]?在看)[^。]{0,30}。?$/u,
    example: '点击上方蓝字关注我们',
    reason: 'how to follow an account',
    sure: true,
  },
  {
    name: 'column-alone',
    pattern: /^(?:要闻|时政|时讯|快讯|本地|民生|综合|原创|图文|头条|\p{Script=Han}{2,8}[A-Za-z]{0,10}综合)$/u,
    example: '时讯',
    reason: 'name of a site’s column, and whose reports an article is put together from',
    edge: true,
  },
  {
    name: 'picture-news',
    pattern: /^【?图片新闻】?$/u,
    example: '【图片新闻】',
    reason: 'name of a column',
    edge: true,
  },
  {
    name: 'site-station',
    pattern: /^\p{Script=Han}{1,6}网\p{Script=Han}{2,4}站$/u,
    example: '江河网青川站',
    reason: 'name of the site',
    sure: true,
  },
  {
    name: 'site-name',
    pattern:
      /^\p{Script=Han}{1,8}(?:(?<![管电路水护控密铁渔河情防])网|在线|日报)(?:[-—·|]\p{Script=Han}{1,8}(?:网|在线|日报|晚报|时报))?$/u,
    example: '江河在线-青川日报',
    reason: 'name of the site',
    edge: true,
  },
  {
    name: 'reading-time',
    pattern:
      /^(?:本(?:篇文章|文)[^。]{0,8}\d{1,6}字，?[^。]{0,6}\d{1,3}分钟|[^，。]{0,24}字数：?\d{1,6}(?:阅读模式)?)$/u,
    example: '本篇文章800字，读完约3分钟',
    reason: 'how long a text is',
    sure: true,
  },
  {
    name: 'members-only',
    pattern:
      /^(?:(?:查看|阅读)(?:隐藏内容|全文|原文)[^。]{0,16}|[^，。]{0,12}(?:需|请)先?登录[^，。]{0,12}|(?:立即)?打开(?:APP)?|听全文|我知道了)$/iu,
    example: '查看全文请先登录',
    reason: 'buttons of a web page',
    sure: true,
  },
  {
    name: 'browser',
    pattern:
      /^(?:(?:尊敬的用户，?)?您(?:的|(?:当前|正在)(?:使用)?的?)浏览器.{0,60}|为了?[^。]{0,8}浏览(?:体验|效果).{0,40})$/u,
    example: '您的浏览器版本太低，建议升级',
    reason: 'what a site says to its readers',
    sure: true,
  },
  {
    name: 'account-foot',
    pattern: /^(?:预览时标签不可点|收录于(?:话题|合集)|转载请注明(?:出处|来源)?：?).{0,70}$/u,
    example: '预览时标签不可点',
    reason: 'foot of an article of an account',
    sure: true,
  },
  {
    name: 'app',
    pattern:
      /^(?:请?(?:关注|下载|搜索|打开|加入)[^，。]{0,4}[“「][^”」，。]{1,14}[”」](?:微信)?(?:公众号|官微|APP|客户端|视频号|抖音号|小程序)|看[^，。]{2,8}新闻，?关注[^，。]{2,12})$/iu,
    example: '关注“青川融媒”微信公众号',
    reason: 'how to follow a site',
    sure: true,
  },
  {
    name: 'clock',
    pattern: /^\d{1,2}[-/]\d{3,4}[：:]\d{2}$/u,
    example: '05-06 08:30',
    reason: 'when a site put up the article',
    sure: true,
  },
  {
    name: 'picture-source',
    pattern: /^[（(【](?:资料图片?|图文无关|网络图片|图源：?[^）】]{0,10})[）)】]$/u,
    example: '【资料图】',
    reason: 'what a picture is',
    sure: true,
  },
  {
    name: 'letters',
    pattern: /^(?!http|www)\p{Script=Latin}{5,40}$/u,
    example: 'QINGCHUAN RIBAO',
    reason: 'the name of a paper or section in letters, or what a site left of a button',
  },
  {
    name: 'end-mark',
    pattern: /^[-—~*·]{1,3}(?:END|完|正文完?|全文完)[-—~*·]{1,3}$/iu,
    example: '— END —',
    reason: 'end of an article of an account',
    sure: true,
  },
  {
    name: 'site-foot',
    pattern:
      /^(?:主[办管](?:单位)?：|承办(?:单位)?：|技术支持：|(?:政府)?网站标识码：?|\p{Script=Han}ICP备|\p{Script=Han}公网安备|网站地图|(?:与我们)?联系(?:我们)?(?=$|[|｜：])|设为首页|加入收藏|您是第\d+位)[^。]{0,70}$/u,
    example: '主办：某县人民政府办公室 承办：某县大数据中心',
    reason: 'foot of a web page',
    sure: true,
  },
]
