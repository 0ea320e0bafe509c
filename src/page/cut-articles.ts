import { leans, leansOnMeeting, opensReport, subjectOf } from './opening.ts'
import { gramsOf, shareOf } from './overlap.ts'
import { readProse } from './read-prose.ts'
import type { Prose } from './read-prose.ts'
import { BULLET, CALENDAR, endsSentence } from './sentence.ts'
import type { Unit } from './unit.ts'

/** An article's body: its paragraphs and what credits them, by ordinals of the page's units. */
export interface Body {
  readonly paragraphs: { readonly unit: number; readonly prose: Prose }[]
  readonly credits: number[]
  readonly dates: number[]
  /** Its first and last words. */
  begin: string
  end: string
  /** Headlines right before it are its own: a date or credit line stands between. */
  headed: boolean
  /** Headline lines stand right before it, whosever they are. */
  readonly crowned: boolean
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
const COHESION = 0.15
/** Where nothing but the text itself says that an article begins, what it may share with the one before. */
const ANEW = 0.3
/** How much better headline lines fit what follows, at least, to be its own. */
const FORWARD = 0.25
/** Where they fit so much worse and the body has no headline yet, they are the body's, set in its midst. */
const BACKWARD = -0.45

interface State {
  readonly bodies: Body[]
  readonly blocks: HeadBlock[]
  /** Units since the last paragraph. */
  heads: number[]
  /** Parts that blank lines make of them, and their words. */
  parts: number
  words: string
  dates: number[]
  credits: number[]
  closed: boolean
  /** The last paragraph's last line fills its column. */
  filled: boolean
  /** The text broke off: it goes on on another page. */
  jumped: boolean
}

const dayFirst = (text: string): boolean => /^(?:\d{1,2}月)?\d{1,2}日/u.test(text)

/** Paragraphs of one column: briefs behind bullets, annals by the day. */
const sameColumn = (text: string, body: Body): boolean => {
  const before = body.paragraphs.at(-1)?.prose.flat.text ?? ''
  if (BULLET.test(text) && BULLET.test(before)) return true
  if (body.calendar || CALENDAR.test(text)) return true
  return dayFirst(text) && dayFirst(before)
}

/** Flat units of a body's begin and end that a paragraph is compared with: a long body has something of everything. */
const NEAR = 300
/** Flat units of a body's begin in which its people are first named. */
const NAMED = 4000

const nearOf = (body: Body): string => `${body.begin.slice(0, NEAR)}。${body.end}`

const cohesionOf = (text: string, body: Body): number =>
  shareOf(gramsOf(text.slice(0, NEAR), 3), gramsOf(nearOf(body), 3))

/** How much better the headline lines in between fit what follows than what stands before. */
const leansForward = (heads: string, text: string, body: Body): number => {
  const grams = gramsOf(heads, 2)
  return shareOf(grams, gramsOf(text.slice(0, NEAR), 2)) - shareOf(grams, gramsOf(`${body.begin}。${body.end}`, 2))
}

/** After headline lines: the same report only goes on where its words do. */
const isNewAfterHeads = (state: State, text: string, body: Body): boolean => {
  if (opensReport(text) || state.parts > 1) return true
  const forward = leansForward(state.words, text, body)
  if (!body.crowned && forward <= BACKWARD) return false
  return forward >= FORWARD || cohesionOf(text, body) < COHESION
}

/** True when the paragraph is about something else than the body before it. */
const isNew = (state: State, prose: Prose, body: Body): boolean => {
  const { text } = prose.flat
  if (BULLET.test(text) && sameColumn(text, body)) return false
  if (prose.opens || state.jumped) return true
  if (state.dates.length > 0 || (state.heads.length > 0 && state.credits.length > 0)) return true
  if (state.heads.length > 0 ? leansOnMeeting(text) : leans(text)) return false
  if (isCut(state, body) && !opensReport(text)) return false
  if (state.closed) return true
  if (state.heads.length > 0) return isNewAfterHeads(state, text, body)
  if (sameColumn(text, body) || !opensReport(text)) return false
  return cohesionOf(text, body) < ANEW && !speaksOfKnown(text, body)
}

/** Its last paragraph stops in mid-sentence: headline lines were set into it. */
const isCut = (state: State, body: Body): boolean => {
  const last = body.paragraphs.at(-1)?.prose.flat.text ?? ''
  return state.filled && last.length > 0 && !endsSentence(last) && !/[：；）]$/u.test(last)
}

/** It speaks first of what the body spoke of: 2月9日，甲到… */
const speaksOfKnown = (text: string, body: Body): boolean => {
  const subject = subjectOf(text)
  const known = `${body.begin}。${body.end}`
  if (known.includes(subject)) return true
  return /[到来在走赴率前出主深一]$/u.test(subject) && known.includes(subject.slice(0, 2))
}

const startBody = (state: State): Body => {
  const body: Body = {
    paragraphs: [],
    credits: state.credits,
    dates: state.dates,
    calendar: false,
    begin: '',
    end: '',
    crowned: state.heads.length > 0,
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
  const { text } = prose.flat
  if (body.begin.length < NAMED) body.begin += `。${text.slice(0, NAMED)}`
  body.end = `${body.end}。${text.slice(-NEAR)}`.slice(-NEAR)
  body.calendar ||= CALENDAR.test(prose.flat.text)
  Object.assign(state, {
    heads: [],
    parts: 0,
    words: '',
    dates: [],
    credits: [],
    closed: false,
    filled: unit.lines.at(-1)?.fit.full,
    jumped: prose.jumps,
  })
}

const addHead = (state: State, unit: Unit, at: number): void => {
  if (state.heads.length === 0 || unit.apart) state.parts++
  state.heads.push(at)
  state.words += `，${unit.flat.text}`
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
  const state: State = {
    bodies: [],
    blocks: [],
    heads: [],
    parts: 0,
    words: '',
    dates: [],
    credits: [],
    closed: false,
    filled: false,
    jumped: false,
  }
  for (const [at, unit] of units.entries()) {
    if (unit.kind === 'headline') addHead(state, unit, at)
    else if (unit.kind === 'date') state.dates.push(at)
    else if (unit.kind === 'jump') state.jumped = true
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
