/** Words around a place where an event was held or a visit went. Group: place. */
export interface PlaceForm {
  readonly id: string
  readonly pattern: string
  readonly example: string
}

/** Where a meeting or a ceremony was held; the first form that names a division wins. */
export const HELD_FORMS: readonly PlaceForm[] = [
  {
    id: 'place-hall',
    pattern: '(?:在(?<place>[^，。；：]{2,20}?)(?:设)?主会场|主会场(?:设在|设于|位于)(?<hall>[^，。；：]{2,20}))',
    example: '县长刘秀芬在木鱼镇主会场出席会议',
  },
  {
    id: 'place-branch',
    pattern: '在(?<place>[^，。；：]{2,20}?)(?:设)?分会场(?:参加|出席|收听|收看)',
    example: '县长刘秀芬在木鱼镇分会场参加会议',
  },
  {
    id: 'place-held',
    pattern:
      '在(?<place>[^，。；：]{1,40}?)(?:召开|举行|举办|集会|开幕|闭幕|落幕|启动|开工|揭牌|开班|隆重|顺利|成功|结束|主持|上演|会见|会晤|拜会|接见|会谈|座谈(?!会)|签[订署约]|同步|联合|分组|开席|开赛|会合|登台|与)',
    example: '教育工作会议在木鱼镇召开',
  },
  {
    id: 'place-told',
    pattern: '在(?<place>[^，。；：]{2,20}?)[向为][^，。；：]{2,20}(?:通报|宣讲|授课|颁发|颁奖|授牌|赠送|捐赠)',
    example: '县政府在木鱼镇向老干部通报全年工作',
  },
  {
    id: 'place-holder',
    pattern:
      '(?<![\\p{Script=Han}、])(?<place>\\p{Script=Han}{2,20}?)(?:(?:[0-9一二三四五六七八九十]{1,3}月)?[0-9一二三四五六七八九十]{1,3}日)?(?:隆重)?(?:举行|召开|举办)',
    example: '木鱼镇举行开学典礼',
  },
  {
    id: 'place-went',
    pattern:
      '(?:来到|深入|走进|前往|[到赴])(?<place>[^，。；：]{2,30}?)(?:，[与同和][^，。；：]{2,24}(?:一起|一道|共同))?(?:，?带头)?(?:讲|宣讲|参加|出席|接待|(?:开展|进行)?(?:义务)?植树)',
    example: '县委书记周海涛到木鱼镇讲党课',
  },
  {
    id: 'place-joined',
    pattern:
      '(?<![现正存所])在(?![^，。；]{1,30}(?:陪同|带领|率领|主持)下)(?<place>[^，。；：]{1,20}?)(?:参加|出席|观看|收看|收听)',
    example: '县长刘秀芬在木鱼镇参加春耕生产会议',
  },
]

/** Where a visit went, in the sentences that tell who led it. */
export const VISIT_FORMS: readonly PlaceForm[] = [
  {
    id: 'place-visited',
    pattern:
      '(?:先后)?(?:到达|抵达|[到赴](?![0-9０-９]+[日时点月]|达)|来到|莅临|深入|(?<=先后|分别)进入|前往|走进|来|在(?![^，。；]{1,30}(?:陪同|带领|率领|引导|主持)下)|走访慰问了?|走访了?|考察(?!组|团)了?|调研(?!组|团)了?|视察(?!组|团)了?|检查(?!组|团)了?|察看了?|看望慰问了?|慰问(?!组|团)了?|参观(?!团)了?)(?<place>[^，。；：]{2,80})',
    example: '县委书记周海涛来到木鱼镇、沙州镇，走访慰问困难群众',
  },
  {
    id: 'place-object',
    pattern: '对(?<place>[^，。；：]{2,60})(?:进行|开展)',
    example: '县委书记周海涛对木鱼镇、沙州镇春耕生产情况进行检查',
  },
]

/** Where it went on to, in the sentences after those; the place stands right behind the verb. */
export const ROUTE_FORMS: readonly PlaceForm[] = [
  {
    id: 'place-route',
    pattern:
      '(?:[到赴]|来到|深入|前往|走进|走[访了]|视察(?!组|团)了?|检查(?!组|团)了?|察看了?|查看了?|参观(?!团)了?|考察(?!组|团)了?|实地调研了?)(?<place>[^，。；：]{2,80})',
    example: '调研组先后来到木鱼镇、沙州镇，察看春耕生产',
  },
  {
    id: 'place-stop',
    pattern:
      '(?<=^|[，；。]|(?:一行人?|[团组队他她]))在(?![^，。；：]{0,30}(?:召开|举行|主持|会见|会谈|座谈|陪同|带领|期间|中))(?<place>[^，。；：]{2,40})',
    example: '在木鱼镇、沙州镇，社员们正忙着插秧',
  },
]
