import type { Evidence } from '../fact/evidence.ts'
import type { Level, RoleReading } from '../fact/reading.ts'
import { NATION, type Division, type Gazetteer } from './gazetteer.ts'
import { quote } from './passage.ts'
import { namingStart, type Person, type TitleWords } from './person.ts'
import { postOf } from './posts.ts'
import { hasUnit, type RegionContext } from './region-context.ts'
import { isKin } from './rank-scan.ts'
import { splitTitle, type SplitTitle } from './title-region.ts'
import type { Unit } from './title-parts.ts'

/** What reading of roles carries from one person to the next inside an article. */
export interface RoleMemory {
  readonly page: string
  readonly gazetteer: Gazetteer
  readonly context: RegionContext
  /** Division of the body that the report's own sessions and labels are of. */
  readonly home: () => Division | null
  /** Division last named in a title of each unit, in this sentence. */
  readonly recent: Map<Unit, Division>
  last: Known | null
  /** The person named before in this sentence. */
  previous: Person | null
  /** Whose head was last named by each rank (主任, 主席), for deputies that later sentences name without it. */
  readonly heads: Map<string, Known>
}

/** A role with what later titles of the same person or list inherit. */
interface Known {
  readonly region: Division | null
  /** Body as printed, for titles that are not of a division's own bodies. */
  readonly body: string | null
  readonly organ: string
}

const NATIONAL =
  /^原?(?:中共)?(?:中央政治局|中央委员|中央书记处|中共中央|总书记|国家主席|国家副主席|中央军委|国务院总理|国务院副总理|国务委员|国务院党组|全国人大|全国政协|最高人民法院院长|最高人民检察院检察长|党和国家领导)/u

/** 县政协原主席, 市政府原副市长: 原 stands before the rank. */
const FORMER_INSIDE = /\p{Script=Han}原(?:党组|常务|副|主任|主席|书记|院长|局长|部长|秘书长|检察长|委员|常委|成员)/u

const statusOf = (title: string): RoleReading['status'] => {
  if (/^(?:原|时任|前任?(?!线))/u.test(title) || FORMER_INSIDE.test(title)) return 'FORMER'
  if (title.includes('候选人')) return 'CANDIDATE'
  return /代理|(?:^|[市州县区省府])代(?=[市州县区省镇乡旗盟])/u.test(title) ? 'ACTING' : 'CURRENT'
}

interface Placed {
  readonly of: string | null
  readonly region: Division | null
  readonly rule: string
  readonly known: Known
}

function ownBody(split: SplitTitle, memory: RoleMemory, chain: Known | null): Placed {
  const { parts, unit } = split
  const named = split.region
  const inherited = unit === null ? (chain?.region ?? memory.last?.region ?? null) : inheritedFor(unit, memory, chain)
  const byUnit = unit === null ? null : memory.context.forUnit(unit)
  const region = named ?? inherited ?? byUnit ?? (unit === null ? memory.home() : null)
  const rule = named ? 'title-division' : inherited ? 'title-division-carried' : 'title-division-context'
  return { of: region?.name ?? null, region, rule, known: { region, body: null, organ: parts.organ } }
}

/** The division of a unit that the same chain or sentence named last. */
function inheritedFor(unit: Unit, memory: RoleMemory, chain: Known | null): Division | null {
  if (chain?.region && hasUnit(chain.region, unit)) return chain.region
  return memory.recent.get(unit) ?? null
}

/** 主任 of 常务副主任. */
const baseOf = (rank: string): string => rank.replace(/^(?:常务|第一|代|代理)*副?/u, '')

function place(split: SplitTitle, memory: RoleMemory, chain: Known | null): Placed {
  const { parts } = split
  switch (parts.shape) {
    case 'OWN':
    case 'HEAD':
    case 'DEPARTMENT':
      return ownBody(split, memory, chain)
    case 'FORMAL': {
      const inner = memory.context.choose(innerRegions(parts.place, memory.context))
      const region = inner ?? memory.home()
      return {
        of: region?.name ?? null,
        region,
        rule: 'title-division-inside',
        known: { region, body: null, organ: parts.organ },
      }
    }
    case 'SESSION': {
      const region = memory.home()
      return { of: region?.name ?? null, region, rule: 'title-session', known: { region, body: null, organ: '' } }
    }
    case 'ORDINARY':
      return {
        of: parts.body,
        region: split.region,
        rule: 'title-body',
        known: { region: split.region, body: parts.body, organ: '' },
      }
    case 'BARE': {
      const known = chain ?? memory.last ?? memory.heads.get(baseOf(parts.title)) ?? null
      const of = known === null ? null : (known.body ?? known.region?.name ?? null)
      return {
        of,
        region: known?.region ?? null,
        rule: 'title-carried',
        known: known ?? { region: null, body: null, organ: '' },
      }
    }
  }
}

function innerRegions(words: string, context: RegionContext): readonly Division[] {
  const name = words.replace(/^第[一二三四五六七八九十百]+届/u, '').replace(/地方$/u, '')
  const found = context.named(name)
  return found.length > 0 ? found : (context.at(name, 0)?.candidates ?? [])
}

/** What one is called for once, and no post: 先进生产者甲, 青年代表甲. */
const HONOUR = /(?<!人大|人民|党)代表$|先进生产者$|模范$|先进个人$|优秀教师$/u

interface Read {
  readonly role: RoleReading
  readonly known: Known
}

function readRole(person: Person, words: TitleWords, state: { memory: RoleMemory; chain: Known | null }): Read | null {
  const { memory, chain } = state
  if (isKin(words.text) || HONOUR.test(words.text)) return null
  const stated = quote(memory.page, { passage: person.passage, start: words.start, end: words.end }, { rule: 'title' })
  if (NATIONAL.test(words.text)) {
    const known: Known = { region: NATION, body: null, organ: '' }
    const post = {
      organization: null,
      organ: 'OTHER' as const,
      title: words.text,
      region: 'CN',
      level: 'NATIONAL' as Level,
    }
    return {
      known,
      role: {
        title: words.text,
        of: NATION.name,
        kind: 'POST',
        status: statusOf(words.text),
        post,
        evidence: [stated],
      },
    }
  }
  const split = splitTitle(words.text, memory.context)
  if (split === null) return null
  const placed = place(split, memory, chain)
  if (split.parts.shape !== 'BARE' && placed.of !== null) memory.heads.set(baseOf(split.parts.rank), placed.known)
  if (split.region !== null && split.unit !== null) memory.recent.set(split.unit, split.region)
  const evidence: Evidence[] = [stated]
  if (placed.region !== null && placed.region.id !== '')
    evidence.push({ basis: 'REFERENCE', rule: placed.rule, source: `seed/regions/divisions.tsv#${placed.region.id}` })
  const label = split.parts.shape === 'SESSION'
  return {
    known: placed.known,
    role: {
      title: split.parts.title,
      of: placed.of,
      kind: label ? 'LABEL' : 'POST',
      status: statusOf(split.parts.title),
      post: postOf(split.parts, placed),
      evidence,
    },
  }
}

/** The label of a list as a role: 市领导 of 西宁市. */
function labelRole(person: Person, words: TitleWords, memory: RoleMemory): RoleReading | null {
  const title = words.text.replace(/^(?:在家的?|其他|部分|现职)/u, '')
  const split = /^(?:离退休)?(?:[省市州县区旗盟镇乡地]|自治区|自治州|自治县|自治旗)/u.exec(title)?.[0]
  const unit = split?.replace('离退休', '') as Unit | undefined
  const region = unit === undefined ? memory.home() : (memory.context.forUnit(unit) ?? memory.home())
  const stated = quote(
    memory.page,
    { passage: person.passage, start: words.start, end: words.end },
    { rule: 'list-label' },
  )
  return {
    title,
    of: region?.name ?? null,
    kind: 'LABEL',
    status: 'CURRENT',
    post: { organization: null, organ: 'OTHER', title, region: region?.id ?? null, level: region?.level ?? null },
    evidence: [stated],
  }
}

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
  const lead = namingStart(person)
  if (JOINED.test(person.passage.text.slice(previous.end, lead))) return
  const above = new Set(gazetteer.ancestors(home.id).map(({ id }) => id))
  for (const [unit, region] of recent) if (above.has(region.id) && hasUnit(home, unit)) recent.delete(unit)
}

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
  for (const words of person.labels) {
    const role = GROUP_POST.test(words.text) ? null : labelRole(person, words, memory)
    if (role !== null) found.push(role)
    else {
      const read = readRole(person, words, { memory, chain: null })
      if (read !== null) found.push(read.role)
    }
  }
  if (person.after !== null && !isKin(person.after.text)) {
    const read = readRole(person, person.after, {
      memory,
      chain: chain ?? { region: memory.home(), body: null, organ: '' },
    })
    if (read !== null) found.push(/^总书记$/u.test(person.after.text) ? { ...read.role, of: NATION.name } : read.role)
  }
  return found
}

/** Labels that are posts after all: 市委常委甲、乙. */
const GROUP_POST = /委常委$|执行主席$|常务主席$|主席团成员$|党组成员$/u
