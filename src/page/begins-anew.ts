import {
  dayFirst,
  leans,
  leansOnMeeting,
  namesExactDay,
  NOTICE_END,
  opensReport,
  subjectOf,
  tellsDay,
} from './opening.ts'
import { pairsOf, shareOf } from './overlap.ts'
import { shareOfTriples } from './shared-triples.ts'
import type { Prose } from './read-prose.ts'
import { BULLET, CALENDAR, CAPTION, endsSentence } from './sentence.ts'

/** What is known of an article's text so far. */
export interface Told {
  /** Its first and last words. */
  readonly begin: string
  readonly end: string
  /** Months stand as lines of their own: annals. */
  readonly calendar: boolean
  /** Headline lines stand right before it, whosever they are. */
  readonly crowned: boolean
  /** They are indented as paragraphs are. */
  readonly inset: boolean
}

/** What stands between an article's last paragraph and the next one. */
export interface Between {
  /** Words of the headline lines; empty where there are none. */
  readonly words: string
  /** Parts that blank lines make of them. */
  readonly parts: number
  /** All of them are indented as paragraphs are. */
  readonly inset: boolean
  readonly dates: readonly number[]
  readonly credits: readonly number[]
  /** A credit closed the article before. */
  readonly closed: boolean
  /** Who wrote the article before is named at its end. */
  readonly signed: boolean
  /** The last paragraph's last line fills its column. */
  readonly filled: boolean
  /** The text broke off: it goes on on another page. */
  readonly jumped: boolean
}

/** A paragraph and what it may go on with. */
export interface Doubt {
  readonly prose: Prose
  readonly text: string
  readonly told: Told
  /** The article's last paragraph. */
  readonly before: string
  readonly between: Between
}

/** Runs of three that a paragraph shares with its own article, at least; measured on pages of several reports. */
const COHESION = 0.15
/** Where nothing but the text itself says that an article begins, what it may share with the one before. */
const ANEW = 0.3
/** How much better headline lines fit what follows, at least, to be its own. */
const FORWARD = 0.25
/** Where they fit so much worse and the body has no headline yet, they are the body's, set in its midst. */
const BACKWARD = -0.45

/** Paragraphs of one column: briefs behind bullets, annals by the day. */
const sameColumn = ({ text, told, before }: Doubt): boolean => {
  if (BULLET.test(text) && (BULLET.test(before) || BULLET.test(told.begin.slice(1)))) return true
  if (told.calendar || CALENDAR.test(text)) return true
  return dayFirst(text) && dayFirst(before)
}

/** Flat units of a body's begin and end that a paragraph is compared with: a long body has something of everything. */
const NEAR = 300

/** Share of the paragraph's runs of three characters that the article has near its begin and end. */
const cohesionOf = ({ text, told }: Doubt): number =>
  shareOfTriples(text.slice(0, NEAR), `${told.begin.slice(0, NEAR)}。${told.end}`)

/** How much better the headline lines in between fit what follows than what stands before. */
const leansForward = ({ text, told, between }: Doubt): number => {
  const grams = pairsOf(between.words)
  return shareOf(grams, pairsOf(text.slice(0, NEAR))) - shareOf(grams, pairsOf(`${told.begin}。${told.end}`))
}

/** Its last paragraph stops in mid-sentence: headline lines were set into it. */
const isCut = ({ before, between }: Doubt): boolean =>
  between.filled && !endsSentence(before) && !/[：；）]$/u.test(before)

/** It speaks first of what the body spoke of: 2月9日，甲到… */
const speaksOfKnown = ({ text, told }: Doubt): boolean => {
  const subject = subjectOf(text)
  const known = `${told.begin}。${told.end}`
  if (known.includes(subject)) return true
  return /[到来在走赴率前出主深一]$/u.test(subject) && known.includes(subject.slice(0, 2))
}

/** Below a headline and but a few sentences that tell no day, the report's own is still to come. */
const leadsIn = ({ told }: Doubt): boolean => told.crowned && told.begin.length <= NEAR && !tellsDay(told.begin)

/** Lines indented as paragraphs are, in an article whose headline is not. */
const isSubheading = ({ told, between }: Doubt): boolean =>
  between.inset && told.crowned && !told.inset && between.credits.length === 0 && between.parts === 1

const PARTY = /^.{0,14}?(?<leader>\p{Script=Han}{2,3})一行/u

/** It goes on with a party of visitors that the article told of: 12月2日，甲一行来到… */
const speaksOfParty = ({ text, told }: Doubt): boolean => {
  const leader = PARTY.exec(text.replace(DAY_PART, ''))?.groups?.['leader']
  return leader !== undefined && told.begin.includes(`${leader}一行`)
}
const DAY_PART = /^(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|晚)?，?/u

/** A caption under a headline, with no text before it, tells of the pictures of what follows. */
const onlyCaptions = ({ told, before }: Doubt): boolean =>
  told.crowned && CAPTION.test(before) && told.begin.split('。').every((part) => part === '' || CAPTION.test(part))

/** One way to decide whether a paragraph begins another article; the first row that holds does. */
interface AnewRule {
  readonly name: string
  readonly holds: (doubt: Doubt) => boolean
  readonly anew: (doubt: Doubt) => boolean
}

/** Nothing but what tells of a picture, between a headline and its text. */
const ONLY_CAPTION = /^。(?:图为|[上下左右]图)[^。]{0,80}。?[^。]{0,12}$/u

/** So many units of a paragraph tell whether it says again what a summary above it said. */
const LEAD = 120
/** Share of its runs of three that a paragraph which says the same again has there, at least. */
const AGAIN = 0.8

/** True when the article so far is but a summary that the paragraph begins with too. */
const saysAgain = ({ text, told }: Doubt): boolean =>
  told.begin.length <= 2 * NEAR && shareOfTriples(text.slice(0, LEAD), told.begin) >= AGAIN

/** A line that the short paragraph behind it says again is a picture's caption, and so is that paragraph. */
const isCaptionAgain = ({ text, between }: Doubt): boolean => {
  const words = between.words.slice(1)
  return words.length >= 6 && text.startsWith(words) && text.length <= words.length + 2
}

/** Characters of a caption. */
const SHORT = 26

/** The article so far is one short sentence below its headline: a picture's caption, and what files the report comes first now. */
const isCaptioned = ({ prose, told, before, between }: Doubt): boolean =>
  prose.opens &&
  told.crowned &&
  before.length <= SHORT &&
  told.begin.length <= before.length + 1 &&
  between.parts === 0 &&
  between.dates.length === 0

/** What leads in the visits that the paragraphs behind it tell of one by one: 县领导分赴各学校看望教师. */
const EACH = /之际|前[夕后]|分[别头赴组批]|分成?[两二三四五六七八九十几数多\d]{1,2}[个组路队批]|兵分/u

/** True when the article so far is one paragraph that leads in what comes, without a day of its own. */
const isLedIn = ({ told, before, between }: Doubt): boolean =>
  between.parts === 0 && told.begin.length <= before.length + 1 && EACH.test(before) && !namesExactDay(before)

const yes = (): boolean => true
const no = (): boolean => false
const headed = ({ between }: Doubt): boolean => between.parts > 0

const RULES: readonly AnewRule[] = [
  { name: 'brief', holds: (doubt) => BULLET.test(doubt.text) && sameColumn(doubt), anew: no },
  { name: 'caption', holds: ({ told }) => ONLY_CAPTION.test(told.begin), anew: no },
  { name: 'summary', holds: saysAgain, anew: no },
  { name: 'caption-again', holds: isCaptionAgain, anew: no },
  { name: 'caption-alone', holds: isCaptioned, anew: no },
  { name: 'dateline', holds: ({ prose }) => prose.opens, anew: yes },
  { name: 'jump', holds: ({ between }) => between.jumped, anew: yes },
  { name: 'date-line', holds: ({ between }) => between.dates.length > 0, anew: yes },
  { name: 'captions', holds: (doubt) => !headed(doubt) && onlyCaptions(doubt), anew: no },
  { name: 'party', holds: (doubt) => headed(doubt) && speaksOfParty(doubt), anew: no },
  { name: 'headline-and-credit', holds: (doubt) => headed(doubt) && doubt.between.credits.length > 0, anew: yes },
  { name: 'goes-on', holds: (doubt) => (headed(doubt) ? leansOnMeeting(doubt.text) : leans(doubt.text)), anew: no },
  { name: 'cut-sentence', holds: (doubt) => isCut(doubt) && !opensReport(doubt.text), anew: no },
  { name: 'closed', holds: ({ between }) => between.closed, anew: yes },
  { name: 'signed', holds: ({ text, between }) => between.signed && opensReport(text), anew: yes },
  { name: 'headline-and-opening', holds: (doubt) => headed(doubt) && opensReport(doubt.text), anew: yes },
  { name: 'notice', holds: ({ between }) => NOTICE_END.test(between.words), anew: yes },
  { name: 'subheading', holds: (doubt) => headed(doubt) && isSubheading(doubt), anew: no },
  { name: 'two-headlines', holds: ({ between }) => between.parts > 1, anew: yes },
  {
    name: 'headline-amid',
    holds: (doubt) => headed(doubt) && !doubt.told.crowned && leansForward(doubt) <= BACKWARD,
    anew: no,
  },
  { name: 'headline-before', holds: (doubt) => headed(doubt) && leansForward(doubt) >= FORWARD, anew: yes },
  { name: 'headline-between', holds: headed, anew: (doubt) => cohesionOf(doubt) < COHESION },
  { name: 'led-in', holds: (doubt) => isLedIn(doubt) && dayFirst(doubt.text), anew: no },
  { name: 'column', holds: sameColumn, anew: no },
  {
    name: 'opening',
    holds: ({ text }) => opensReport(text),
    anew: (doubt) => cohesionOf(doubt) < ANEW && !speaksOfKnown(doubt) && !leadsIn(doubt),
  },
]

/** True when the paragraph is about something else than the article before it. */
export const beginsAnew = (doubt: Doubt): boolean => RULES.find((rule) => rule.holds(doubt))?.anew(doubt) ?? false
