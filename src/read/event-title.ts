import type { Draft } from './draft.ts'
import type { EventName } from './event-names.ts'
import { clauseAround } from './passage.ts'

/** The best of the names that an article gives an event: the body's, unless a headline's says much more. */
export function titleOf(draft: Draft): EventName | null {
  const told = draft.names.filter((name) => !name.generic)
  const body = told.filter((name) => name.stretch.passage.kind === 'BODY')
  const first = body.find((name) => name.trigger !== 'PLAIN') ?? body[0]
  const headline = told
    .filter((name) => name.stretch.passage.kind === 'HEADLINE')
    .sort((a, b) => b.text.length - a.text.length)[0]
  if (first === undefined) return headline ?? draft.names[0] ?? null
  const longer = body.find((name) => name !== first && name.text.length >= first.text.length * 1.8)
  const best = longer ?? first
  return headline && headline.text.length >= best.text.length * 1.5 ? headline : best
}

/** A short label for what has no name of its own: the words around the verb that tells of it. */
export function labelOf(draft: Draft): { text: string; start: number; end: number } {
  const [statement] = draft.statements
  if (statement === undefined) return { text: '', start: 0, end: 0 }
  const { passage, start } = statement.verb
  const clause = clauseAround(passage.text, start)
  return { text: passage.text.slice(start, clause.end), start, end: clause.end }
}
