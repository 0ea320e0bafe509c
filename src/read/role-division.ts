import type { Division } from './gazetteer.ts'
import { institutionBefore, isInHouse, isInstitution, isUnderCommittee } from './institution.ts'
import { hasUnit, type RegionContext } from './region-context.ts'
import { baseOf, type Known, type RoleMemory } from './role-memory.ts'
import type { SplitTitle } from './title-region.ts'
import { maybe, tryWaysOr, type Candidate, type Choice, type Way } from './weigh.ts'

/** Of which division or body a role is, and what later titles inherit of it. */
export interface Placed {
  readonly of: string | null
  readonly region: Division | null
  readonly known: Known
}

/** A title beside the other titles of its person. */
export interface Titled {
  /** Text before the title, and where in it the title begins. */
  readonly at: { readonly text: string; readonly start: number }
  readonly split: SplitTitle
  /** Whose title it is. */
  readonly name: string
  readonly memory: RoleMemory
  /** The title before it in the same chain. */
  readonly chain: Known | null
}

const NOTHING: Known = { region: null, body: null, organ: '' }

const of = (region: Division, organ: string): Placed => ({
  of: region.name,
  region,
  known: { region, body: null, organ },
})

const nowhere = (rule: string, organ: string): Candidate<Placed> => ({
  value: { of: null, region: null, known: { ...NOTHING, organ } },
  score: 0,
  rule,
  why: 'nothing tells the division',
})

/** Longest name of a division before 的. */
const LONGEST = 8

/** The division that stands before the title with 的: 来自西藏察隅县的县委书记. */
function before({ at: { text, start }, split: { unit }, memory: { context } }: Titled): Division[] {
  if (unit === null || text.charAt(start - 1) !== '的') return []
  for (let length = LONGEST; length > 1; length--) {
    const found = context.choose(context.named(text.slice(Math.max(0, start - 1 - length), start - 1)))
    if (found !== null && hasUnit(found, unit)) return [found]
  }
  return []
}

/** The divisions that the title's own words may mean, the chosen one first. */
function printed(titled: Titled): Division[] {
  const { split, memory } = titled
  if (split.region === null) return before(titled)
  const compared = memory.all ? memory.context.compare(split.among) : null
  const others = (compared?.lost ?? []).map(({ value }) => value)
  return [split.region, ...others.filter((other) => other !== split.region)]
}

/** Divisions that the same chain or sentence named last, of the title's unit where it has one. */
function carried({ split: { unit }, memory, chain }: Titled): Division[] {
  if (unit === null) return isUntold(chain) ? [] : [...maybe(chain?.region), ...maybe(memory.last?.region)]
  const own = chain?.region && hasUnit(chain.region, unit) ? [chain.region] : []
  return [...own, ...maybe(memory.recent.get(unit))]
}

/** True where the title before it in the chain is of a division that nothing tells: 组织部部长 after 县委常委. */
const isUntold = (chain: Known | null): boolean => chain !== null && chain.region === null && chain.body === null

/** What the title's unit means in this report; the report's own division where it has none. */
function meant({ at, split: { unit }, chain, memory: { context, home } }: Titled): readonly Division[] {
  if (unit === null) return isUntold(chain) ? [] : maybe(home())
  const beside = unit === '省' ? context.provinceOf(at.text) : null
  if (beside !== null) return [beside]
  return maybe(context.forUnit(unit))
}

const inHouse = (name: string): Placed => ({ of: name, region: null, known: { region: null, body: name, organ: '' } })

/** True for a post that only such a body has, or that its party committee has when the title before it is of one. */
const isOfHouse = (title: string, chain: Known | null): boolean =>
  isInHouse(title) || (chain !== null && isUnderCommittee(title))

/** The school, hospital or company of a title that only such a body has: 党委书记 after 江口大学校长. */
function* institutions(titled: Titled): Iterable<Placed> {
  const { split, memory, chain, at } = titled
  if (split.unit !== null || split.region !== null || !isOfHouse(split.local, chain)) return
  const body = (chain ?? memory.last)?.body ?? null
  if (body !== null && isInstitution(body)) yield inHouse(body)
  if (chain !== null) return
  for (const name of [institutionBefore(at.text, at.start), memory.house]) if (name !== null) yield inHouse(name)
}

/** The zone of a title that only a zone has: 党工委委员 after 江口新区党工委书记. */
function* zones({ split: { unit, region, parts }, memory, chain }: Titled): Iterable<Placed> {
  if (unit !== null || region !== null || parts.organ !== '党工委') return
  const body = (chain ?? memory.last)?.body ?? null
  if (body?.endsWith('区') === true) yield inHouse(body)
  else if (memory.zone !== null) yield inHouse(memory.zone)
}

/** The division of the title's unit that another title of its person prints. */
const toldOf = ({ name, split: { unit }, memory }: Titled): Division | null =>
  unit === null ? null : (memory.told.get(name)?.get(unit) ?? null)

function ownBody(titled: Titled): Way<Placed>[] {
  const { parts, unit } = titled.split
  const each = (divisions: readonly Division[]): Placed[] => divisions.map((region) => of(region, parts.organ))
  return [
    { rule: 'title-division', score: 3, why: 'the title itself names it', find: () => each(printed(titled)) },
    {
      rule: 'title-institution',
      score: 2.5,
      why: 'the report is of a body that has such posts',
      find: () => institutions(titled),
    },
    { rule: 'title-zone', score: 2.4, why: 'the zone named before has such posts', find: () => zones(titled) },
    {
      rule: 'title-division-person',
      score: 2.2,
      why: 'another title of the person prints it',
      find: () => each(maybe(toldOf(titled))),
    },
    {
      rule: 'title-division-carried',
      score: 2,
      why: 'the titles before it named it',
      find: () => each(carried(titled)),
    },
    {
      rule: 'title-division-context',
      score: 1,
      why: unit === null ? 'the report is of it' : `${unit} means it in this report`,
      find: () => each(meant(titled)),
    },
  ]
}

function innerRegions(words: string, context: RegionContext): readonly Division[] {
  const name = words.replace(/^第[一二三四五六七八九十百]+届/u, '').replace(/地方$/u, '')
  const found = context.named(name)
  return found.length > 0 ? found : (context.at(name, 0)?.candidates ?? [])
}

/** 中共大理地方委员会书记: the division stands inside the body's name. */
function formalBody({ split: { parts }, memory: { context, home } }: Titled): Way<Placed>[] {
  return [
    {
      rule: 'title-division-inside',
      score: 2,
      why: 'the body’s name has it inside',
      find: () => maybe(context.choose(innerRegions(parts.place, context))).map((region) => of(region, parts.organ)),
    },
    {
      rule: 'title-division-inside',
      score: 1,
      why: 'the report is of it',
      find: () => maybe(home()).map((region) => of(region, parts.organ)),
    },
  ]
}

const knownAs = (known: Known): Placed => ({
  of: known.body ?? known.region?.name ?? null,
  region: known.region,
  known,
})

/** Posts that an assembly or association has. */
const OF_SESSION = /^(?:原|代理?)?(?:常务|专职)?副?(?:主任|主席|秘书长|会长|理事长)$/u

/** 副主席 alone: of the body whose title stands before it. */
function bareRank(titled: Titled): Way<Placed>[] {
  const {
    split: { parts },
    memory,
    chain,
  } = titled
  const from = (score: number, why: string, known: Known | null | undefined): Way<Placed> => ({
    rule: 'title-carried',
    score,
    why,
    find: () => maybe(known).map(knownAs),
  })
  return [
    from(3, 'the person’s title before it is of it', chain),
    {
      rule: 'title-institution',
      score: 2.5,
      why: 'the report is of a body that has such posts',
      find: () => institutions(titled),
    },
    from(2, 'the last title of the sentence is of it', memory.last),
    from(1, 'the head of that rank named last is of it', memory.heads.get(baseOf(parts.title))),
    from(0.5, 'its session is told of', OF_SESSION.test(parts.title) ? memory.session : null),
  ]
}

/** A delegation is sent by the body of which its head's next post is: 省财政厅祝贺团团长、副厅长. */
const DELEGATION = /(?<=\p{Script=Han}{3})(?:祝贺|慰问|考察|访问|参观|学习|党政|代表)+团$/u

/** Chooses of which division or body a title is. */
export function weighDivisions(titled: Titled): Choice<Placed> {
  const { split, memory } = titled
  const { parts } = split
  switch (parts.shape) {
    case 'OWN':
    case 'HEAD':
    case 'DEPARTMENT':
      return tryWaysOr(ownBody(titled), nowhere('title-division-context', parts.organ), memory.all)
    case 'FORMAL':
      return tryWaysOr(formalBody(titled), nowhere('title-division-inside', parts.organ), memory.all)
    case 'SESSION': {
      const region = memory.home()
      const session = { rule: 'title-session', score: 1, why: 'the report’s own session' }
      return region === null
        ? { won: nowhere(session.rule, ''), lost: [] }
        : { won: { ...session, value: of(region, '') }, lost: [] }
    }
    case 'ORDINARY': {
      const known = { region: split.region, body: parts.body.replace(DELEGATION, ''), organ: '' }
      const value = { of: parts.body, region: split.region, known }
      return { won: { value, score: 1, rule: 'title-body', why: 'the title names the body' }, lost: [] }
    }
    case 'BARE':
      return tryWaysOr(bareRank(titled), nowhere('title-carried', ''), memory.all)
  }
}
