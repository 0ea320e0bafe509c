import { readFileSync } from 'node:fs'
import type { OrganKind } from '../fact/reading.ts'

/** A word for an office or a membership, the end of a title: 书记, 副主任 without its 副. */
export interface Rank {
  readonly rank: string
  readonly kind: string
  /** True for public office; false for callings (教授, 记者). */
  readonly public: boolean
}

/** A body that every division has: 委, 人民政府, 政协; `name` is its full name with `{region}` for the division's. */
export interface Organ {
  readonly organ: string
  readonly kind: OrganKind
  readonly name: string
  /** A department of the party committee (宣传部), which stands after 委 or by itself. */
  readonly department: boolean
}

export interface TitleLexicon {
  readonly ranks: ReadonlyMap<string, Rank>
  readonly organs: ReadonlyMap<string, Organ>
  /** Labels before a list: those that need a division before them (领导 in 市领导) and those that stand alone. */
  readonly labels: ReadonlyMap<string, 'DIVISION' | 'CONTEXT'>
}

const rows = (file: string): string[][] =>
  readFileSync(new URL(`../../seed/titles/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))

let lexicon: TitleLexicon | undefined

/** The lexicon of titles from `seed/titles`, read once. */
export function titleLexicon(): TitleLexicon {
  lexicon ??= {
    ranks: new Map(
      rows('ranks.tsv').map(([rank = '', kind = '', open]) => [rank, { rank, kind, public: open === '1' }]),
    ),
    organs: new Map(
      rows('organs.tsv').map(([organ = '', kind = '', name = '', department]) => [
        organ,
        { organ, kind: kind as OrganKind, name, department: department === '1' },
      ]),
    ),
    labels: new Map(
      rows('labels.tsv').map(([label = '', scope]) => [label, scope === 'DIVISION' ? 'DIVISION' : 'CONTEXT']),
    ),
  }
  return lexicon
}
