import type { Evidence } from '../fact/evidence.ts'
import type { RoleReading } from '../fact/reading.ts'
import { NATION } from './gazetteer.ts'
import { quote } from './passage.ts'
import { namingStart, type Person, type TitleWords } from './person.ts'
import { postOf } from './posts.ts'
import { hasUnit } from './region-context.ts'
import { isKin } from './rank-scan.ts'
import { weighDivisions, type Placed } from './role-division.ts'
import { baseOf, type Known, type RoleMemory } from './role-memory.ts'
import { decidedBy } from './decided-by.ts'
import { labelRole, UNTOLD } from './label-role.ts'
import { splitTitle, type SplitTitle } from './title-region.ts'
import { PRESIDER } from './verbless.ts'
import { maybe, type Candidate } from './weigh.ts'

const NATIONAL =
  /^原?(?:中共)?(?:中央政治局|中央委员|中央书记处|中共中央|总书记|国家主席|国家副主席|中央军委|国务院总理|国务院副总理|国务委员|国务院党组|全国人大|全国政协|最高人民法院院长|最高人民检察院检察长|党和国家领导)/u

/** 县政协原主席, 市政府原副市长: 原 stands before the rank. */
const FORMER_INSIDE = /\p{Script=Han}原(?:党组|常务|副|主任|主席|书记|院长|局长|部长|秘书长|检察长|委员|常委|成员)/u

const statusOf = (title: string): RoleReading['status'] => {
  if (/^(?:原|时任|前任?(?!线))/u.test(title) || FORMER_INSIDE.test(title)) return 'FORMER'
  if (title.includes('候选人')) return 'CANDIDATE'
  return /代理|(?:^|[市州县区省府])代(?=[市州县区省镇乡旗盟])/u.test(title) ? 'ACTING' : 'CURRENT'
}

/** What one is called for once, and no post: 先进生产者甲, 青年代表甲. */
const HONOUR =
  /(?<!人大|人民|党)代表$|先进生产者$|模范$|老(?:八路|红军|战士)$|标兵$|先进个人$|优秀教师$|^(?:著名|知名)/u

interface Read {
  readonly role: RoleReading
  readonly known: Known
}

const NATIONWIDE: Candidate<string> = {
  value: NATION.name,
  score: 1,
  rule: 'title-national',
  why: 'the title is of the whole country',
}

const nationwide = (memory: RoleMemory): Pick<RoleReading, 'decided'> =>
  decidedBy(memory, { won: NATIONWIDE, lost: [] }, (name) => name)

function nationalRole(title: string, stated: Evidence, memory: RoleMemory): Read {
  const post = { organization: null, organ: 'OTHER', title, region: 'CN', level: 'NATIONAL' } as const
  const status = statusOf(title)
  const role = { title, of: NATION.name, kind: 'POST', status, post, evidence: [stated] } as const
  return { known: { region: NATION, body: null, organ: '' }, role: { ...role, ...nationwide(memory) } }
}

/** Keeps what later titles of the sentence and the article may inherit. */
function remember({ parts, region, unit }: SplitTitle, placed: Placed, memory: RoleMemory): void {
  if (parts.shape !== 'BARE' && placed.of !== null) memory.heads.set(baseOf(parts.rank), placed.known)
  if (region !== null && unit !== null) memory.recent.set(unit, region)
}

/** Offices of a congress or a consultative conference, which need no name of the body behind one of its posts: 市政协副秘书长、办公厅主任甲. */
const COMMITTEE = /^(?:办公厅|办公室|研究室|\p{Script=Han}{2,10}(?:委员会|专委会|工作委|工委))$/u
const ASSEMBLY = /^(?:政协|人大|人民代表大会)/u

/** A title whose body is an office of the assembly that the one before was of, as a post of the division. */
function inCommittee(split: SplitTitle, before: Known | null): SplitTitle {
  const { parts, region, local } = split
  const of = before?.region ?? null
  if (of === null || region !== null || parts.shape !== 'ORDINARY') return split
  if (!ASSEMBLY.test(before?.organ ?? '') || !COMMITTEE.test(parts.body)) return split
  return { ...split, region: of, among: [of], parts: { ...parts, shape: 'DEPARTMENT', title: local, body: '' } }
}

/** A zone's body, which needs no name of its own where it was told before: 区党工委书记甲. */
function inZone(split: SplitTitle, memory: RoleMemory): SplitTitle {
  const { parts } = split
  if (parts.shape !== 'ORDINARY' || !OF_ZONE.test(parts.title) || !parts.body.endsWith('区')) return split
  if (parts.body !== '区') memory.zone = parts.body
  return memory.zone === null ? split : { ...split, parts: { ...parts, body: memory.zone } }
}

const OF_ZONE = /^原?(?:党工委|管委会|管理委员会)/u

function readRole(person: Person, words: TitleWords, state: { memory: RoleMemory; chain: Known | null }): Read | null {
  const { memory } = state
  if (isKin(words.text) || HONOUR.test(words.text) || PRESIDER.test(words.text)) return null
  const stated = quote(memory.page, { passage: person.passage, start: words.start, end: words.end }, { rule: 'title' })
  if (NATIONAL.test(words.text)) return nationalRole(words.text, stated, memory)
  const whole = splitTitle(words.text, memory.context)
  if (whole === null) return null
  const split = inZone(inCommittee(whole, state.chain ?? memory.last), memory)
  const divisions = weighDivisions({
    split,
    name: person.name,
    ...state,
    at: { text: person.passage.text, start: words.start },
  })
  const placed = divisions.won.value
  remember(split, placed, memory)
  const evidence: Evidence[] = [stated]
  if (placed.region !== null && placed.region.id !== '')
    evidence.push({
      basis: 'REFERENCE',
      rule: divisions.won.rule,
      source: `seed/regions/divisions.tsv#${placed.region.id}`,
    })
  return {
    known: placed.known,
    role: {
      title: split.parts.title,
      of: placed.of,
      kind: split.parts.shape === 'SESSION' ? 'LABEL' : 'POST',
      status: statusOf(split.parts.title),
      post: postOf(split.parts, placed),
      evidence,
      ...decidedBy(memory, divisions, ({ of }) => of ?? 'unknown'),
    },
  }
}

/** Where guests have come, those named next are of: 甲县副县长来我县参观，县长乙陪同. */
const ARRIVED = /[来到赴抵][我本][省市州县区旗盟]/u

const JOINED = /^(?:（[^）]*）)?(?:[、，和与及暨\s]|以及)*$/u

/**
 * A guest's division does not reach past the guests: after 丹东市副市长甲来我市调研 the host's 市长乙 is of the city that lies in
 * 丹东市, and of the report.
 */
function forgetAbove(person: Person, memory: RoleMemory): void {
  const { previous, gazetteer, recent } = memory
  memory.previous = person
  const home = memory.home()
  if (home === null || previous?.passage !== person.passage) return
  const between = person.passage.text.slice(previous.end, namingStart(person))
  if (JOINED.test(between)) return
  if (ARRIVED.test(between)) {
    recent.clear()
    memory.last = null
  }
  const above = new Set(gazetteer.ancestors(home.id).map(({ id }) => id))
  for (const [unit, region] of recent) if (above.has(region.id) && hasUnit(home, unit)) recent.delete(unit)
}

/** The title after a name: 甲书记, of the body of those before it or of the report's own. */
function roleAfter(person: Person, memory: RoleMemory, before: Known | null): RoleReading[] {
  const { after } = person
  if (after === null || isKin(after.text)) return []
  const chain = before ?? { region: memory.home(), body: null, organ: '' }
  const read = readRole(person, after, { memory, chain })
  if (read === null) return []
  return after.text === '总书记' ? [{ ...read.role, of: NATION.name, ...nationwide(memory) }] : [read.role]
}

/** A label as a post where it is one after all, else as the group's name. */
function roleOfLabel(person: Person, words: TitleWords, memory: RoleMemory): RoleReading | null {
  const label = GROUP_POST.test(words.text) ? null : labelRole(person, words, memory)
  return label ?? readRole(person, words, { memory, chain: null })?.role ?? null
}

/** 市委、市政府、军分区领导甲、乙: nothing tells who is of which of the bodies. */
const isOfSeveral = (text: string, { start, text: label }: TitleWords): boolean =>
  /(?:军区|军分区|政协|政府|委|人大|人大常委会)领导$/u.test(label) &&
  /(?:委|政府|政协|人大常委会|人大)、\p{Script=Han}{0,6}$/u.test(text.slice(Math.max(0, start - 16), start))

/** The roles that one naming of a person states, in the text's order. */
export function rolesOf(person: Person, memory: RoleMemory): RoleReading[] {
  forgetAbove(person, memory)
  const found: RoleReading[] = []
  let chain: Known | null = null
  for (const words of [...person.titles, ...person.carried]) {
    const read = readRole(person, words, { memory, chain })
    if (read === null) continue
    chain = read.known
    found.push(read.role)
  }
  if (chain !== null) memory.last = chain
  const labels = person.labels
    .filter((words) => !UNTOLD.test(words.text) && !isOfSeveral(person.passage.text, words))
    .flatMap((words) => maybe(roleOfLabel(person, words, memory)))
  return [...found, ...labels, ...roleAfter(person, memory, chain)]
}

/** Labels that are posts after all: 市委常委甲、乙. */
const GROUP_POST = /委常委$|执行主席$|常务主席$|主席团成员$|党组成员$/u
