/** Words of a credit line. `person`: names follow or precede; `qualifier`: part of another role; `other`: what follows is no name. */
export interface CreditWord {
  readonly word: string
  readonly kind: 'person' | 'qualifier' | 'other'
}

const rows = (kind: CreditWord['kind'], words: string): readonly CreditWord[] =>
  words.split(' ').map((word) => ({ word, kind }))

/** Longest first, so that 责任编辑 is not read as 责任. */
export const CREDIT_WORDS: readonly CreditWord[] = [
  ...rows(
    'person',
    '记者 通讯员 实习生 摄影记者 文字记者 摄影报道 摄影 摄像 摄 作者 撰文 撰稿 文字 文/图 图/文 文图 图文 现场图片 文/摄 文摄 文 图 图片 供图 供稿 报道 编辑 责编 责任编辑 ' +
      '值班编辑 执行编辑 编审 审核 审核人 审稿人 审稿 校对人 编辑人 本栏编辑 发布人 审校 校对 校审 审签 审定 终审 初审 复审 一审 二审 三审 一校 二校 三校 监制 总监制 监审 主编 值班主编 执行主编 总编辑 总编 值班总编 副总编 制作 ' +
      '美编 美术编辑 版式 视频 剪辑 拍摄 整理 执笔 采写 采访 统筹 策划 总策划 签发 排版 组版 设计 海报 出镜 配音 播音 后期 播报 值班主任 值班领导 ' +
      '见习编辑 实习编辑 新媒体编辑 网络编辑 组稿 检校 图片编辑 评论员 撰稿人 文稿 网编 校稿 核稿 核校 复核 签审 审读 一读 二读 三读 编委 副主编 图片采集 文字采集 信息采集 文字编辑 美术设计 值班编委 发布 录入 上传 摄制 主播 编发 编排 投稿 口述 通联 编 校 审',
  ),
  ...rows(
    'qualifier',
    '本报 本台 本网 本刊 本社 特约 特派 实习 见习 首席 驻地 全媒体 融媒体 全媒 融媒 新媒体 新华社 责任 值班 执行 联合 及 和 与 并',
  ),
  ...rows(
    'other',
    '发自 作者单位 作者系 系 来源 稿源 新闻来源 信息来源 文章来源 稿件来源 图片来源 原标题 标题 时间 发布时间 日期 字号 浏览次数 访问次数 打印 收藏 加入收藏 评论 推荐 点击次数 阅读次数 浏览量 点击量 阅读量 点击',
  ),
].toSorted((one, other) => other.word.length - one.word.length)

/** Words inside a run without spaces at which one list ends and another begins: 记者甲通讯员乙. */
export const INNER_WORDS: readonly string[] = CREDIT_WORDS.filter(
  (row) => row.word.length >= 2 && row.kind === 'person',
).map((row) => row.word)

/** Roles that stand after the name: 甲 摄, 甲文/图. */
export const AFTER_NAME: readonly string[] = [
  '摄影报道',
  '摄影',
  '文/图',
  '图/文',
  '文/摄',
  '图文',
  '供图',
  '供稿',
  '报道',
  '摄',
]

/** What an organization's name ends with: 城关区委宣传部, 某某公司. */
export const ORGANIZATION_END =
  /(?:[部局办委院校社报网台厅处队所站联组镇乡]|中心|公司|集团|大学|中学|小学|协会|学会|街道|[融全新]媒体?|工会|银行|新闻|客户端|网时刻)$/u

/** 新石桥·石桥日报 is a paper of two names. */
export const PAPER = /·\p{Script=Han}{2,8}(?:日报|晚报|晨报|时报|网|客户端|在线|新闻)$/u
