import { cutsDivision } from '../whole-division.ts'

/** Words that stand before a title and are no part of it. */
export interface LeftEnd {
  /** Source of a regular expression for the word with its guards. */
  readonly pattern: string
  /** True where the word is also found inside names of bodies, so that what follows must be a title by itself. */
  readonly unsure: boolean
  readonly example: string
}

export const LEFT_ENDS: readonly LeftEnd[] = [
  { pattern: '(?<=[0-9月])日', unsure: false, example: '5月20日省政协副主席甲带队调研' },
  { pattern: '[上下]午|晚上|当晚|中午|凌晨', unsure: false, example: '12日下午市长甲会见客商' },
  { pattern: '会上|(?<![学协商员合金究进友])会前|会后|会议期间|期间', unsure: false, example: '会上县长甲作部署' },
  {
    pattern: '随着|随后|当天|当日|同日|近日|日前|昨日|昨天|今日|今天|连日来|首先|最后|接着',
    unsure: false,
    example: '随后县长甲一行来到工地',
  },
  {
    pattern: '由|受(?![贿助])|经(?=选举|表决|推选)|被|请|让(?!塘)|使(?!馆)',
    unsure: false,
    example: '会议由州政协副主席甲主持',
  },
  { pattern: '(?<![国所没])有(?!限|色|关|机)', unsure: false, example: '出席会议的有区人大常委会主任甲' },
  { pattern: '包括|分别是|分别为|是|为(?!民)', unsure: false, example: '到会的是县委书记甲' },
  { pattern: '会见了?|会谈|接见了?|拜会了?|拜访了?|看望了?|慰问了?', unsure: false, example: '市长会见省商会会长甲' },
  {
    pattern:
      '陪同|随同|主持|出席|参加|列席|邀请|特邀|委托|率领?|带领|带着|领着|偕同|跟随|会同|欢迎(?!团)|感谢|祝贺(?!团)',
    unsure: false,
    example: '陪同省长甲考察',
  },
  {
    pattern:
      '(?<!换届)选举|任命|免去|当选|推选出?|推举出?|选举产生|选出|决定|提名(?!副?[省市县区州旗]长人选)|接受|通过|补选|增选|增补',
    unsure: false,
    example: '会议任命县公安局局长甲',
  },
  { pattern: '其中|以及|还有|并(?!州)|了(?!望)', unsure: false, example: '以及州政协秘书长甲出席' },
  {
    pattern: '在(?!线)|向|(?<!应)对(?!外|口)|到|从|以(?!色)|于(?!都|洪|田)|给|把|(?<![少中上大])将(?!乐)',
    unsure: false,
    example: '在州委书记甲陪同下',
  },
  {
    pattern: '(?<!\\p{Script=Han})当(?=[省市州县区旗镇乡][长委政人])',
    unsure: false,
    example: '当市委书记甲宣布开幕，全场沸腾',
  },
  { pattern: '来自', unsure: false, example: '来自省商会会长甲等嘉宾' },
  { pattern: '挂职(?!干部)', unsure: false, example: '省商会挂职县委书记甲' },
  {
    pattern: '(?:走访|联系|调研|考察|视察|督导|督查)(?![组团室办院站处局科员专）]|总队|支队|大队)',
    unsure: false,
    example: '走访联系基层的县委书记甲',
  },
  {
    pattern: '(?:主办|承办|协办|提案|主管|责任|帮扶|牵头|建设|施工|对口)单位',
    unsure: false,
    example: '提案承办单位县公安局局长甲出席',
  },
  { pattern: '(?<!目)的', unsure: false, example: '刚到任的县委书记甲' },
  { pattern: '(?<![高初中])等', unsure: false, example: '等部门负责人和县长甲' },
  {
    pattern:
      '听取|聆听|收听|按照|根据|代表(?!团|大会|资格|联络|人事|工作委|工委)|学习(?!教育)|贯彻|落实|围绕|传达|宣读',
    unsure: false,
    example: '代表县委书记甲致谢',
  },
  {
    pattern: '(?<![云泰太政平新](?=和县))和(?!平|田|政(?!府)|顺|县县|县(?:和平|城)|林|布|硕|静|龙|龙市)',
    unsure: true,
    example: '全体委员和市委书记甲出席',
  },
  { pattern: '(?:一行|代表团|考察团|调研组)[与和同]', unsure: false, example: '考察团一行与省商会会长甲会谈' },
  {
    pattern:
      '[与和及同由]?该(?:[市县区州旗省](?=(?:常务|代)?副?[市县区州旗省]长|[市县区州旗省](?:委|政|人|法|检|纪))|[校院厂社行所])?',
    unsure: false,
    example: '与该区副区长甲会谈',
  },
  { pattern: '(?:先后|分别|依次|逐一|一一)[与同和]', unsure: false, example: '先后与省商会会长甲座谈' },
  {
    pattern: '(?<=在(?:(?!会[见晤]|接见|拜会|[了的到来])\\p{Script=Han}){1,9})(?:与|同(?!意|仁|江|心|德|安|济))',
    unsure: false,
    example: '在江口与省商会会长甲座谈',
  },
  { pattern: '与|及|同(?!仁|江|心|德|安|济)', unsure: true, example: '同县长甲座谈' },
]

const patterns = LEFT_ENDS.map(({ pattern, unsure }) => ({ regex: new RegExp(pattern, 'gu'), unsure }))

/** Where a title may begin inside `text`: after the last word that is no part of it and ends by `limit`. `alone` tells whether words are a title by themselves. */
export function afterLeftEnds(text: string, limit: number, alone: (title: string) => boolean): number {
  let cut = 0
  for (const { regex, unsure } of patterns) {
    regex.lastIndex = 0
    for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
      const end = match.index + match[0].length
      if (end <= cut || end > limit || (unsure && match.index !== cut && !alone(text.slice(end)))) continue
      if (!cutsDivision(text, match.index, end)) cut = end
    }
  }
  return cut
}
