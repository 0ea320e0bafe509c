import type { Draft } from './draft.ts'
import { titleOf } from './event-title.ts'
import { hostOf } from './host.ts'
import type { RegionContext } from './region-context.ts'
import type { Known } from './role-memory.ts'

/** An association whose members meet: 江口县茶叶协会第三届会员大会. */
const OF_MEMBERS =
  /^(?<body>[^，。；]{3,24}?(?:协会|学会|商会|联合会|促进会|研究会|基金会))(?:第?[一二三四五六七八九十\d]+届|换届|会员|理事)/u
const ASSEMBLIES: ReadonlySet<string | null> = new Set(['人大常委会', '人大', '政协'])

/** The assembly or association whose session an article tells of first, to which posts without a body's name belong; null when it tells of none. */
export function sessionOf(drafts: readonly Draft[], context: RegionContext): Known | null {
  for (const draft of drafts) {
    const title = titleOf(draft)?.text ?? ''
    const body = OF_MEMBERS.exec(title)?.groups?.['body']
    if (body !== undefined) return { region: null, body, organ: '' }
    const { region, organ } = hostOf(title, context)
    if (region !== null && ASSEMBLIES.has(organ)) return { region, body: null, organ: organ ?? '' }
  }
  return null
}
