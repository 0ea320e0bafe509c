import { leans, opensReport, subjectOf } from './opening.ts'
import { gramsOf, shareOf } from './overlap.ts'
import { readProse } from './read-prose.ts'
import type { Prose } from './read-prose.ts'
import { BULLET } from './sentence.ts'
import type { Unit } from './unit.ts'

/** An article's body: its paragraphs and what credits them, by ordinals of the page's units. */
export interface Body {
  readonly paragraphs: { readonly unit: number; readonly prose: Prose }[]
  readonly credits: number[]
  readonly dates: number[]
  /** Runs of three characters of its paragraphs. */
  readonly grams: Set<string>
  /** Headlines right before it are its own: a date or credit line stands between. */
  headed: boolean
  /** Months stand as lines of their own: annals. */
  calendar: boolean
}

/** Headline lines that stand together. */
export interface HeadBlock {
  readonly units: number[]
  /** Ordinals of the bodies that it stands between; -1 and the number of bodies at the page's edges. */
  readonly after: number
}

export interface Cut {
  readonly bodies: readonly Body[]
  readonly blocks: readonly HeadBlock[]
}

/** Runs of three that a paragraph shares with its own article, at least; measured on pages of several reports. */
const COHESION = 0.06
/** Where nothing but the text itself says that an article begins, what it may share with the one before. */
const ANEW = 0.1

interface State {
  readonly bodies: Body[]
  readonly blocks: HeadBlock[]
  /** Units since the last paragraph. */
  heads: number[]
  dates: number[]
  credits: number[]
  closed: boolean
}

const dayFirst = (text: string): boolean => /^(?:\d{1,2}月)?\d{1,2}日/u.test(text)

const CALENDAR = /^(?:\d{4}年)?\d{1,2}月$/u

/** Paragraphs of one column: briefs behind bullets, annals by the day. */
const sameColumn = (text: string, body: Body): boolean => {
  const before = body.paragraphs.at(-1)?.prose.flat.text ?? ''
  if (BULLET.test(text) && BULLET.test(before)) return true
  if (body.calendar || CALENDAR.test(text)) return true
  return dayFirst(text) && dayFirst(before)
}

/** True when the paragraph is about something else than the body before it. */
const isNew = (state: State, prose: Prose, body: Body): boolean => {
  const { text } = prose.flat
  if (BULLET.test(text) && sameColumn(text, body)) return false
  if (prose.opens) return true
  if (state.dates.length > 0 || (state.heads.length > 0 && state.credits.length > 0)) return true
  if (leans(text)) return false
  if (state.closed) return true
  const cohesion = shareOf(gramsOf(text.slice(0, 400), 3), body.grams)
  if (state.heads.length > 0) return opensReport(text) || cohesion < COHESION
  if (sameColumn(text, body) || !opensReport(text)) return false
  return cohesion < ANEW && !body.grams.has(subjectOf(text))
}

const addGrams = (body: Body, text: string): void => {
  for (const gram of gramsOf(text, 3)) body.grams.add(gram)
}

const startBody = (state: State): Body => {
  const body: Body = {
    paragraphs: [],
    credits: state.credits,
    dates: state.dates,
    grams: new Set(),
    calendar: false,
    headed: state.heads.length > 0 && (state.dates.length > 0 || state.credits.length > 0),
  }
  state.bodies.push(body)
  return body
}

const addProse = (state: State, unit: Unit, at: number): void => {
  const prose = readProse(unit.flat)
  const current = state.bodies.at(-1)
  const fresh = current === undefined || isNew(state, prose, current)
  if (state.heads.length > 0) state.blocks.push({ units: state.heads, after: state.bodies.length - 1 })
  const body = fresh ? startBody(state) : current
  if (!fresh) {
    body.credits.push(...state.credits)
    body.dates.push(...state.dates)
  }
  body.paragraphs.push({ unit: at, prose })
  addGrams(body, prose.flat.text)
  body.calendar ||= CALENDAR.test(prose.flat.text)
  Object.assign(state, { heads: [], dates: [], credits: [], closed: false })
}

const addCredit = (state: State, unit: Unit, at: number): void => {
  const current = state.bodies.at(-1)
  if (current === undefined || state.heads.length > 0) state.credits.push(at)
  else {
    current.credits.push(at)
    state.closed ||= unit.credit?.closing ?? false
  }
}

/** Step 7: cuts the page's units into bodies, and tells which headline lines stand where. */
export const cutArticles = (units: readonly Unit[]): Cut => {
  const state: State = { bodies: [], blocks: [], heads: [], dates: [], credits: [], closed: false }
  for (const [at, unit] of units.entries()) {
    if (unit.kind === 'headline') state.heads.push(at)
    else if (unit.kind === 'date') state.dates.push(at)
    else if (unit.kind === 'credit') addCredit(state, unit, at)
    else addProse(state, unit, at)
  }
  finish(state)
  return { bodies: state.bodies, blocks: state.blocks }
}

/** What stands after the last paragraph belongs to it. */
const finish = (state: State): void => {
  const last = state.bodies.at(-1)
  if (state.heads.length > 0) state.blocks.push({ units: state.heads, after: state.bodies.length - 1 })
  last?.credits.push(...state.credits)
  last?.dates.push(...state.dates)
}
