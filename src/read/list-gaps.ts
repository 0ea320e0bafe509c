/** 甲县领导甲、乙；乙县领导丙参加: the list goes on behind the mark. */
export const LIST_GOES_ON = /^等?；(?:\p{Script=Han}{1,5}(?<![由在与和同以并会]))?$/u

/** What joins the names of a list. */
export const LIST_LIKE =
  /^(?:同志|先生|女士|等|[少中上大]将|[少中上大]校|院士|教授)?(?:（[^）]*）)?(?:[、，；和与及并暨\s]|以及|还有)*(?:[我本该以]|[^，]{0,2}受[^，。]{2,40}委托，)?$/u

/** A gap of a list that holds a post whose holder was not made out. */
const UNNAMED_ITEM = /^[，、](?:[^。；的了在是对向就将把被与说]|在(?=[职家任])){2,36}$/u

/** A group without names that closes one part of a list: 甲和有关部门负责同志，乙. */
const UNNAMED_GROUP =
  /^(?:(?:等|[几两\d一二三四五六七八九十]+[名位])[^，。；的了是]{0,20}[，、和及与]+|[、，]?(?:[和及与]|以及)[^，。；了]{2,24}(?:负责同志|负责人|干部|人员|领导|首长|同志)(?:以及|[，、和及与])*)$/u

/** What the one before is in the party that comes: 由甲任组长、乙任副组长的检查组. */
const IN_PARTY = /^(?:同志)?(?:担?任|为)(?:[副总]|常务副)?(?:[组团队]长|领队)[、，]$/u

/** The post that the next of a list once held: 以及曾任石桥县委书记的甲. */
const ONCE_HELD = /^(?:[，、和及]|以及)*曾经?(?:担任过?|任)[^，。；]{2,24}的$/u

/** True for a gap after which a list goes on. */
export const continues = (gap: string): boolean =>
  LIST_LIKE.test(gap) ||
  ONCE_HELD.test(gap) ||
  IN_PARTY.test(gap) ||
  UNNAMED_ITEM.test(gap) ||
  UNNAMED_GROUP.test(gap) ||
  LIST_GOES_ON.test(gap)
