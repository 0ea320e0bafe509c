import { seedRows } from '../../src/resolve/seed-rows.ts'
import type { Chance } from './chance.ts'

/** A division of the simulated world: real places with invented officials. */
export interface Place {
  readonly code: string
  readonly name: string
  readonly level: 'PROVINCE' | 'PREFECTURE' | 'COUNTY'
  /** 省, 市, 县, 区: what its organs' short names begin with. */
  readonly kind: string
  readonly parent: Place | null
}

interface Row {
  readonly code: string
  readonly name: string
  readonly level: string
  readonly parent: string
}

const rows = (): readonly Row[] =>
  seedRows('regions/divisions.tsv').flatMap(([code = '', name = '', level = '', parent = '', , until = '']) =>
    until === '' ? [{ code, name, level, parent }] : [],
  )

const placeOf = (row: Row, level: Place['level'], parent: Place | null): Place => ({
  code: row.code,
  name: row.name,
  level,
  kind: row.name.slice(-1),
  parent,
})

const PROVINCES = 3
const COUNTIES = 5

/** So many cities, each with five counties, in three provinces. */
export const drawPlaces = (chance: Chance, cities: number): readonly Place[] => {
  const all = rows()
  const below = (code: string, ending: RegExp): readonly Row[] =>
    all.filter(({ parent, name }) => parent === code && ending.test(name))
  const provinces = all.filter(
    ({ level, name, code }) => level === 'PROVINCE' && name.endsWith('省') && below(code, /市$/u).length >= 10,
  )
  const chosen = chance.some(provinces, PROVINCES)
  return chosen.flatMap((row, index) => {
    const province = placeOf(row, 'PROVINCE', null)
    const count = Math.floor(cities / PROVINCES) + (index < cities % PROVINCES ? 1 : 0)
    const seats = below(row.code, /市$/u).filter(({ code }) => below(code, /[县市区]$/u).length >= COUNTIES)
    const under = chance.some(seats, count).flatMap((city) => {
      const prefecture = placeOf(city, 'PREFECTURE', province)
      const counties = chance.some(below(city.code, /[县市区]$/u), COUNTIES)
      return [prefecture, ...counties.map((county) => placeOf(county, 'COUNTY', prefecture))]
    })
    return [province, ...under]
  })
}
