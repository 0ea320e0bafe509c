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

/** The post that a parsed title names, with its body's full name where the lexicon of organs knows it. */
export function postOf(parts: TitleParts, { of, region }: Where): PostReading {
  const { organs } = titleLexicon()
  const department = organs.get(FULL[parts.body] ?? parts.body)
  const organ = department ?? organs.get(FULL[parts.organ] ?? parts.organ)
  if (organ === undefined || parts.shape === 'BARE' || parts.shape === 'ORDINARY' || parts.shape === 'SESSION')
    return {
      organization: parts.shape === 'SESSION' ? null : of,
      organ: parts.shape === 'SESSION' ? 'EVENT' : 'OTHER',
      title: parts.title,
      region: codeOf(region),
      level: levelOf(region),
    }
  const extra =
    department === undefined && parts.body !== '' && parts.body !== '党组' && parts.shape === 'OWN' ? parts.body : ''
  const name = region === null ? null : organ.name.replace('{region}', region.name) + extra
  return {
    organization: name,
    organ: organ.kind,
    title: officeIn(parts),
    region: codeOf(region),
    level: levelOf(region),
  }
}
