import type { DrawnPage } from './drawn-page.ts'

/** Reports that follow each other without a headline between them, and credits set apart from what they credit. */
export const NEWSPRINT: readonly DrawnPage[] = [
  {
    name: 'a signature cut over two lines ends a report',
    page: [
      '全县秋播工作会议召开',
      '',
      '　　本报讯 10月8日上午，县委在红',
      '石宾馆召开全县秋播工作会议。县长',
      '赵启明主持，县委书记钱立群讲话，',
      '对下一步工作提出要求。',
      '　　县委副书记孙国栋出席。（文/图 ',
      '记者 李文博）',
      '',
      '10月7日下午，全县河长制工作推进会议在青',
      '田镇召开。县委副书记孙国栋出席并讲话，强',
      '调各乡镇要抓好巡河，落实责任，把各项工作',
      '做细做实，不留死角。',
      '',
      '全县河长制工作推进会议召开',
      '孙国栋讲话',
    ],
    articles: [
      { headline: ['全县秋播工作会议召开'], bylines: ['李文博'], opens: '10月8日上午，', paragraphs: 2 },
      {
        headline: ['全县河长制工作推进会议召开', '孙国栋讲话'],
        bylines: [],
        opens: '10月7日下午，',
        paragraphs: 1,
      },
    ],
  },
  {
    name: 'a credit below a displaced headline goes with the headline',
    page: [
      '10月7日，县长赵启明主持召开',
      '县政府常务会议，副县长周海、',
      '吴晓东、郑爱民出席会议。会议',
      '研究了冬修水利和学校取暖工作，',
      '审议了有关文件。',
      '',
      '县政府常务会议召开',
      '',
      '本报记者　冯　春',
      '',
      '钱立群看望老党员',
      '',
      '　　本报讯 10月6日，县委书记钱立群',
      '来到石桥镇，看望慰问老党员，送去慰问',
      '金和慰问品，祝他们身体健康。',
    ],
    articles: [
      { headline: ['县政府常务会议召开'], bylines: ['冯春'], opens: '10月7日，县长赵启明' },
      { headline: ['钱立群看望老党员'], bylines: [], opens: '10月6日，县委书记' },
    ],
  },
  {
    name: 'a headline as long as the column beside it stands apart from the list of names above it',
    page: [
      '把石桥建成“果香之镇、书香之镇、花香之镇”',
      '力争三年内进入全县先进行列',
      '',
      '县长赵启明参加石桥镇代表团讨论',
      '',
      '10月6日下午，县长赵启明来到石',
      '桥镇代表团，参加讨论政府工作报',
      '告。代表们认为，报告讲成绩实事',
      '求是，谈工作有的放矢，听了很受',
      '鼓舞，也很有信心。',
    ],
    articles: [
      {
        headline: [
          '把石桥建成“果香之镇、书香之镇、花香之镇”',
          '力争三年内进入全县先进行列',
          '县长赵启明参加石桥镇代表团讨论',
        ],
        bylines: [],
        opens: '10月6日下午',
      },
    ],
  },
]
