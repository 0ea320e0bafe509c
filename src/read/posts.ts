import type { Level, PostReading } from '../fact/reading.ts'
import type { Division } from './gazetteer.ts'
import { titleLexicon } from './title-lexicon.ts'
import type { TitleParts } from './title-parts.ts'

interface Where {
  readonly of: string | null
  readonly region: Division | null
}

const FULL: Readonly<Record<string, string>> = { 组织: '组织部', 宣传: '宣传部', 统战: '统战部' }

/** Title inside the body: 副书记 of 市委副书记. */
function officeIn(parts: TitleParts): string {
  const after = parts.title.lastIndexOf(parts.body === '' ? parts.organ : parts.body)
  const length = (parts.body === '' ? parts.organ : parts.body).length
  const title = parts.shape === 'HEAD' || after < 0 ? parts.title : parts.title.slice(after + length)
  return title === '' ? parts.rank : title
}

const levelOf = (region: Division | null): Level | null => region?.level ?? null
const codeOf = (region: Division | null): string | null => (region === null || region.id === '' ? null : region.id)

/** A post in a body that the lexicon of organs does not know, or in none. */
function unknownPost({ shape, title }: TitleParts, { of, region }: Where): PostReading {
  const [organization, organ] = shape === 'SESSION' ? ([null, 'EVENT'] as const) : ([of, 'OTHER'] as const)
  return { organization, organ, title, region: codeOf(region), level: levelOf(region) }
}

/** Shapes of titles whose body no division has of itself. */
const BODILESS = new Set<TitleParts['shape']>(['BARE', 'ORDINARY', 'SESSION'])

/** The office inside a body that is printed behind it: 办公室 of 市政府办公室主任. */
const officeBehind = ({ shape, body }: TitleParts): string => (shape === 'OWN' && body !== '党组' ? body : '')

/** The post that a parsed title names, with its body's full name where the lexicon of organs knows it. */
export function postOf(parts: TitleParts, where: Where): PostReading {
  const { organs } = titleLexicon()
  const { region } = where
  const department = organs.get(FULL[parts.body] ?? parts.body)
  const organ = department ?? organs.get(FULL[parts.organ] ?? parts.organ)
  if (organ === undefined || BODILESS.has(parts.shape)) return unknownPost(parts, where)
  const office = department === undefined ? officeBehind(parts) : ''
  return {
    organization: region === null ? null : organ.name.replace('{region}', region.name) + office,
    organ: organ.kind,
    title: officeIn(parts),
    region: codeOf(region),
    level: levelOf(region),
  }
}
