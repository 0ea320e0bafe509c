import { describe, expect, it } from 'vitest'
import { loadGazetteer } from '../../src/read/gazetteer.ts'
import { seedRows } from '../../src/read/lexicon-file.ts'
import { readText } from './helper.ts'

const isFunction = (name: string): boolean => /^[和同对将向由于原及与为在以从会把有是经代前现任兼副总正]/u.test(name)

/** Towns whose names begin like a word of function or like their county's, each with its county. */
const towns = seedRows('regions/towns.tsv').flatMap(([code = '', names = '']) => {
  const county = loadGazetteer().byCode(code)?.name
  if (county === undefined) return []
  return names
    .split(' ')
    .filter((name) => isFunction(name) || county.startsWith(name.replace(/街道$|苏木$|.$/u, '')))
    .map((name) => ({ name, county, unit: county.slice(-1) }))
})

/** A former secretary of a town of another county as well. */
const AMBIGUOUS = new Set(['原店镇'])

type Town = (typeof towns)[number]

const read = ({ county }: Town, text: string): ReturnType<typeof readText>['articles'][number]['events'] =>
  readText(text, { published: '2022-12-20', publisher: `${county}融媒体中心` }).articles.flatMap(({ events }) => events)

describe('towns whose names begin like a word of function or their county’s', () => {
  it('lead the post of a listed secretary', () => {
    const wrong = towns.filter((town) => {
      const text = `12月18日，${town.unit}委农村工作会议召开。副${town.unit}长雪中行、${town.name}党委书记池中月、农业农村局局长牛犇发言。`
      const found = read(town, text).flatMap(({ participants }) => participants)
      const secretary = found.find(({ name }) => name === '池中月')
      return found.length !== 3 || secretary?.roles[0]?.of !== town.name
    })
    expect(wrong.filter(({ name }) => !AMBIGUOUS.has(name))).toEqual([])
  })

  it('are where a leader goes', () => {
    const wrong = towns.filter((town) => {
      const found = read(town, `12月18日，${town.unit}委书记池中月到${town.name}调研，副${town.unit}长牛犇参加。`)
      return found.length !== 1 || found[0]?.places[0] !== town.name || found[0].participants.length !== 2
    })
    expect(wrong).toEqual([])
  })
})
