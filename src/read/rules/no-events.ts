/** Words that tell of no event, with the reason. */
export interface NoEvent {
  readonly pattern: string
  readonly example: string
}

/** What a verb and its object say of a life, not of a day. */
export const LIFE_WORDS: readonly NoEvent[] = [
  {
    pattern:
      '^参加(?:了)?(?:工作(?![会组例座专小])|革命|(?:中国)?(?:工农)?(?:红军|八路军|新四军|解放军|游击队|志愿军|共产党|党|组织)|[^，。；]{0,6}(?:起义|长征|战争|战役|战斗)|高考|工会)',
    example: '周海涛1987年7月参加工作',
  },
]

/** Headlines of what is made up. */
export const FICTION: readonly NoEvent[] = [
  {
    pattern: '连载|(?:长篇|中篇|短篇|微型|官场|武侠|纪实|小)小?说(?:选|连|$|[·：（—])|小小说|剧本|童话|相声',
    example: '连载·乡土小说',
  },
]

/** Headlines and first words of an obituary, in which only the farewell is an event. */
export const OBITUARY: readonly NoEvent[] = [
  {
    pattern:
      '^讣告|(?:同志|先生|女士)(?:因病|在[^，。；]{1,8})?(?:逝世|病逝|去世|辞世)|因病(?:医治无效)?[^。；]{0,40}(?:逝世|病逝|去世|辞世)',
    example: '周海涛同志逝世',
  },
]

/** Words of the farewell. */
export const FAREWELL: readonly NoEvent[] = [
  {
    pattern: '(?<!不举行[^，。；]{0,6})告别仪式|追悼会|追思会|悼念仪式|骨灰安放|送别',
    example: '周海涛同志遗体告别仪式举行',
  },
]

/** Words of visits to the sick and of condolence, which are no part of the farewell. */
export const CONDOLENCE: readonly NoEvent[] = [
  {
    pattern: '(?:生病|患病|病重|病危|住院|治疗|病逝|逝世|去世|辞世)(?:和住院|住院|治疗)?(?:期间|后|以后)',
    example: '周海涛同志病重期间和逝世后，县领导前往看望慰问',
  },
]
