import type { Organization, Post, Region } from '../../../src/fact/graph.ts'

/** The divisions, bodies and posts of a made-up province; as many for a small graph as for a large one. */

const CITIES = 20
const COUNTIES = 8
const TITLES = ['市长', '副市长', '秘书长']

/** Ids as the product's are: 20 hexadecimal digits. */
export const idOf = (kind: string, nth: number): string => `${kind}${nth.toString(16).padStart(19, '0')}`

const regionsOf = (): readonly Region[] => {
  const cities = Array.from({ length: CITIES }, (_, nth) => `99${String(nth + 10)}00`)
  const one = (id: string, level: Region['level'], parent: string | null): Region => ({
    id,
    name: `地${id}`,
    shortName: id,
    level,
    parent,
  })
  return [
    one('990000', 'PROVINCE', null),
    ...cities.map((id) => one(id, 'PREFECTURE', '990000')),
    ...cities.flatMap((city) =>
      Array.from({ length: COUNTIES }, (_, nth) => one(`${city.slice(0, 4)}${String(nth + 21)}`, 'COUNTY', city)),
    ),
  ]
}

export interface Bodies {
  readonly regions: readonly Region[]
  readonly organizations: readonly Organization[]
  readonly posts: readonly Post[]
}

export const drawBodies = (): Bodies => {
  const regions = regionsOf()
  const organizations = regions.map(({ id, name, level }, nth): Organization => ({
    id: idOf('b', nth),
    name: `${name}人民政府`,
    kind: 'GOVERNMENT',
    region: id,
    level,
  }))
  const posts = organizations.flatMap(({ id }, nth) =>
    TITLES.map((title, at) => ({ id: idOf('c', nth * TITLES.length + at), title, organization: id })),
  )
  return { regions, organizations, posts }
}
