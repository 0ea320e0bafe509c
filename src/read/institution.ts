/** Bodies with a party committee, a head and departments of their own, which no division has: 江口大学. */
const KINDS = '大学|学院|学校|中学|小学|医院|公司|集团|研究院|研究所|银行'
const WHOLE = new RegExp(`(?:${KINDS}|[校院厂]|(?:^|第|团)[一二三四五六七八九十]+师|师市|兵团|农场)$`, 'u')
/** Where a body's name may begin. */
const NAMED = new RegExp(
  `(?:^|[，。；：、“”（）在到与和赴向为由及同对了从的])(?<name>\\p{Script=Han}{2,14}?(?:${KINDS}))`,
  'gu',
)
/** Words before a name that only seem part of it: 同日县政府与江口大学. */
const BEFORE = /^.*[与在到赴向为由对了从]|^(?:同日|当天|近日|日前)/u
/** No name of a body, though it ends like one. */
const NONE = /^(?:全[校院]|各|二级|下属|有关|相关|部分|多所|企业|学校|医院)/u

export const isInstitution = (name: string): boolean => WHOLE.test(name)

/** The body that a sentence names last before an offset: 江口大学 in 在江口大学调研期间，与党委书记甲座谈; null when none. */
export function institutionBefore(text: string, offset: number): string | null {
  const from = Math.max(text.lastIndexOf('。', offset), offset - 80) + 1
  const names = [...text.slice(from, offset).matchAll(NAMED)].map((match) =>
    (match.groups?.['name'] ?? '').replace(BEFORE, ''),
  )
  return names.findLast((name) => !NONE.test(name)) ?? null
}

/** Posts that only such a body has, when no division leads them. */
const IN_HOUSE = /^(?:党委|党总支|党支部|纪委|校|院|副?校长|董事长|副?总经理)/u

export const isInHouse = (title: string): boolean => IN_HOUSE.test(title)

/** Posts in the party committee of the body that the title before it in the chain names: 江口大学党委常委、宣传部部长. */
const UNDER_COMMITTEE = /^(?:组织|宣传|统战|政法委|纪委|监委|秘书长)/u

export const isUnderCommittee = (title: string): boolean => UNDER_COMMITTEE.test(title)
