import { titleLexicon } from './title-lexicon.ts'

const either = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|')

/** Characters that name a level of division in titles: 市 in 市委书记. */
export const UNITS = [
  '自治区',
  '自治州',
  '自治县',
  '自治旗',
  '特别行政区',
  '省',
  '市',
  '州',
  '县',
  '区',
  '旗',
  '盟',
  '地',
  '乡',
  '镇',
  '街道',
  '特区',
  '兵团',
] as const
export type Unit = (typeof UNITS)[number]

const { ranks, organs } = titleLexicon()
const unit = either(UNITS)
const general = [...organs.values()].filter((organ) => !organ.department).map((organ) => organ.organ)
const departments = [...organs.values()].filter((organ) => organ.department).map((organ) => organ.organ)
const offices =
  '组织|宣传|统战|政法委|政法委员会|办公室|办|秘书|研究室|政研室|政策研究室|巡察办|巡察工作领导小组|编办|网信办|台办|老干部局|机关工委|直属机关工委|农办|农工委|国安办|改革办|保密办|机要局|换届|党建|督查室|文明办'
const degree = '(?:原|前任?|时任|新任|候任|拟任|提名|代理(?=中共|中国共产党))?'
const manner =
  '原?(?:[少中上大][将校])?(?:党组|机关党组|机关党委|党委|分党组)?(?:常务|第[一二三]|专职|执行|名誉|代理|代)?(?:副|总|助理)?'
const rank = `(?:${either(ranks.keys())})`
const session = '(?:第?[一二三四五六七八九十百]+届|[往历上本][届任])?'
const group = '(?:[^、，。；：]{0,8}(?:（[^）]{1,6}）)?组)?'

/** 市委书记, 市政府党组书记, 市委宣传部部长, 区法院院长: a division's own body and an office in it. */
const OWN = new RegExp(
  `^(?!${degree}(?:${unit})?(?:人民)?政府(?:办公室|办|研究室|督查室|服务中心))${degree}(?:中共)?${session}(?:地区|专区|${unit}|区域性)?(?:人民)?${session}(?<organ>${either(general)})(?<office>(?:${either([...departments, offices])})?${group}|(?<=[市州县区省旗盟]委|区委|自治区党委)[\\p{Script=Han}]{0,14}(?:委员会|深改委|领导小组|小组|专班|指挥部|指导组|督导组|督查组|检查组|工作组|巡视组|巡察组|宣讲团|办公室|工委|办|部|团)|(?<=人大常委会|人大|政协)[\\p{Script=Han}]{1,10}(?:委员会|委|办公室|研究室|工作室))${manner}(?<rank>${rank})$`,
  'u',
)
/** 副市长, 常务副省长, 代州长: the head of a government, whose unit is part of the word. */
const HEAD = new RegExp(
  `^${degree}(?:自治县|自治州|自治旗|自治区)?(?:常务|第一)?(?:副|代理|代)?(?<rank>(?:${unit})长(?:助理)?|(?:[镇乡]|街道)(?:组织|宣传|统战|政法|纪检|武装)委员|街道(?:[一二三四]级)?副?调研员|自治区(?:(?:常务)?副|代)?主席|行政长官|专员)$`,
  'u',
)
/** 省总林长, 县级河长: who answers for a division's waters and woods. */
const WARDEN = new RegExp(`^${degree}(?:${unit})级?(?:第一|常务)?(?:副|双)?总?(?<rank>[河湖林田路]长)$`, 'u')
/** 省人大代表, 市十七届人大代表: a member of a division's congress. */
const DEPUTY = new RegExp(
  `^${degree}${session}(?:${unit})?级?(?:第?[一二三四五六七八九十]+届)?(?<organ>人大|人民代表大会|党)代表$`,
  'u',
)
/** 宣传部部长, 纪委书记: a body that needs the division of what stands before. */
const DEPARTMENT = new RegExp(
  `^${degree}(?<organ>${either([...departments, ...general, '组织', '宣传', '统战'])})${manner}(?<rank>${rank})$`,
  'u',
)
/** 中共大理地方委员会书记, 政协第十四届安庆市委员会主席: the division's name inside the body's. */
const FORMAL = new RegExp(
  `^${degree}(?<head>中国共产党|中共|政协|中国人民政治协商会议)${session}(?<place>[^、，。；：]{2,20}?)(?<organ>委员会|地方委员会|工作委员会|工委|委)(?<office>(?:${either([...departments, offices])})?)${manner}(?<rank>${rank})$`,
  'u',
)
const ORDINARY = new RegExp(
  `^(?<org>[^]*?)(?<title>(?:(?<![草平高中太五])原|(?<=[会国院社团部部省市州州联亚利兰斯西]|大学|公司|集团)前(?!进|锋|线|沿|海|卫|哨))?(?:党组|分党组|(?<!驻[^、，。]{0,10})纪检组(?=组长)|机关党委|机关党组|党委|党工委|工委(?=副?书记|委员)|党总支|党支部|总支|支部|理事会|董事会|董事局|监事会|(?<=集团|公司|银行|股份)\\p{Script=Han}{2,6}(?=总监)|(?<=[区）])管理委员会|管委会|政治部|(?<![省市县区州旗盟])团委|学术委员会)?(?:常务|第[一二三]|专职|执行|名誉|代理|代|首席|(?<=[院校])行政|督导)?(?:副|总|助理)*${rank})$`,
  'u',
)
/** 大会执行主席, 主席团常务主席: bodies that a session makes for itself. */
const SESSION =
  /^(?:本次|这次|本届)?(?:全体|大会|会议)?(?:主席团)?(?:执行主席|常务主席|(?<=主席团)会议主持人|常务主席团成员|主席团成员|主席团常务委员会(?:成员|委员)|常务委员会成员|成员)$|^大会副?秘书长$/u

/** A head whose rank has the last character of its body in it: 水务局长 heads the 水务局. */
const FUSED = /^([局厅处署])长$/u
/** A body that has divisions of which somebody is head: 省公安厅处长. */
const OFFICE = /[厅局委办部院司]$|[总支大]队$/u

export interface TitleParts {
  readonly shape: 'OWN' | 'HEAD' | 'DEPARTMENT' | 'FORMAL' | 'SESSION' | 'ORDINARY' | 'BARE'
  readonly organ: string
  /** For `ORDINARY` the body as printed. */
  readonly body: string
  readonly title: string
  readonly rank: string
  readonly place: string
}

const parts = (shape: TitleParts['shape'], given: Partial<TitleParts>): TitleParts => ({
  shape,
  organ: '',
  body: '',
  title: '',
  rank: '',
  place: '',
  ...given,
})

/** Titles that are kept with their parts; the same ones stand again and again. */
const MOST_KEPT = 4096
const kept = new Map<string, TitleParts | null>()

/** Parses a title without its division's proper name (市委书记, 党组成员, 省发展改革委党组成员); null when it does not end in a rank. */
export function titleParts(text: string): TitleParts | null {
  const known = kept.get(text)
  if (known !== undefined) return known
  const found = parse(text)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(text, found)
  return found
}

function parse(text: string): TitleParts | null {
  const candidate = CANDIDATE.exec(text)?.[0] ?? ''
  if (candidate === '') return plainParts(text)
  const plain = plainParts(text.slice(0, -candidate.length))
  return plain === null ? null : { ...plain, title: plain.title + candidate }
}

const CANDIDATE = /(?:候选人|提名人选|拟任人选|人选)$/u

/** 中共大理地方委员会书记: the parts of a body's formal name; null when there is none. */
function formalParts(text: string): TitleParts | null {
  const formal = FORMAL.exec(text)?.groups
  if (formal === undefined) return null
  const organ = `${formal['head'] === '中共' || formal['head'] === '中国共产党' ? '' : '政协'}${formal['organ'] ?? ''}`
  return parts('FORMAL', {
    organ: organ.startsWith('政协') ? '政协' : '委',
    title: text,
    rank: formal['rank'] ?? '',
    place: formal['place'] ?? '',
  })
}

/** 县教育局局长: the parts of the title of any other body; null when it ends in no rank. */
function ordinaryParts(text: string): TitleParts | null {
  const ordinary = ORDINARY.exec(text)?.groups
  if (!ordinary) return null
  const body = ordinary['org'] ?? ''
  const title = ordinary['title'] ?? ''
  if (/^(?:原|前任?|时任)?$/u.test(body)) return parts('BARE', { title: text, rank: title })
  const unit = FUSED.exec(title)?.[1]
  if (unit !== undefined && !body.endsWith(unit) && !(unit === '处' && OFFICE.test(body)))
    return parts('ORDINARY', { title, rank: title, body: body + unit })
  return parts('ORDINARY', { title, rank: title, body: body.replace(/^(?:原|时任)/u, '') })
}

/** A title of one of a division's own bodies, as the groups of its pattern have it. */
function shaped(shape: 'OWN' | 'DEPARTMENT', title: string, pattern: RegExp): TitleParts | null {
  const groups = pattern.exec(title)?.groups
  if (groups === undefined) return null
  const { organ = '', rank = '', office = '' } = groups
  return parts(shape, { organ, title, rank, body: office })
}

function headParts(title: string): TitleParts | null {
  const seat = DEPUTY.exec(title)?.groups?.['organ']
  if (seat !== undefined) return parts('OWN', { organ: seat === '党' ? '委' : '人大', title, rank: '代表' })
  const head = (HEAD.exec(title) ?? WARDEN.exec(title))?.groups
  return head === undefined ? null : parts('HEAD', { organ: '政府', title, rank: head['rank'] ?? '' })
}

/** 区党工委书记: a zone's own name is cut short to 区, as a district has no such body. */
const ZONAL = /^原?(?<body>区)(?<title>(?:党工委|管委会|管理委员会)(?!直属|[室办]).+)$/u

function zonalParts(text: string): TitleParts | null {
  const { body = '', title = '' } = ZONAL.exec(text)?.groups ?? {}
  const rank = title === '' ? undefined : ordinaryParts(title)?.rank
  return rank === undefined
    ? null
    : parts('ORDINARY', { body, title: text.startsWith('原') ? `原${title}` : title, rank })
}

function plainParts(text: string): TitleParts | null {
  if (SESSION.test(text)) return parts('SESSION', { title: text.replace(/^(?:本次|这次|本届)/u, ''), rank: '主席' })
  const own = zonalParts(text) ?? formalParts(text) ?? headParts(text) ?? shaped('OWN', text, OWN)
  return own ?? shaped('DEPARTMENT', text, DEPARTMENT) ?? ordinaryParts(text)
}
