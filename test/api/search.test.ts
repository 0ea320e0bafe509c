import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editsBetween, soundingIn, standingIn } from '../../src/api/measure/likeness.ts'
import type { Store } from '../../src/store/contract.ts'
import { askOf, closeSmallGraph, codeOf, dataOf, openSmallGraph, type Ask } from './served.ts'

let store: Store
let ask: Ask

beforeAll(async () => {
  store = await openSmallGraph()
  ask = askOf(store)
})

afterAll(() => closeSmallGraph(store))

interface Found {
  readonly search: {
    readonly hits: readonly {
      readonly text: string
      readonly highlights: readonly { readonly start: number; readonly end: number }[]
      readonly node: { readonly __typename: string }
    }[]
    readonly didYouMean: readonly string[]
  }
}

const search = async (text: string): Promise<Found['search']> =>
  (
    await dataOf<Found>(
      ask(
        'query ($text: String!) { search(text: $text) { hits { text highlights { start end } node { __typename id } } didYouMean } }',
        { text },
      ),
    )
  ).search

const shown = async (text: string): Promise<readonly string[]> =>
  (await search(text)).hits.map(
    (hit) =>
      `${hit.node.__typename} ${hit.highlights.map(({ start, end }) => `[${hit.text.slice(start, end)}]`).join('')} ${hit.text}`,
  )

describe('a search', () => {
  it('finds people, events and posts, and shows where the words stand', async () => {
    expect(await shown('林远舟')).toEqual(['Person [林远舟] 林远舟', 'Event [林远舟] 林远舟调研春耕'])
    expect(await shown('会议 水利')).toEqual(['Event [水利][会议] 全省水利工作会议'])
    expect(await shown('青石 书记')).toEqual(['Post [青石][书记] 中共青石县委员会县委书记'])
  })

  it('finds names by pinyin and initials, and shows which characters sound so', async () => {
    expect(await shown('zhoulan')).toEqual(['Person [周岚] 周岚'])
    expect(await shown('lyz')).toEqual(['Person [林远舟] 林远舟', 'Event [林远舟] 林远舟调研春耕'])
    expect(await shown('YUAN zhou')).toEqual(['Person [远舟] 林远舟', 'Event [远舟] 林远舟调研春耕'])
    expect(await shown('yz')).toEqual(['Person [远舟] 林远舟', 'Event [远舟] 林远舟调研春耕'])
    expect(await shown('chenhong')).toEqual(['Person [陈𬭎] 陈𬭎'])
  })

  it('finds titles of events and series by pinyin and initials, and shows which characters sound so', async () => {
    expect(await shown('shuiligongzuo')).toEqual(['Event [水利工作] 全省水利工作会议'])
    expect(await shown('HUIYI quanshengsl')).toEqual([])
    expect(await shown('HUIYI qssl')).toEqual(['Event [全省水利][会议] 全省水利工作会议'])
    expect(await shown('cwhhy')).toEqual([
      'Event [常委会会议] 市委常委会会议',
      'Series [常委会会议] 中共云溪市委员会市委常委会会议',
    ])
    expect(await shown('云溪 常委会')).toEqual(['Series [云溪][常委会] 中共云溪市委员会市委常委会会议'])
  })

  it.each([
    ['林远州', ['林远舟']],
    ['林源舟', ['林远舟']],
    ['远林舟', ['林远舟']],
    ['linyuanzou', ['林远舟']],
    ['陈宏', ['陈𬭎']],
    ['诸葛孔明', []],
  ])('that finds nothing, as %s, tells what may have been meant', async (text, meant) => {
    const { hits, didYouMean } = await search(text)
    expect(hits).toEqual([])
    expect(didYouMean).toEqual(meant)
  })

  it('for nothing, or for too many, is refused', async () => {
    expect(await codeOf(ask('{ search(text: " ") { didYouMean } }'))).toBe('BAD_USER_INPUT')
    expect(await codeOf(ask('{ search(text: "x", first: 0) { didYouMean } }'))).toBe('BAD_USER_INPUT')
    expect(await codeOf(ask('{ search(text: "x", first: 51) { didYouMean } }'))).toBe('BAD_USER_INPUT')
  })
})

describe('likeness', () => {
  const word = fc.string({ unit: fc.constantFrom('王', '卫', '东', '𬭎'), maxLength: 5 })

  it('is a distance: none to itself, alike both ways, at most the longer word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editsBetween(a, a)).toBe(0)
        expect(editsBetween(a, b)).toBe(editsBetween(b, a))
        expect(editsBetween(a, b)).toBeLessThanOrEqual(Math.max(Array.from(a).length, Array.from(b).length))
        expect(editsBetween(a, b) === 0).toBe(a === b)
      }),
    )
  })

  it.each([
    ['王卫东', '王卫冬', 1],
    ['王卫东', '卫王东', 1],
    ['王卫东', '王东', 1],
    ['王卫东', '李', 3],
  ])('from %s to %s takes %i', (a, b, expected) => {
    expect(editsBetween(a, b)).toBe(expected)
  })

  it('the characters that sound so are told by offsets, also where a name has other characters than syllables', () => {
    expect(soundingIn('陈𬭎远', ['chen', 'hong', 'yuan'], 'hongyu')).toEqual([{ start: 1, end: 4 }])
    expect(soundingIn('陈𬭎远', ['chen', 'hong', 'yuan'], 'hy')).toEqual([{ start: 1, end: 4 }])
    expect(soundingIn('陈𬭎远', ['chen', 'hong', 'yuan'], 'x')).toEqual([])
    expect(soundingIn('甲·乙', ['jia', 'yi'], 'yi')).toEqual([{ start: 2, end: 3 }])
    expect(soundingIn('2031年会', ['2031', 'nian', 'hui'], '31nian')).toEqual([{ start: 0, end: 5 }])
    expect(soundingIn('甲乙', ['jia'], 'jia')).toEqual([])
    expect(soundingIn('陈', ['chen'], '')).toEqual([])
  })

  it('highlights cover every word that stands in the text, apart from each other and in order', () => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 3 }), (text, words) => {
        const spans = standingIn(text, words)
        spans.forEach(({ start, end }, nth) => {
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThan(spans[nth - 1]?.end ?? -1)
        })
        for (const one of words.filter((each) => each !== '' && text.includes(each))) {
          const at = text.indexOf(one)
          expect(spans.some(({ start, end }) => start <= at && at + one.length <= end)).toBe(true)
        }
      }),
    )
  })
})
