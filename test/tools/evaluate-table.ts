import type { Score } from './evaluate-score.ts'
import type { Figure } from './evaluate-tally.ts'

const FEW = 50

const line = (name: string, figure: Figure): string => {
  const value = figure.value.toFixed(4)
  if ('precision' in figure) {
    const few = figure.right + figure.missed < FEW ? '  (few cases)' : ''
    const rates = `P ${figure.precision.toFixed(4)}  R ${figure.recall.toFixed(4)}`
    const counts = `right ${String(figure.right)} extra ${String(figure.extra)} missed ${String(figure.missed)}`
    return `${name.padEnd(17)} F1 ${value}  ${rates}  ${counts}${few}`
  }
  const cases = figure.note ?? `right ${String(figure.right)} of ${String(figure.of)}`
  const few = figure.note === undefined && figure.of < FEW ? '  (few cases)' : ''
  return `${name.padEnd(17)}    ${value}  ${cases}${few}`
}

/** The figures as a table for people. */
export const scoreTable = (score: Score): string => {
  const missing = score.missing === 0 ? '' : `, ${String(score.missing)} could not be read`
  return [`${String(score.pages)} pages${missing}`, ...[...score.figures].map(([name, f]) => line(name, f))].join('\n')
}

/** The figures as one JSON object. */
export const scoreJson = (score: Score): string =>
  JSON.stringify({ pages: score.pages, missing: score.missing, ...Object.fromEntries(score.figures) }, null, 2)

/** `name=value,…` as bounds; null when it is written otherwise. */
export const parseMinimum = (text: string): ReadonlyMap<string, number> | null => {
  const bounds = new Map<string, number>()
  for (const part of text.split(',')) {
    const [name, least, ...rest] = part.split('=')
    const value = Number(least)
    if (!name || !least || rest.length > 0 || Number.isNaN(value)) return null
    bounds.set(name.trim(), value)
  }
  return bounds
}

/** One line for each figure that is unknown or lies below its bound. */
export const belowMinimum = (score: Score, bounds: ReadonlyMap<string, number>): string[] =>
  [...bounds].flatMap(([name, least]) => {
    const value = score.figures.get(name)?.value
    if (value !== undefined && value >= least) return []
    return [`below: ${name} ${value === undefined ? 'unknown' : value.toFixed(4)} < ${String(least)}`]
  })
