import type { DrawnPage } from './drawn-page.ts'

/** Pages of sites with what stands around the article. Places and people are made up. */
export const MENUS: readonly DrawnPage[] = [
  {
    name: 'menu and path above the headline, a source before the date',
    page: [
      '云岭县门户网站',
      '乡镇导航',
      '• 特产馆',
      '• 当前位置: 首页 » 新闻 » 县内要闻 » 正文',
      '',
      '    云岭县召开秋收现场会',
      '',
      '来源: 云岭在线    信息时间:2021-09-12     阅读次数:',
      '',
      '  9月11日,副县长莫愁出席在柏木乡召开的秋收现场会,对下一步工作提出要求。',
      '作者: 编辑:admin',
    ],
    articles: [
      {
        headline: ['云岭县召开秋收现场会'],
        bylines: [],
        opens: '9月11日，副县长莫愁',
        paragraphs: 1,
        published: '2021-09-12',
      },
    ],
  },
  {
    name: 'the name of a site apart above headline and date',
    page: [
      '今日云岭',
      '',
      '柏木乡举行插秧比赛',
      '',
      '发布日期:2021-05-12    作者:     新闻来源: 云岭在线      点击:',
      '',
      '图为比赛开始。',
      '',
      '图为副县长莫愁为优胜者颁奖。',
      '',
      '5月11日,柏木乡举行插秧比赛,副县长莫愁出席并颁奖。',
    ],
    articles: [
      {
        headline: ['柏木乡举行插秧比赛'],
        bylines: [],
        opens: '图为比赛开始。',
        paragraphs: 3,
        published: '2021-05-12',
      },
    ],
  },
  {
    name: 'buttons of an electronic paper, a sender at the end',
    page: [
      '通版阅读请点击:',
      '展开通版',
      '收缩通版',
      '当前版:03版',
      '本期发布:',
      '柏木乡修通水渠',
      '',
      '  本报讯6月9日,柏木乡修通最后一段水渠,乡长施雨到场查看。',
      '柏木乡谷丰',
    ],
    articles: [{ headline: ['柏木乡修通水渠'], bylines: ['谷丰'], opens: '6月9日，柏木乡', paragraphs: 1 }],
  },
  {
    name: 'captions without a mark amid the stages of a journey',
    page: [
      '11月1日上午,乡长施雨一行来到江口茶厂,与厂领导班子座谈,双方就收购价格、采摘时间和运输办法一一商定,约好清明前再见。',
      '与江口茶厂座谈',
      '11月2日上午,施雨一行首先参观了临江市农科所,并与所长卫青座谈,请农科所派人到乡里来教剪枝。',
      '与临江市农科所座谈',
    ],
    articles: [{ headline: [], bylines: [], opens: '11月1日上午', paragraphs: 2 }],
  },
]
