import { regionRelation } from '../../src/resolve/region.ts'
import type { Chance } from './chance.ts'
import type { Seat } from './seats.ts'

/** Days counted from 1970-01-01, both inclusive. */
export interface Term {
  readonly seat: Seat
  readonly from: number
  to: number
}

export interface Official {
  readonly number: number
  readonly terms: Term[]
  name: string
  readonly gender: '女' | '男'
}

export interface Years {
  readonly start: number
  readonly end: number
}

const MONTH = 30.4375

/** Chances in a month that who sits leaves public life, or changes seats with somebody or takes somebody's place. */
export const A_MONTH = { leaves: 1 / 110, rotates: 1 / 80 }

/** Shortest stay before a move, in days. */
const STAY = 365

/** Chance that a seat of each grade goes to somebody new to the world. */
const NEWCOMER: Readonly<Record<number, number>> = { 1: 0.7, 2: 0.1, 3: 0.15, 4: 0.1, 5: 0.3, 6: 0.3 }

/** How often a post is filled from how near. */
const NEARNESS = { SAME: 40, WITHIN: 30, PREFECTURE: 12, PROVINCE: 14, APART: 4 } as const

/** Steps of grade from the old post to the new. */
const STEPS = [
  { value: 1, weight: 68 },
  { value: 0, weight: 28 },
  { value: 2, weight: 3 },
  { value: -1, weight: 1 },
] as const

/** Fills seats as they fall vacant, and so the seats of those who fill them. */
class Politics {
  readonly officials: Official[] = []
  readonly #chance: Chance
  readonly #years: Years
  readonly #holders = new Map<Seat, Official>()
  /** Last day of the last holder of each seat. */
  readonly #vacant = new Map<Seat, number>()

  constructor(chance: Chance, years: Years) {
    this.#chance = chance
    this.#years = years
  }

  run(seats: readonly Seat[]): void {
    for (const seat of seats) this.#sit(this.#newcomer(), seat, this.#years.start - this.#chance.between(0, 1000))
    for (let day = this.#years.start; day < this.#years.end; day += MONTH) {
      for (const seat of seats) {
        const holder = this.#holders.get(seat)
        if (holder !== undefined && this.#chance.happens(A_MONTH.leaves))
          this.#vacate(holder, Math.floor(day) + this.#chance.between(0, 29))
      }
      for (const seat of this.#chance.some(seats, Math.round(seats.length * A_MONTH.rotates))) {
        this.#rotate(seat, seats, Math.floor(day) + this.#chance.between(0, 29))
      }
      for (const seat of this.#chance.shuffled(seats)) {
        if (!this.#holders.has(seat)) this.#fill(seat, Math.floor(day))
      }
    }
  }

  #newcomer(): Official {
    const official: Official = {
      number: this.officials.length,
      terms: [],
      name: '',
      gender: this.#chance.happens(0.18) ? '女' : '男',
    }
    this.officials.push(official)
    return official
  }

  #sit(official: Official, seat: Seat, from: number): void {
    official.terms.push({ seat, from, to: this.#years.end })
    this.#holders.set(seat, official)
  }

  #vacate(official: Official, to: number): void {
    const term = official.terms.at(-1)
    if (term === undefined) return
    term.to = Math.max(term.from, to)
    this.#holders.delete(term.seat)
    this.#vacant.set(term.seat, term.to)
  }

  #fill(seat: Seat, month: number): void {
    const from = Math.max(this.#vacant.get(seat) ?? month, month) + this.#chance.between(1, 60)
    const mover = this.#chance.happens(NEWCOMER[seat.grade] ?? 0) ? undefined : this.#mover(seat, from)
    if (mover === undefined) {
      this.#sit(this.#newcomer(), seat, from)
      return
    }
    this.#vacate(mover, from - this.#chance.between(0, 30))
    this.#sit(mover, seat, from)
  }

  /** Who sits here goes to a like seat elsewhere, whose holder comes here, or to a higher one, whose holder leaves. */
  #rotate(seat: Seat, seats: readonly Seat[], day: number): void {
    const step = this.#chance.happens(0.6) ? 0 : 1
    const near = this.#near()
    const settled = (one: Seat): Official | undefined => {
      const holder = this.#holders.get(one)
      const term = holder?.terms.at(-1)
      return term !== undefined && day - term.from > STAY ? holder : undefined
    }
    const targets = seats.filter(
      (other) =>
        other !== seat &&
        other.grade === seat.grade + step &&
        regionRelation(other.place.code, seat.place.code) === near &&
        settled(other) !== undefined,
    )
    const official = settled(seat)
    if (official === undefined || targets.length === 0) return
    const target = this.#chance.pick(targets)
    const other = settled(target)
    if (other === undefined) return
    this.#vacate(official, day)
    this.#vacate(other, day)
    this.#sit(official, target, day + this.#chance.between(1, 30))
    if (step === 0) this.#sit(other, seat, day + this.#chance.between(1, 30))
  }

  #near(): string {
    return this.#chance.weighted(Object.entries(NEARNESS).map(([value, weight]) => ({ value, weight })))
  }

  #mover(seat: Seat, from: number): Official | undefined {
    const step = this.#chance.weighted(STEPS)
    const near = this.#near()
    const fit = [...this.#holders].filter(([held, official]) => {
      const term = official.terms.at(-1)
      return (
        held !== seat &&
        held.grade === seat.grade - step &&
        regionRelation(held.place.code, seat.place.code) === near &&
        term !== undefined &&
        from - term.from > STAY
      )
    })
    return fit.length === 0 ? undefined : this.#chance.pick(fit)[1]
  }
}

/** Everybody who holds one of the seats in those years, with all terms; names are given later. */
export const liveCareers = (chance: Chance, seats: readonly Seat[], years: Years): readonly Official[] => {
  const politics = new Politics(chance, years)
  politics.run(seats)
  return politics.officials.filter(({ terms }) => terms.some(({ from, to }) => to >= years.start && from < years.end))
}
