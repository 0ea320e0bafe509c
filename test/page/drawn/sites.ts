import type { DrawnPage } from './drawn-page.ts'

/** Pages of offices and accounts, saved as text. */
export const SITES: readonly DrawnPage[] = [
  {
    name: "an office's site: crumbs, counts, buttons, neighbours, foot",
    page: [
      '您现在的位置：首页 > 政务公开 > 领导活动',
      '廖远航到白石乡调研防汛工作',
      '发布时间：2023-06-02 09:20　来源：云岭县政府办公室　浏览次数：312次　字号：[大 中 小]',
      '打印 关闭 分享到：',
      '6月1日，县长廖远航到白石乡调研防汛工作，副县长戈壁一同调研。',
      '廖远航先后察看了白石水库、二道沟堤防，详细了解物资储备和值守情况。他强调，要把责任落到每一个堤段。',
      '白石乡党委书记费小云汇报了有关情况。',
      '扫一扫在手机打开当前页',
      '【打印本页】 【关闭窗口】',
      '上一篇：全县禁毒工作会议召开',
      '下一篇：廖远航会见客商',
      '主办：云岭县人民政府办公室　承办：云岭县大数据中心',
      '网站标识码：5300000000　滇ICP备00000000号　滇公网安备 00000000000000号',
    ],
    articles: [
      {
        headline: ['廖远航到白石乡调研防汛工作'],
        bylines: [],
        opens: '6月1日，县长廖远航',
        paragraphs: 3,
        published: '2023-06-02',
      },
    ],
  },
  {
    name: 'an account: its name with the day, credits line by line, what was published before',
    page: [
      '廖远航主持召开县委理论学习中心组学习会',
      '云岭发布 2023-07-08 18:30 发表于云南',
      '↑↑↑ 点击上方“云岭发布”关注我们',
      '7月7日，县委书记廖远航主持召开县委理论学习中心组学习会。',
      '县委副书记、县长裴长岭，县人大常委会主任谷满仓，县政协主席卜一舟出席。',
      '谷满仓、卜一舟作交流发言。',
      '',
      '— END —',
      '文字：苏小满',
      '图片：阮大江',
      '编辑：费小云',
      '初审：甄美玉',
      '终审：柯文',
      '往期回顾',
      '全县防汛工作会议召开',
      '点个“在看”，让更多人看到',
    ],
    articles: [
      {
        headline: ['廖远航主持召开县委理论学习中心组学习会'],
        bylines: ['苏小满', '阮大江', '费小云', '甄美玉', '柯文'],
        opens: '7月7日，县委书记廖远航主持',
        paragraphs: 3,
        published: '2023-07-08',
      },
    ],
  },
  {
    name: 'a date line with who edited and checked it, no headline, a spread name in the credit',
    page: [
      '|| 2023-03-23 11:18:04 编辑: 甄美玉 审核人:柯文 阅读次数:236 |',
      '(记者费 云 苏小满)21日晚,县政协召开主席会议,县政协主席卜一舟主持会议。',
      '会议听取了关于提案办理情况的汇报。',
    ],
    articles: [
      {
        headline: [],
        bylines: ['甄美玉', '柯文', '费云', '苏小满'],
        opens: '21日晚，县政协召开主席会议',
        published: '2023-03-23',
      },
    ],
  },
  {
    name: 'a date line with a count that nothing follows',
    page: ['2023-12-25 15:15:06 人气:', '12月20日上午，县政协召开主席会议，县政协主席卜一舟主持会议。'],
    articles: [{ headline: [], bylines: [], opens: '12月20日上午', published: '2023-12-25' }],
  },
  {
    name: 'what tells of a picture between headline and text, the editor below',
    page: [
      '县政协召开主席会议',
      '图为会场。苏小满摄',
      '本网讯 12月20日上午，县政协召开主席会议，县政协主席卜一舟主持会议，副主席戈壁、裴长岭出席会议并在会上作了发言。',
      '责任编辑：甄美玉',
    ],
    articles: [
      {
        headline: ['县政协召开主席会议'],
        bylines: ['苏小满', '甄美玉'],
        opens: '图为会场。',
      },
    ],
  },
  {
    name: 'a headline in the first line of its text',
    page: [
      '云岭县召开秋收暨秸秆禁烧工作动员会 9月21日上午,云岭县召开秋收暨秸秆禁烧工作动员会。县长裴长岭出席会议,副县长戈壁主持会议。',
      '会上,戈壁对秋收工作进行了安排部署。',
    ],
    articles: [
      {
        headline: ['云岭县召开秋收暨秸秆禁烧工作动员会'],
        bylines: [],
        opens: '9月21日上午，云岭县召开',
        paragraphs: 2,
      },
    ],
  },
  {
    name: 'a summary that the text begins with again',
    page: [
      '云岭举行双拥座谈会',
      '2023年07月23日 08:53',
      '来源：云岭在线 作者：费小云',
      '今天下午，我县举行双拥座谈会。县领导裴长岭、戈壁、谷满仓等出席。',
      '云岭在线7月22日讯（记者费小云） 今天下午，我县举行双拥座谈会。县领导裴长岭、戈壁、谷满仓等出席。',
      '裴长岭向驻地官兵致以节日的问候。',
    ],
    articles: [
      {
        headline: ['云岭举行双拥座谈会'],
        bylines: ['费小云'],
        opens: '今天下午，我县举行双拥座谈会',
        paragraphs: 3,
        published: '2023-07-23',
      },
    ],
  },
  {
    name: 'a caption below the headline, the column’s name, other articles and who edited it',
    page: [
      '青川县第八届运动会开幕',
      '来源：江河网青川站 作者：戴小雯 编辑：王津 2019-09-26 09:45:42',
      '时刻新闻',
      '—分享—',
      '青川县第八届运动会开幕。',
      '江河网9月26日讯（记者 戴小雯）9月25日，青川县第八届运动会在人民广场开幕。县委书记邱初开、县长高靖安出席开幕式。',
      '新闻推荐',
      '建言献策 经济论坛今日开幕',
      '建言献策，经济论坛以“新中心、新高地”为主题，国内知名专家...',
      '编辑：薛小戎 责编：戴小磊',
    ],
    articles: [
      {
        headline: ['青川县第八届运动会开幕'],
        bylines: ['戴小雯', '王津', '薛小戎', '戴小磊'],
        opens: '青川县第八届运动会开幕。',
        paragraphs: 2,
      },
    ],
  },
  {
    name: 'fields with their values below them, printed twice',
    page: [
      '欢迎访问青川县人民政府!',
      '当前位置: 首页>新闻中心>乡镇动态',
      '全县生态保护大会召开',
      '',
      '发布时间:',
      '',
      '2025-05-22 10:03',
      '',
      '信息来源:',
      '',
      '今日青川',
      '',
      '分享到:',
      '',
      '发布时间:',
      '',
      '2025-05-22 10:03',
      '',
      '信息来源:',
      '',
      '今日青川',
      '',
      '5月21日，全县生态保护大会召开。副县长常小亮主持会议并讲话。',
    ],
    articles: [
      {
        headline: ['全县生态保护大会召开'],
        bylines: [],
        opens: '5月21日，',
        paragraphs: 1,
        published: '2025-05-22',
      },
    ],
  },
]
