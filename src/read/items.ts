import { startsWithDate } from './build-state.ts'
import type { DateReading } from './dates.ts'
import type { SentenceReading } from './draft.ts'

const isItem = (sentence: SentenceReading): boolean => /^[■●▲◆★□○△◇☆◎►▶※]/u.test(sentence.stretch.passage.text)

/** True for paragraphs that go on, day after day, about what the first says took those days: 8月22日至24日，甲率团来我市考察. */
function isOneJourney([first, ...others]: readonly SentenceReading[]): boolean {
  const whole = first?.dates.find(({ date, endDate }) => date !== null && endDate !== null)
  if (whole === undefined) return false
  return others.filter(startsWithDate).every(({ dates: [day] }) => within(day?.date ?? null, whole))
}

const within = (day: string | null, { date, endDate }: DateReading): boolean =>
  day !== null && date !== null && endDate !== null && date <= day && day <= endDate

/** The items of annals and of reports of a week, each a paragraph; an ordinary report is one. */
export function itemsOf(body: readonly SentenceReading[]): SentenceReading[][] {
  const begins = body.filter((sentence) => sentence.firstOfParagraph)
  const items = begins.filter((sentence) => isItem(sentence) || startsWithDate(sentence)).length
  if (items < 3 || items < begins.length * 0.6 || isOneJourney(begins)) return [[...body]]
  const found: SentenceReading[][] = []
  for (const sentence of body) {
    const last = found.at(-1)
    if (last === undefined || sentence.firstOfParagraph) found.push([sentence])
    else last.push(sentence)
  }
  return found
}
