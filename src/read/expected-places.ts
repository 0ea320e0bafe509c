import type { Division } from './gazetteer.ts'
import type { PlaceAsked } from './place-asked.ts'
import type { RegionHit } from './region-scan.ts'

/** What follows a place to which somebody went, or in which something was held. */
const BEHIND =
  /^(?:$|[、，和及与等的就对]|现场|实地|调研|调查|考察|检查|督[导查]|指导|走访|慰问|看望|视察|参观|开展|进行|[查察]看|访问|学习|召开|举行|举办|参加|出席|主持)/u

/** Where an item of a list of places begins: at the words' begin, behind a mark, or behind another division. */
function beginsAt(words: string, hits: readonly RegionHit[]): number[] {
  const marks = [...words.matchAll(/[、，及与]|(?<=\p{Script=Han}{2})和/gu)].map(({ index }) => index + 1)
  return [0, ...marks, ...hits.map(({ end }) => end)]
}

/** Characters of the longest name that is a word as well. */
const LONGEST = 3

/** The division of the report's own province, and as a name for part of a city of its own prefecture, that is meant by a name which is a word elsewhere (和顺, 城区). */
function meantBy(name: string, { context, gazetteer, host }: PlaceAsked): Division[] {
  const home = context.home() ?? host
  if (home === null) return []
  const above = gazetteer.ancestors(home.id)
  const province = above.at(-1)?.id ?? home.id
  const prefecture = [home, ...above].find(({ level }) => level === 'PREFECTURE')?.id ?? province
  return context.named(name).filter(({ id, until, level }) => {
    if (until !== null || level === 'PROVINCE') return false
    return gazetteer.isWithin(id, /^[城郊矿]区$/u.test(name) ? prefecture : province)
  })
}

/** Divisions that are named where a place must stand by names that running text has as words, beside those that were found. */
export function expectedIn(words: string, hits: readonly RegionHit[], asked: PlaceAsked): RegionHit[] {
  return beginsAt(words, hits).flatMap((start) => {
    if (hits.some((hit) => hit.start <= start && start < hit.end)) return []
    for (let end = start + LONGEST; end > start + 1; end--) {
      const name = words.slice(start, end)
      if (name.length < end - start || !BEHIND.test(words.slice(end))) continue
      const candidates = meantBy(name, asked)
      if (candidates.length > 0) return [{ candidates, start, end, full: candidates.some((one) => one.name === name) }]
    }
    return []
  })
}
