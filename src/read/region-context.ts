import type { Division, Gazetteer, NameMatch } from './gazetteer.ts'
import { NATION } from './gazetteer.ts'
import { isMentioned } from './mentioned.ts'
import { kinOf, nearest } from './region-kin.ts'
import { divisionAt, regionHits, type RegionHit } from './region-scan.ts'
import type { Unit } from './title-parts.ts'
import { isScattered } from './scattered.ts'
import { townsNamed } from './towns-named.ts'
import { ENDINGS } from './unit-endings.ts'
import { weigh, type Choice } from './weigh.ts'

/** A place where a text names a division, with what the naming weighs. */
export interface RegionVote {
  readonly candidates: readonly Division[]
  readonly weight: number
  /** True for a full name, a dateline or a publisher: short names of counties count only in provinces named so. */
  readonly full: boolean
  /** True for the paper's or agency's own division. */
  readonly paper?: boolean
}

const NOBODY: ReadonlySet<string> = new Set()

/** Share of a naming's weight that the division above gets; half of that goes to the one above it. */
const HANDED_ON = 0.3

/** Votes beside the paper's own from which on the text is known to tell of the paper's division. */
const TOLD = 1

/** True when the division's name ends as the unit wants. */
export const hasUnit = (division: Division, unit: Unit): boolean =>
  ENDINGS[unit].test(division.name) || (unit === '区' && division.name.endsWith('自治区'))

/**
 * Which divisions a report is about: every naming votes for its division and, less, for those above it. What 市, 州 or 全省 means
 * is the division of that kind with the most votes.
 */
export class RegionContext {
  readonly #gazetteer: Gazetteer
  readonly #text: string
  readonly #year: number | undefined
  #home: Division | null = null
  /** The paper's own division and those above it. */
  #paper: readonly Division[] = []
  #paperVote = 0
  /** Votes with shares handed on to divisions above. */
  readonly #votes = new Map<string, number>()
  #order: readonly Division[] | undefined
  #townNames: readonly string[] | undefined
  /** Divisions that the text only mentions, by unit. */
  readonly #mentions = new Map<Unit, Division | null>()
  /** Votes of namings alone. */
  readonly #direct = new Map<string, number>()

  /** `text`: the article's own words, in which a short name that is also a word is looked for when nothing else tells. */
  constructor(gazetteer: Gazetteer, votes: readonly RegionVote[], around: { text: string; year: number | undefined }) {
    this.#gazetteer = gazetteer
    this.#text = around.text
    this.#year = around.year
    const sure = kinOf(gazetteer, votes)
    const provinces = new Set(
      votes
        .filter((vote) => vote.full || vote.candidates[0]?.level !== 'COUNTY')
        .flatMap((vote) => vote.candidates.map((one) => this.#province(one))),
    )
    for (const vote of votes) {
      const near = vote.candidates.filter(
        (one) => vote.full || one.level !== 'COUNTY' || provinces.size === 0 || provinces.has(this.#province(one)),
      )
      const best = nearest(gazetteer, near, sure)
      this.#add(best, vote.weight)
      if (!vote.paper || best === undefined) continue
      this.#paper = [best, ...this.#gazetteer.ancestors(best.id)]
      this.#paperVote = vote.weight
    }
  }

  #province(division: Division): string {
    return this.#gazetteer.ancestors(division.id).at(-1)?.id ?? division.id
  }

  /** True when a division lies in a province that the text is about. */
  isNear(division: Division): boolean {
    return division.level !== 'COUNTY' || this.#votes.size === 0 || this.#votes.has(this.#province(division))
  }

  #add(division: Division | undefined, weight: number): void {
    if (division === undefined) return
    this.#direct.set(division.id, (this.#direct.get(division.id) ?? 0) + weight)
    let share = weight * HANDED_ON
    this.#votes.set(division.id, (this.#votes.get(division.id) ?? 0) + weight)
    for (const each of this.#gazetteer.ancestors(division.id)) {
      this.#votes.set(each.id, (this.#votes.get(each.id) ?? 0) + share)
      share *= 0.6
    }
  }

  /** Settles which division the report's own sessions are of; units then mean it or what it lies in. */
  settle(home: Division): void {
    this.#home = home
  }

  /** The longest name of a division at an offset, as the text's year had them. */
  at(text: string, index: number): NameMatch | null {
    return divisionAt({ gazetteer: this.#gazetteer, year: this.#year }, text, index)
  }

  /** Divisions that a text names, those left out that only share a short name with one far away. */
  hits(text: string, people: ReadonlySet<string>): RegionHit[] {
    const found = regionHits({ gazetteer: this.#gazetteer, year: this.#year, people }, text)
    return found.flatMap((hit) => {
      if (hit.full) return [hit]
      const candidates = hit.candidates.filter((one) => this.isNear(one))
      return candidates.length === 0 ? [] : [{ ...hit, candidates }]
    })
  }

  /** What a name that stands for a division may mean in the text's year. */
  named(name: string): readonly Division[] {
    return this.#gazetteer.named(name, this.#year === undefined ? {} : { year: this.#year })
  }

  weight(code: string): number {
    return this.#votes.get(code) ?? 0
  }

  /** Votes for a division, with some of those for the divisions that it lies in. */
  #support({ id }: Division): number {
    const above = this.#gazetteer.ancestors(id).reduce((sum, each) => sum + this.weight(each.id) * 0.1, 0)
    return this.weight(id) + above
  }

  /** How candidates of one name compare: `choose` takes the first of those with the most votes. */
  compare(candidates: readonly Division[]): Choice<Division> | null {
    const why = 'the page names it and what it lies in so much'
    return weigh(candidates.map((value) => ({ value, score: this.#support(value), rule: 'region-votes', why })))
  }

  /** The candidate with the most votes, or in a division with votes; the first when none has any. */
  choose(candidates: readonly Division[]): Division | null {
    let best: Division | null = null
    let most = -1
    for (const candidate of candidates) {
      const votes = this.#support(candidate)
      if (votes > most) {
        most = votes
        best = candidate
      }
    }
    return best
  }

  /** The division that a unit stands for here: 市 → 西宁市; null when no naming tells. */
  forUnit(unit: Unit): Division | null {
    if (unit === '镇' || unit === '乡' || unit === '街道') return this.#town(unit)
    return this.#around(unit) ?? this.#named(unit) ?? this.#mentioned(unit)
  }

  /** False for a division that neither lies in the paper's own, of which the text tells, nor has it in itself. */
  isOfPaper(division: Division): boolean {
    const [own] = this.#paper
    if (own === undefined || this.weight(own.id) < this.#paperVote + TOLD) return true
    return this.#gazetteer.isWithin(division.id, own.id) || this.#gazetteer.isWithin(own.id, division.id)
  }

  /** The one province whose divisions some words name, in a report that has no division of its own and names those of many. */
  provinceOf(text: string): Division | null {
    if (this.#paper.length > 0 || !isScattered(this.#direct, this.#gazetteer)) return null
    const named = this.hits(text, NOBODY).map(({ candidates }) => candidates.map((one) => this.#province(one)))
    const common = new Set((named[0] ?? []).filter((province) => named.every((own) => own.includes(province))))
    const [only] = common
    return common.size === 1 && only !== undefined ? this.#gazetteer.byCode(only) : null
  }

  /** What 我市 means: the paper's own division of the unit, else what the unit stands for. */
  ours = (unit: Unit): Division | null => this.#paper.find((one) => hasUnit(one, unit)) ?? this.forUnit(unit)

  /** The division of the unit that the home or the paper's own lies in. */
  #around(unit: Unit): Division | undefined {
    const own = this.#home === null ? [] : [this.#home, ...this.#gazetteer.ancestors(this.#home.id)]
    const near = own.find((division) => hasUnit(division, unit)) ?? (unit === '省' ? own.at(-1) : undefined)
    return near ?? this.#paper.find((division) => hasUnit(division, unit))
  }

  /** The division of the unit with the most votes; a province may be an autonomous region. */
  #named(unit: Unit): Division | undefined {
    const ranked = this.#ranked()
    const placed = this.#home !== null || this.#paper.length > 0
    const first = ranked.find((one) => hasUnit(one, unit) && !(placed && unit === '区' && one.level === 'PROVINCE'))
    const found = first === undefined ? undefined : this.#below(first, unit)
    return found ?? (unit === '省' ? ranked.find((division) => division.level === 'PROVINCE') : undefined)
  }

  /** What a division hands on to the one above it does not outvote it there: a county-level city in a prefecture-level one. */
  #below(above: Division, unit: Unit): Division {
    const direct = ({ id }: Division): number => this.#direct.get(id) ?? 0
    const within = this.#ranked().find((one) => one.parent === above.id && hasUnit(one, unit))
    return within !== undefined && direct(within) > direct(above) ? within : above
  }

  /** The town that the text names most, for 镇 and 乡; the gazetteer's divisions end above it. */
  #town(unit: Unit): Division | null {
    this.#townNames ??= townsNamed(this.#text)
    const first = this.#townNames.find((name) => name.endsWith(unit))
    if (first === undefined) return null
    const parent = this.#home?.level === 'COUNTY' ? this.#home.id : null
    return {
      id: '',
      name: first,
      shortName: first,
      level: 'TOWNSHIP',
      parent,
      since: null,
      until: null,
      successor: null,
    }
  }

  /** A division below those voted for whose short name the text has as a word: 长安 for 长安区 in a report from 西安市. */
  #mentioned(unit: Unit): Division | null {
    if (unit === '省') return null
    const kept = this.#mentions.get(unit)
    if (kept !== undefined) return kept
    const below = this.#ranked().flatMap((above) => this.#gazetteer.children(above.id))
    const found = below.find((each) => hasUnit(each, unit) && isMentioned(this.#text, each.name, unit))
    this.#mentions.set(unit, found ?? null)
    return found ?? null
  }

  /** The division that the report is most about. */
  home(): Division | null {
    if (this.#home !== null) return this.#home
    let most = 0
    for (const votes of this.#direct.values()) most = Math.max(most, votes)
    return this.#ranked().find((division) => this.#direct.get(division.id) === most) ?? null
  }

  /** Divisions with votes, most first. */
  #ranked(): readonly Division[] {
    return (this.#order ??= [...this.#votes]
      .map(([code, votes]) => ({ division: this.#gazetteer.byCode(code), votes }))
      .filter((row): row is { division: Division; votes: number } => row.division !== null && row.division !== NATION)
      .sort((a, b) => b.votes - a.votes || (a.division.id < b.division.id ? -1 : 1))
      .map((row) => row.division))
  }
}
