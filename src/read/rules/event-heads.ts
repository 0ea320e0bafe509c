import type { EventKind } from '../../fact/participation.ts'

/** Words that end the name of an event, and the kind they make it. */
export interface EventHead {
  readonly kind: EventKind
  readonly words: string
  readonly example: string
}

export const EVENT_HEADS: readonly EventHead[] = [
  {
    kind: 'MEETING',
    words:
      '会议 大会 全会 座谈会 推进会 对接会 动员会 部署会 调度会 汇报会 研讨会 培训班 研讨班 读书班 例会 常务会 常委会 全委会 联席会 现场会 启动会 协商会 议政会 报告会 发布会 联谊会 茶话会 团拜会 宣讲会 评审会 论证会 交流会 通报会 工作会 总结会 表彰会 誓师会 述职会 民主生活会 组织生活会 集体学习会 学习会 续会 论坛 峰会 博览会 洽谈会 推介会 招商会 恳谈会 见面会 听证会 咨询会 专题会 办公会 党组会 讲评会 约谈会 警示教育会 党代会 职代会 务虚会 观摩会 提醒会 点评会 视频会 电视电话会 电视会 分析会 反馈会 评议会 干部会 碰头会 运行会 收心会 调研座谈会 集体学习 集中学习 学习会 研讨 双周协商会 月度协商会 代表会议 宣讲报告会 党课 讲座 演讲会 理论学习 年会 活动会 代表大会 预备会议 筹备会 沟通会 协调会 研判会 会商会 讨论会 预备会 吹风会 招待会 庆祝会 庆功会 欢送会 欢迎会 安排会 督办会 交办会 攻坚会 说明会 会审会 晾晒会 通气会 议事会 谈心会 擂台会 品鉴会 展销会 招聘会 培训会 测评会 评估会 验收会 主任会 主席会 扩大会 （扩大）会 集会',
    example: '县委召开常委会会议',
  },
  {
    kind: 'CEREMONY',
    words:
      '仪式 追悼会 剪彩大会 开幕式 闭幕式 启动式 开班式 揭牌式 签约式 晚会 典礼 植树活动 义务植树 纪念活动 公祭活动 主题活动 主题党日活动 庆祝活动 慰问演出 颁奖会 文艺演出 升旗仪式 运动会 艺术节 文化节 旅游节 那达慕 展览 展会 首发式 首映式 揭幕式 主题党日 演练 开放日 宣传日 宣传周 宣传月 宣传活动 接待日 捐赠活动 集体婚礼 告别仪式 比赛 大赛 决赛 篮球赛 足球赛 乒乓球赛 羽毛球赛 邀请赛 联赛 友谊赛 锦标赛 马拉松赛 擂台赛 联欢会 音乐会 庆典 活动',
    example: '项目开工仪式举行',
  },
  {
    kind: 'OTHER',
    words: '劳动',
    example: '县领导参加收割劳动',
  },
]

/** Names that say no more than the head; they stand for the event that is spoken of. */
export const GENERIC =
  /^(?:这次|本次|此次|该|上述|我?[省市州县区旗](?:分|主)会场|当天的?|其间|期间|在|全体|整个|有关|相关|系列)?(?:会议|大会|全会|活动|仪式|论坛|峰会|座谈会|会|启动仪式|开班仪式|开班式|开幕仪式|闭幕仪式|开幕式|闭幕式|闭幕会|开幕会|座谈|推进会|例会|常委会|党课|研讨|典礼|晚会|学习会)$/u

/** One of the sittings of a session, which has a name of its own: 主持第一次全体会议. */
export const SITTING = /^第[一二三四五六七八九十]次(?:全体)?会议$/u
