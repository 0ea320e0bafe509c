import { f1 } from './score.ts'
import type { Scores } from './score.ts'
import type { ReadResult, WorldResult } from './run-world.ts'

const figure = (value: number): string => value.toFixed(4).padStart(8)

const scoreLine = (name: string, scores: Scores): string =>
  [
    name.padEnd(34),
    String(scores.items).padStart(8),
    figure(scores.pairPrecision),
    figure(scores.pairRecall),
    figure(scores.cubedPrecision),
    figure(scores.cubedRecall),
    figure(f1(scores.pairPrecision, scores.pairRecall)),
  ].join(' ')

const percent = (part: number): string => `${(part * 100).toFixed(1)}%`

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

/** The table of one world. */
export const worldTable = ({ settings, terms, pages, people, byName, events, bounds }: WorldResult): string =>
  [
    `seed ${settings.seed}: ${terms.officials} officials in ${settings.years} years, ${percent(terms.shared)} share a name ` +
      `(${percent(terms.sharedAtHome)} of them with somebody of their province); ${terms.promotions} promotions, ` +
      `${terms.transfers} transfers, ${terms.retirements} retirements`,
    `${pages} pages, ${terms.papersAPlace.join(' to ')} papers a place, ${percent(terms.silentWeeks)} of their weeks missing`,
    '',
    `${' '.repeat(34)}    items  pair P   pair R   B3 P     B3 R     pair F1`,
    scoreLine('people', people.all),
    scoreLine('people who share their name', people.shared),
    scoreLine('baseline: one name, one person', byName.all),
    scoreLine('baseline: those who share a name', byName.shared),
    scoreLine('events', events),
    '',
    `occupancies with true bounds ${figure(share(bounds.within, bounds.occupancies))} of ${bounds.occupancies}: ` +
      `seen ${figure(share(bounds.seen, bounds.occupancies))}, ` +
      `said ${figure(share(bounds.said, bounds.toldOf))} of ${bounds.toldOf}`,
    `conflicts of single seats: ${bounds.conflicts.overlaps} overlaps, ${bounds.conflicts.unfilled} times without a holder`,
  ].join('\n')

/** The table of pages that were read. */
export const readTable = ({ pages, wanted, found, wrong, told, read }: ReadResult): string =>
  [
    `${pages} pages read: ${percent(share(found, wanted))} of ${wanted} names in articles found, ${wrong} read that are nobody's`,
    scoreLine('people, pages as they truly are', told.people.all),
    scoreLine('people, pages as read', read.people.all),
    scoreLine('sharers, pages as they truly are', told.people.shared),
    scoreLine('sharers, pages as read', read.people.shared),
    scoreLine('events, pages as they truly are', told.events),
    scoreLine('events, pages as read', read.events),
  ].join('\n')

/** The same as one JSON object. */
export const worldJson = (results: readonly (WorldResult & { readonly read?: ReadResult })[]): string =>
  JSON.stringify({ worlds: results })
