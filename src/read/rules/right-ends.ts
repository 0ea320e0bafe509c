import { oneOf } from '../../fact/units.ts'

/** Words that stand right after a person's name, and so tell where it ends. */
export interface RightEnd {
  readonly kind: string
  /** Decimal logarithm of how often such a word follows a name in reports, roughly. */
  readonly score: number
  readonly words: string
  readonly example: string
}

export const RIGHT_ENDS: readonly RightEnd[] = [
  {
    kind: 'attendance',
    score: -1.2,
    words:
      '主持 举行 召开 出席 参加 列席 陪同 的陪同下 随同 随行 到会 莅临 应邀 主持召开 参会 与会 出席会议 在主席台 在主会场 在分会场 就座 缺席 请假 随团 随队 一同 一起 一路 一道 共同 参与 组织召开 组织开展 组织颁发 组织实施 莅会 与会指导 到会指导 现场参加 线上参加 视频参加 带班 值守 开展 收看 收听 收听收看 旁听 派定 专题调度 专题研究 专题听取 专题部署 围坐一堂 欢聚一堂 齐聚一堂 聆听 跟着 跟随',
    example: '张某主持会议',
  },
  {
    kind: 'speech',
    score: -1.2,
    words:
      '讲话 致辞 致词 发言 报告 宣布 宣读 指出 强调 要求 表示 说 介绍 认为 希望 提出 通报 汇报 传达 部署 总结 点评 讲评 宣讲 授课 作 做 代表 首先 解读 领学 述职 主讲 提议 讲了 致了 发了 介绍 到场 前来 前往 提醒 感谢 致欢迎 致贺 致推介 致开幕 致闭幕 致答谢 致祝 致悼 致哀 致谢 致新春 致新年 致节日 致颁奖 致慰问 致唁 致电 致信 致函 受 演讲 讲解 讲述 讲授 宣誓 进行 表态 作出 作了 做了 致谢 致意 发来 送来 送了 询问 叮嘱 勉励 嘱咐 寄语 回应 回答 谈到 谈了 谈及 提到 肯定 充分肯定 高度评价 赞扬 祝愿 祝贺 号召 呼吁 建议 反馈 说明 解释 布置 安排 回顾 展望 分析 阐述 聆听 审定 批示 签发 领誓 监誓 提交 承诺 透露 告诉 收到 畅想 畅谈 坦言 感慨 回忆 直言 笑着',
    example: '张某指出，要抓紧落实',
  },
  {
    kind: 'visit',
    score: -1.3,
    words:
      '开展 调研 考察 视察 走访 慰问 检查 督导 督查 看望 参观 察看 查看 观看 观摩 深入 走进 前往 赴 到 来到 来 率 率队 率领 带队 带领 实地 先后 冒雨 冒着 专程 会见 会谈 接见 拜会 拜访 详细 听取 听完 了解 认真 亲切 仔细 巡查 暗访 指导 座谈 会商 洽谈 商谈 交流 会晤 访问 出访 访华 将访 来访 热情接待 接待 抵达 到达 返回 步入 登上 驱车 乘车 乘坐 徒步 踏勘 巡河 巡林 巡湖 遍访 敲开 带 巡视 调度 督战 坐镇 接访 下访 约访 赶到 赶赴 奔赴 走到 第一时间 逐一 依次 当即 随即 立即 饶有兴致 兴致勃勃 每到 不时 一边 沿着 沿途 轻车简从 不打招呼 直奔 直插 马不停蹄 顶着 顶风 迎着 踏着',
    example: '张某深入贫困村调研',
  },
  {
    kind: 'ceremony',
    score: -1.4,
    words:
      '揭牌 揭幕 颁奖 颁发 授予 授旗 授牌 送别 迎接 献花 发放 启动 点亮 转动 触摸 按下 开启 按动 植树 签署 签约 签订 签字 互换 一声令下 剪彩 奠基 点火 共同为 上台 登台 走上 登上 鞠躬 默哀 敬献 种下 颁授 见证 交换 互换 赠送 捐赠 接过 转交 移交 交接 受聘 受邀 当场 主祭 陪祭 题词 题写 发来 领着 率众',
    example: '张某揭牌',
  },
  {
    kind: 'post',
    score: -1.5,
    words:
      '当选 被任命 任 担任 兼任 出任 不再 辞去 为 被 因 获 荣获 同志 先生 女士 一行 夫妇 夫人 等 委员 代表 书记 总书记 主席 市长 县长 省长 州长 区长 主任 部长 局长 会长 院士 教授 总理 总统 秘书长 院长 校长 副校长 副院长 副书记 副主席 副市长 副县长 副区长 副部长 副局长 副主任 副会长 董事长 总经理 副总经理 总裁 理事长 检察长 镇长 乡长 厅长 副厅长 行长',
    example: '张某当选为秘书长',
  },
  {
    kind: 'function',
    score: -1.7,
    words:
      '关于 在 与 和 及 以及 及相关 及有关 和相关 和有关 同 就 对 向 于 从 以 将 把 给 由 也 还 并 则 轮流 又 均 都 已 分别 一一 专门 随后 最后 接着 当场 现场 全程 亲自 负责 有关 咨询 围绕 结合 根据 按照 针对 昨日 昨天 今日 今天 日前 近日 上午 下午 当天 是 所 的 应 亦 更 再次 此前 此次 利用 作为 通过 主要 表决 会同 偕 携 委托 之子 之女 用 分赴 分头 一路 一行人 因公 因事 因病 因故 分两组 分三组 分四组 分两路 分三路 分成 代为 朗声 正在 所作 或全程 或分段 少将 中将 上将 大校 上校 曾任 曾经 多次 反复 一再 再三 打来 打电话 此前 原定 去年 今年 前年 积极 简要 周密 严格 严肃 严密 全面 全力 高度 高效 还 依法 依规 全票 高票 满票 一致 向宪法 随 （ (',
    example: '张某在会上发言',
  },
]

/** These cannot be the last word of a clause, so before a delimiter they belong to the name. */
const NEVER_LAST = /^[在与和及同就对向于从以将把给由偕携来到赴率作做任为因被受获应亦更是所也又均都已则随]$/u

/** After these stands another name, no verb: before a verb they belong to the name (田兴和作报告). */
const JOINS = /^[和与及同对向从于把给由]$/u

/** Before these words the last character of a name looks like a verb of motion: 陈春来列席. */
const COMES = /^[来到率赴]$/u
const ATTENDS = /^(?:列席|出席|主持|讲话|致辞|致词|发言|指出|强调|要求|表示|宣布|宣读|汇报|陪同|分别|作|向[其他她])/u

/** Posts that stand after a name as a verb does. */
const AS_VERBS = new Set(['等', '当选', '一行'])
/** Verbs of one character. */
const SHORT_VERBS = new Set('说率赴到作')

interface EndWord {
  readonly word: string
  readonly score: number
  readonly isFunction: boolean
  readonly isVerb: boolean
  readonly neverLast: boolean
  readonly joins: boolean
  readonly comes: boolean
}

function endWord(word: string, { kind, score }: RightEnd): EndWord {
  const long = word.length > 1
  return {
    word,
    score: score + (long ? 0.2 : 0),
    isFunction: kind === 'function',
    isVerb: kind === 'post' ? AS_VERBS.has(word) : kind !== 'function' && (long || SHORT_VERBS.has(word)),
    neverLast: NEVER_LAST.test(word),
    joins: JOINS.test(word),
    comes: COMES.test(word),
  }
}

/** The words by their first character, longer ones first. */
const table = new Map<number, EndWord[]>()
for (const row of RIGHT_ENDS)
  for (const word of row.words.split(' ')) {
    const first = word.charCodeAt(0)
    const others = (table.get(first) ?? []).filter((one) => one.word !== word)
    table.set(
      first,
      [...others, endWord(word, row)].sort((a, b) => b.word.length - a.word.length),
    )
  }

/** The same by a number for each first character, 0 where no word begins. */
const lists: readonly (readonly EndWord[])[] = [[], ...table.values()]
const listOf = new Uint16Array(0x10000)
for (const [index, first] of [...table.keys()].entries()) listOf[first] = index + 1

/** A word is none where its end begins another: 买买提出席会议, 王会同志. */
const isCut = (word: string, text: string, end: number): boolean =>
  (word === '提出' && text.charAt(end) === '席') || (word === '会同' && text.charAt(end) === '志')

const standsAt = (word: string, text: string, at: number): boolean =>
  word.length === 1 || (text.startsWith(word, at) && !isCut(word, text, at + word.length))

function longestAt(text: string, at: number, limit: number): EndWord | null {
  const list = listOf[text.charCodeAt(at) & 0xffff] ?? 0
  if (list === 0) return null
  for (const one of lists[list] ?? []) if (at + one.word.length <= limit && standsAt(one.word, text, at)) return one
  return null
}

const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)

/** A group told by what it does, joined to the last of a list: 丙和参加会议的委员出席. */
const DOING_GROUP =
  /^(?:参加|出席|列席|参与|前来|应邀|来访|获奖|受表彰)[^，。；、]{0,20}的[^，。；、]{0,10}(?:委员|代表|同志|人员|领导|嘉宾|学员|干部|负责人|客商|企业家|专家|成员)/u

/** Guests told by what they came for: 与前来考察的海特集团董事长乙座谈. */
const GUESTS = /^(?:前来|来访|来到|到访|应邀|率团)[^，。；、]{0,20}的/u

/** True where words behind 与 tell of people and are no verb of the one before. */
const tellsOthers = (words: string): boolean => DOING_GROUP.test(words) || GUESTS.test(words)

/** True for a word that is the end of a name here: before a delimiter or before a verb that it cannot stand before. */
function belongsToName(word: EndWord, text: string, { end, limit }: { end: number; limit: number }): boolean {
  if (word.comes && ATTENDS.test(text.slice(end, end + 2))) return true
  if (!word.neverLast) return false
  if (end === limit) return !/[《“]/u.test(text.charAt(end))
  return word.joins && verbEndAt(text, end, limit) !== null && !tellsOthers(text.slice(end, end + 40))
}

/** How many a list has named, and a day in words: 甲、乙、丙三位同志, 甲三月十日到县. */
const isCount = oneOf('一两二三四五六七八九十')
const COUNTED = /^[一两二三四五六七八九十]{1,2}[位名月]|^[一二三四五六七八九十]{1,3}日/u

function endsByNumber(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return isDigit(unit) || (isCount(unit) && COUNTED.test(text.slice(at, at + 4)))
}

/**
 * Score of the longest right end that starts at `at` and ends by `limit`; null where none does. A digit ends a name too
 * (甲4月12日到).
 */
export function rightEndAt(text: string, at: number, limit = text.length): number | null {
  if (at < limit && endsByNumber(text, at)) return -1.5
  const found = longestAt(text, at, limit)
  if (found === null || belongsToName(found, text, { end: at + found.word.length, limit })) return null
  return found.score
}

/** Length of a word of two characters and more that follows names and starts at `at`; null where none does. */
export function wordEndAt(text: string, at: number): number | null {
  const length = longestAt(text, at, text.length)?.word.length ?? 0
  return length > 1 ? length : null
}

/** True where a word of two characters and more stands that is no verb and no post: 随后, 上午. */
export function functionAt(text: string, at: number): boolean {
  const found = longestAt(text, at, text.length)
  return found !== null && found.isFunction && found.word.length > 1
}

/**
 * Length of a verb of attendance, speech, visit or ceremony (two characters and more) that starts at `at` and ends by
 * `limit`; null where none does.
 */
export function verbEndAt(text: string, at: number, limit = text.length): number | null {
  const found = longestAt(text, at, limit)
  return found?.isVerb === true ? found.word.length : null
}
