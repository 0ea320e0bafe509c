import { beforeAll, describe, expect, it } from 'vitest'
import { runWorld } from './run-world.ts'
import type { WorldResult } from './run-world.ts'

describe('a small simulated world', () => {
  let result: WorldResult
  beforeAll(() => {
    result = runWorld({ people: 600, years: 8, seed: 4 })
  })

  it('keeps its terms', () => {
    const { officials, shared, sharedAtHome, papersAPlace, silentWeeks, ...moves } = result.terms
    expect(officials).toBeGreaterThanOrEqual(600)
    expect(shared).toBeGreaterThanOrEqual(0.2)
    expect(sharedAtHome).toBeGreaterThanOrEqual(0.5)
    expect(papersAPlace[0]).toBeGreaterThanOrEqual(2)
    expect(papersAPlace[1]).toBeLessThanOrEqual(4)
    expect(silentWeeks).toBeGreaterThan(0)
    for (const count of Object.values(moves)) expect(count).toBeGreaterThan(50)
  })

  it('is told apart without taking two people for one', () => {
    const { all, shared } = result.people
    expect(all.pairPrecision).toBeGreaterThanOrEqual(0.995)
    expect(all.cubedPrecision).toBeGreaterThanOrEqual(0.995)
    expect(shared.pairPrecision).toBeGreaterThanOrEqual(0.97)
    expect(shared.cubedPrecision).toBeGreaterThanOrEqual(0.97)
  })

  it('is put together across posts and papers', () => {
    const { all, shared } = result.people
    expect(all.cubedRecall).toBeGreaterThanOrEqual(0.95)
    expect(shared.cubedRecall).toBeGreaterThanOrEqual(0.9)
    expect(result.events.pairRecall).toBeGreaterThanOrEqual(0.98)
    expect(result.events.pairPrecision).toBeGreaterThanOrEqual(0.98)
  })

  it('states bounds of occupancies that are true', () => {
    const { within, occupancies } = result.bounds
    expect(occupancies).toBeGreaterThan(1000)
    expect(within / occupancies).toBeGreaterThanOrEqual(0.99)
  })

  it('is beyond whoever merges by name', () => {
    expect(result.byName.shared.pairPrecision).toBeLessThan(0.8)
  })
})
