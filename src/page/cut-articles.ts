import { beginsAnew } from './begins-anew.ts'
import { readProse, writes } from './read-prose.ts'
import type { Prose } from './read-prose.ts'
import { CALENDAR, endsSentence } from './sentence.ts'
import type { Unit } from './unit.ts'

/** An article's body: its paragraphs and what credits them, by ordinals of the page's units. */
export interface Body {
  readonly paragraphs: { readonly unit: number; readonly prose: Prose }[]
  readonly credits: number[]
  readonly dates: number[]
  /** Headlines right before it are its own: a date or credit line stands between. */
  readonly headed: boolean
  /** Headline lines stand right before it, whosever they are. */
  readonly crowned: boolean
  /** They are indented as paragraphs are. */
  readonly inset: boolean
  /** Months stand as lines of their own: annals. */
  calendar: boolean
  /** Its first and last words. */
  begin: string
  end: string
}

/** Headline lines that stand together. */
export interface HeadBlock {
  readonly units: readonly number[]
  /** Ordinal of the body before it; -1 at the page's begin. */
  readonly after: number
  /** It stands amid that body's paragraphs, or behind the page's last. */
  readonly amid: boolean
  /** Nothing stands behind it. */
  readonly last: boolean
}

export interface Cut {
  readonly bodies: readonly Body[]
  readonly blocks: readonly HeadBlock[]
  /** Credits that stand below a headline with other headlines behind them, by the headline's ordinal: they go where it goes. */
  readonly carried: ReadonlyMap<number, readonly number[]>
}

/** Blanks before a paragraph. */
const INDENT = 2
/** Characters kept of a body's begin, in which its people are first named, and of its end. */
const BEGIN = 4000
const END = 300

/** Units since the last paragraph. */
interface Waiting {
  readonly heads: number[]
  readonly dates: number[]
  credits: number[]
  /** Parts that blank lines make of the headline lines, and their words. */
  parts: number
  words: string
  /** All of them are indented as paragraphs are. */
  inset: boolean
  /** A credit closed the article before. */
  closed: boolean
  /** Who wrote the article before is named at its end. */
  signed: boolean
  /** The last paragraph's last line fills its column. */
  readonly filled: boolean
  /** The text broke off: it goes on on another page. */
  jumped: boolean
}

interface State {
  readonly bodies: Body[]
  readonly blocks: HeadBlock[]
  readonly carried: Map<number, readonly number[]>
  waiting: Waiting
}

const nothing = ({ filled, jumped, signed }: Pick<Waiting, 'filled' | 'jumped' | 'signed'>): Waiting => ({
  heads: [],
  dates: [],
  credits: [],
  parts: 0,
  words: '',
  inset: true,
  closed: false,
  signed,
  filled,
  jumped,
})

const startBody = (state: State): Body => {
  const { heads, dates, credits } = state.waiting
  const crowned = heads.length > 0
  const headed = crowned && (dates.length > 0 || credits.length > 0)
  const { inset } = state.waiting
  const body: Body = {
    paragraphs: [],
    credits: [],
    dates: [],
    calendar: false,
    begin: '',
    end: '',
    crowned,
    headed,
    inset,
  }
  state.bodies.push(body)
  return body
}

/** The headline lines that wait stand here; dates and credits that wait are the body's. */
const settle = (state: State, body: Body | undefined, after: number): void => {
  const { heads, dates, credits } = state.waiting
  const amid = after >= 0 && state.bodies[after] === body
  if (heads.length > 0) state.blocks.push({ units: heads, after, amid, last: false })
  body?.credits.push(...credits)
  body?.dates.push(...dates)
}

const isNew = ({ waiting }: State, prose: Prose, body: Body): boolean =>
  beginsAnew({
    prose,
    text: prose.flat.text,
    told: body,
    before: body.paragraphs.at(-1)?.prose.flat.text ?? '',
    between: waiting,
  })

const addProse = (state: State, unit: Unit, at: number): void => {
  const prose = readProse(unit.flat)
  const current = state.bodies.at(-1)
  const after = state.bodies.length - 1
  const body = current === undefined || isNew(state, prose, current) ? startBody(state) : current
  settle(state, body, after)
  const { text } = prose.flat
  body.paragraphs.push({ unit: at, prose })
  body.calendar ||= CALENDAR.test(text)
  if (body.begin.length < BEGIN) body.begin += `。${text.slice(0, BEGIN)}`
  body.end = `${body.end}。${text.slice(-END)}`.slice(-END)
  const filled = unit.lines.at(-1)?.fit.full ?? false
  state.waiting = nothing({ filled, jumped: prose.jumps, signed: prose.signed })
}

const addHead = ({ waiting, carried }: State, unit: Unit, at: number): void => {
  const last = waiting.heads.at(-1)
  if (last !== undefined && unit.apart && waiting.credits.length > 0) {
    carried.set(last, waiting.credits)
    waiting.credits = []
  }
  if (waiting.heads.length === 0 || unit.apart) waiting.parts++
  waiting.heads.push(at)
  waiting.inset &&= unit.lines.every((line) => line.fit.indented && line.indent === INDENT)
  waiting.words += `，${unit.flat.text}`
}

/** A credit after a body's text is the body's, one after headline lines the next body's. */
const addCredit = (state: State, unit: Unit, at: number): void => {
  const current = state.bodies.at(-1)
  if (current === undefined || state.waiting.heads.length > 0) state.waiting.credits.push(at)
  else {
    current.credits.push(at)
    state.waiting.closed ||= unit.credit?.closing ?? false
    state.waiting.signed ||= writes(unit.flat.text)
  }
}

/** The text breaks off, or goes on from elsewhere; at once where both stand together between its two parts. */
const addJump = ({ bodies, waiting }: State, unit: Unit): void => {
  const before = bodies.at(-1)?.paragraphs.at(-1)?.prose.flat.text ?? ''
  const resumes = waiting.jumped && COMES.test(unit.flat.text) && waiting.heads.length === 0
  waiting.jumped = !resumes || endsSentence(before)
}
const COMES = /^[（(【]?(?:上接|紧接|转自|接)/u

const addUnit = (state: State, unit: Unit, at: number): void => {
  switch (unit.kind) {
    case 'headline':
      addHead(state, unit, at)
      break
    case 'date':
      state.waiting.dates.push(at)
      break
    case 'jump':
      addJump(state, unit)
      break
    case 'credit':
      addCredit(state, unit, at)
      break
    case 'prose':
      addProse(state, unit, at)
  }
}

const FRESH = { filled: false, jumped: false, signed: false }

/** Step 7: cuts the page's units into bodies, and tells which headline lines stand where. */
export const cutArticles = (units: readonly Unit[]): Cut => {
  const state: State = { bodies: [], blocks: [], carried: new Map(), waiting: nothing(FRESH) }
  for (const [at, unit] of units.entries()) addUnit(state, unit, at)
  if (state.bodies.length === 0 && state.waiting.heads.length > 0) {
    startBody(state)
    settle(state, state.bodies.at(-1), -1)
  } else {
    const known = state.blocks.length
    settle(state, state.bodies.at(-1), state.bodies.length - 1)
    state.blocks.push(...state.blocks.splice(known).map((block) => ({ ...block, last: true })))
  }
  return { bodies: state.bodies, blocks: state.blocks, carried: state.carried }
}
