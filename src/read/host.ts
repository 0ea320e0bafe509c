import type { Evidence, Quoted } from '../fact/evidence.ts'
import type { Division } from './gazetteer.ts'
import type { RegionContext } from './region-context.ts'
import { titleLexicon } from './title-lexicon.ts'
import { unlistedDivision } from './place-words.ts'
import { unitAt } from './title-region.ts'
import { isOfGuests, isOfTwo } from './title-sides.ts'
import { weigh, type Candidate, type Choice } from './weigh.ts'

/** The body that holds an event. */
export interface Host {
  readonly region: Division | null
  /** Key of its row in `seed/titles/organs.tsv`; null when the event's name tells none. */
  readonly organ: string | null
  /** Its full name. */
  readonly organization: string | null
}

const FORMAL =
  /^(?:中共|中国共产党|政协|中国人民政治协商会议|共青团)(?:第?[一二三四五六七八九十百]+届)?|^第?[一二三四五六七八九十百]+届(?=[省市州县区旗盟自])/u
/** A county that was gone before the lists of divisions begin, by what meets there: 石桥县第三届各界人民代表会议. */
const FORMER =
  /^(?<name>(?![全我本该各外两])\p{Script=Han}{2,5}?(?:自治县|县|旗))(?=第?[一二三四五六七八九十百]+[届次]|首届|各族|各界|人民代表|人民委员)/u

/** A sponsor's name in quotes: “恒远杯”某市第十一届运动会. */
const SPONSOR = /^“[^”]{1,12}杯”/u

const BODIES: readonly (readonly [RegExp, string])[] = [
  [/^党?委(?!员会|办)/u, '委'],
  [/^(?:[一二三四五六七八九十百第]+届)?人大常委会/u, '人大常委会'],
  [/^(?:[一二三四五六七八九十百第]+届)?(?:人大|人民代表大会)/u, '人大'],
  [/^(?:[一二三四五六七八九十百第]+届)?政协/u, '政协'],
  [/^(?:人民)?政府/u, '政府'],
  [/^纪委/u, '纪委'],
]

/** What the name of an event begins with. */
interface Opening {
  readonly formal: string
  /** The division named, of several one after the other the lowest: 舟山市普陀区. */
  readonly named: Division | null
  /** 市 of 市委常委会会议; null where a division is printed. */
  readonly unit: ReturnType<typeof unitAt>
  /** What follows both. */
  readonly after: string
}

/** The divisions that words begin with, of several one after the other the lowest. */
function namedAt(words: string, context: RegionContext): { length: number; named: Division | null } {
  let length = 0
  let named: Division | null = null
  for (let match = context.at(words, 0); match !== null; match = context.at(words, length)) {
    length += match.length
    named = context.choose(match.candidates)
  }
  if (length > 0) return { length, named }
  const former = FORMER.exec(words)?.groups?.['name']
  return former === undefined ? { length, named } : { length: former.length, named: unlistedDivision(former, 'COUNTY') }
}

function openingOf(title: string, context: RegionContext): Opening {
  if (isOfGuests(title) || isOfTwo(title, context)) return { formal: '', named: null, unit: null, after: '' }
  const formal = FORMAL.exec(title)?.[0] ?? ''
  const rest = title.slice(formal.length).replace(SPONSOR, '')
  const { length, named } = namedAt(rest, context)
  const unit = length === 0 ? unitAt(rest) : null
  const after = rest.slice(length === 0 ? (unit?.length ?? 0) : length).replace(/^[市州县区旗]/u, '')
  return { formal, named, unit, after }
}

/** The bodies that the words may name, by how many of the words do. */
const bodiesAt = ({ formal, after }: Opening): Candidate<string>[] =>
  formal.startsWith('政协') || formal.startsWith('中国人民政治')
    ? [{ value: '政协', score: formal.length, rule: 'host-formal', why: 'the name begins with the body' }]
    : BODIES.flatMap(([pattern, value]) => {
        const words = pattern.exec(after)?.[0]
        return words === undefined
          ? []
          : [{ value, score: words.length, rule: 'host-body', why: 'so many characters of the name are its own' }]
      })

const hostBy = (region: Division | null, body: string | undefined): Host => {
  const organ = body === undefined ? undefined : titleLexicon().organs.get(body)
  if (region === null || organ === undefined) return { region, organ: null, organization: null }
  return { region, organ: organ.organ, organization: organ.name.replace('{region}', region.name) }
}

/** Which body the name of an event is of: 市委常委会会议 → 中共西宁市委员会. */
export function weighHosts(title: string, context: RegionContext): Choice<Host> {
  const opening = openingOf(title, context)
  const { named, unit } = opening
  const of = named ?? (unit === null ? null : context.forUnit(unit))
  const body = weigh(bodiesAt(opening))
  const { rule, why, score } = body?.won ?? { rule: 'host-none', why: 'the event’s name tells no body', score: 0 }
  return {
    won: { value: hostBy(of, body?.won.value), rule, why, score },
    lost: (body?.lost ?? []).map((one) => ({ ...one, value: hostBy(of, one.value) })),
  }
}

/** The same without what lost. */
export const hostOf = (title: string, context: RegionContext): Host => weighHosts(title, context).won.value

/** What tells the body that holds an event: `named`, the words that name the event, with the rows of its organ and its division. */
export function hostEvidence({ region, organ, organization }: Host, named: Quoted): Evidence[] {
  if (organization === null) return []
  const division = region === null || region.id === '' ? [] : [`seed/regions/divisions.tsv#${region.id}`]
  const sources = [`seed/titles/organs.tsv#${organ ?? ''}`, ...division]
  return [named, ...sources.map((source) => ({ basis: 'REFERENCE', rule: named.rule, source }) as const)]
}
