import type { Draft } from './draft.ts'
import type { EventName } from './event-names.ts'
import { SITTING } from './rules/event-heads.ts'
import { clauseAround } from './passage.ts'

/** A division above the one that a headline begins with. */
const ABOVE = /^\p{Script=Han}{1,12}(?:[省市盟]|自治[州区]|地区)$/u
const YEAR = /^[0-9〇○零一二三四五六七八九]{4}年(?:度|全[省市州县区旗])?/u

/** The best of the names that an article gives an event: the body's, unless a headline's says much more. */
export function titleOf(draft: Draft): EventName | null {
  const told = draft.names.filter((name) => !name.generic)
  const body = told.filter((name) => name.stretch.passage.kind === 'BODY')
  const first = body.find((name) => name.trigger !== 'PLAIN') ?? body[0]
  const headline = told
    .filter((name) => name.stretch.passage.kind === 'HEADLINE')
    .sort((a, b) => b.text.length - a.text.length)[0]
  if (first === undefined) return headline ?? draft.names[0] ?? null
  const longer = body.find(
    (name) => name !== first && name.text.length >= first.text.length * (SITTING.test(first.text) ? 1.2 : 1.8),
  )
  const best = longer ?? first
  const above = headline === undefined ? '' : best.text.slice(0, -headline.text.length)
  if (headline && best.text === above + headline.text && ABOVE.test(above)) return headline
  const fuller = headline?.text.replace(YEAR, '') ?? ''
  return headline && fuller.length >= best.text.length * 1.5 ? headline : best
}

/** What a ceremony is for: the words between 为 and the verb. */
const FOR = /为(?<what>[^，。；]{2,30}?)(?:揭牌|揭幕|剪彩|奠基|授旗|授牌)$/u

/** A short label for what has no name of its own: what is unveiled, else the words around the verb that tells of it. */
export function labelOf(draft: Draft): { text: string; start: number; end: number } {
  const [statement] = draft.statements
  if (statement === undefined) return { text: '', start: 0, end: 0 }
  const { passage } = statement.verb
  const start = statement.verb.start - (/义务$/u.exec(passage.text.slice(0, statement.verb.start))?.[0].length ?? 0)
  const what =
    draft.kind === 'CEREMONY' ? FOR.exec(passage.text.slice(start, statement.verb.end))?.groups?.['what'] : undefined
  if (what !== undefined) {
    const from = passage.text.indexOf(what, start)
    return { text: what, start: from, end: from + what.length }
  }
  const clause = clauseAround(passage.text, start)
  return { text: passage.text.slice(start, clause.end), start, end: clause.end }
}
