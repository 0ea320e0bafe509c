import type { Division } from './gazetteer.ts'
import type { RegionContext } from './region-context.ts'
import { titleLexicon } from './title-lexicon.ts'
import { unitAt } from './title-region.ts'

export interface Host {
  readonly region: Division | null
  /** Full name of the body that meets; null when the event's name tells none. */
  readonly organization: string | null
}

const FORMAL = /^(?:中共|中国共产党|政协|中国人民政治协商会议|共青团)(?:第?[一二三四五六七八九十百]+届)?/u
const BODIES: readonly (readonly [RegExp, string])[] = [
  [/^党?委(?!员会|办)/u, '委'],
  [/^(?:[一二三四五六七八九十百第]+届)?人大常委会/u, '人大常委会'],
  [/^(?:[一二三四五六七八九十百第]+届)?(?:人大|人民代表大会)/u, '人大'],
  [/^(?:[一二三四五六七八九十百第]+届)?政协/u, '政协'],
  [/^(?:人民)?政府/u, '政府'],
  [/^纪委/u, '纪委'],
]

interface Named {
  /** Words that name the division, with those it lies in: 舟山市普陀区. */
  readonly printed: string
  readonly named: Division | null
}

/** The division that words begin with, the lowest where they name a chain of them. */
function divisionAt(words: string, context: RegionContext): Named {
  let length = 0
  let named: Division | null = null
  for (let match = context.at(words, 0); match !== null; match = context.at(words, length)) {
    length += match.length
    named = context.choose(match.candidates)
  }
  return { printed: words.slice(0, length), named }
}

/** Which body the name of an event is of: 市委常委会会议 → 中共西宁市委员会. */
export function hostOf(title: string, context: RegionContext): Host {
  const formal = FORMAL.exec(title)?.[0] ?? ''
  const rest = title.slice(formal.length)
  const { printed, named } = divisionAt(rest, context)
  const unit = printed === '' ? unitAt(rest) : null
  const region = named ?? (unit === null ? null : context.forUnit(unit))
  const after = rest.slice(printed === '' ? (unit?.length ?? 0) : printed.length).replace(/^[市州县区旗]/u, '')
  const body =
    formal.startsWith('政协') || formal.startsWith('中国人民政治')
      ? '政协'
      : BODIES.find(([pattern]) => pattern.test(after))?.[1]
  const organ = body === undefined ? undefined : titleLexicon().organs.get(body)
  if (region === null || organ === undefined) return { region, organization: null }
  return { region, organization: organ.name.replace('{region}', region.name) }
}
