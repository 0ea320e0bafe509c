import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortNames } from '../../src/read/gazetteer-names.ts'
import { loadGazetteer } from '../../src/read/gazetteer.ts'

const gazetteer = loadGazetteer()
const codes = (text: string, question = {}): string[] => gazetteer.named(text, question).map(({ id }) => id)

describe('short names by rule', () => {
  it.each([
    ['西宁市', ['西宁']],
    ['海西蒙古族藏族自治州', ['海西州', '海西']],
    ['巴音郭楞蒙古自治州', ['巴音郭楞州', '巴音郭楞']],
    ['门源回族自治县', ['门源县', '门源']],
    ['双江拉祜族佤族布朗族傣族自治县', ['双江县', '双江']],
    ['东乡族自治县', ['东乡县', '东乡']],
    ['鄂伦春自治旗', ['鄂伦春旗', '鄂伦春']],
    ['广西壮族自治区', ['广西']],
    ['阿克苏地区', ['阿克苏']],
    ['锡林郭勒盟', ['锡林郭勒']],
    ['单县', []],
  ])('%s', (name, wanted) => {
    expect(shortNames(name)).toEqual(wanted)
  })
})

describe('names of divisions', () => {
  it('finds full, short and customary names and abbreviations', () => {
    expect(codes('海西州')).toEqual(['632800'])
    expect(codes('巴州')[0]).toBe('652800')
    expect(codes('锡盟')).toEqual(['152500'])
    expect(codes('内蒙')).toEqual(['150000'])
    expect(codes('黔')).toEqual(['520000'])
    expect(codes('无此地')).toEqual([])
  })

  it('gives all that an ambiguous name may mean, higher levels first', () => {
    const found = gazetteer.named('大理')
    expect(found.slice(0, 2).map(({ name }) => name)).toEqual(['大理白族自治州', '大理市'])
  })

  it('narrows by the division a text is of', () => {
    expect(codes('长安区', { within: '610100' })).toEqual(['610116'])
    expect(codes('朝阳区', { within: '220000' })).toEqual(['220104'])
  })

  it('prefers what stood in the year of the text', () => {
    expect(gazetteer.named('康定', { year: 2011 })[0]?.name).toBe('康定县')
    expect(gazetteer.named('康定', { year: 2020 })[0]?.name).toBe('康定市')
    expect(gazetteer.named('下关市', { year: 1956 })[0]?.until).toBe(1982)
  })

  it('tells what took the place of a former division', () => {
    const [county] = gazetteer.named('康定县')
    expect(gazetteer.byCode(county?.successor ?? '')?.name).toBe('康定市')
  })
})

describe('search in running text', () => {
  it('takes the longest name that begins at the place', () => {
    const match = gazetteer.longestAt('赴巴音郭楞蒙古自治州调研', 1)
    expect(match?.length).toBe('巴音郭楞蒙古自治州'.length)
    expect(gazetteer.longestAt('德令哈出席', 0)?.candidates[0]?.name).toBe('德令哈市')
  })

  it('passes over abbreviations and short names that are words, not over their full names', () => {
    expect(gazetteer.longestAt('青年', 0)).toBeNull()
    expect(gazetteer.longestAt('合作交流', 0)).toBeNull()
    expect(gazetteer.longestAt('合作市', 0)?.candidates[0]?.id).toBe('623001')
    expect(codes('合作')).toEqual(['623001'])
  })
})

describe('the tree', () => {
  it('has the country down to counties, and nothing that only fills the tables', () => {
    const now = gazetteer.regions.filter(({ until }) => until === null)
    expect(now.filter(({ level }) => level === 'PROVINCE')).toHaveLength(34)
    expect(now.filter(({ level }) => level === 'PREFECTURE').length).toBeGreaterThan(330)
    expect(now.filter(({ level }) => level === 'COUNTY').length).toBeGreaterThan(2800)
    expect(gazetteer.regions.filter(({ name }) => /市辖区|直辖|开发区/u.test(name))).toEqual([])
  })

  it('hangs the counties of municipalities and those without a prefecture on the province', () => {
    expect(gazetteer.byCode('110101')?.parent).toBe('110000')
    expect(gazetteer.named('仙桃市')[0]?.parent).toBe('420000')
  })

  it('has one row a code, and every parent and successor', () => {
    expect(new Set(gazetteer.regions.map(({ id }) => id)).size).toBe(gazetteer.regions.length)
    for (const { id, parent, successor, level } of gazetteer.regions) {
      expect(parent === null ? level : 'PROVINCE', id).toBe('PROVINCE')
      if (parent !== null) expect(gazetteer.byCode(parent), id).not.toBeNull()
      if (successor !== null) expect(gazetteer.byCode(successor)?.until, id).toBeNull()
    }
  })

  it('finds every division by its own name, in its parent and in all above', () => {
    fc.assert(
      fc.property(fc.constantFrom(...gazetteer.regions), (division) => {
        expect(codes(division.name)).toContain(division.id)
        expect(gazetteer.isWithin(division.id, 'CN')).toBe(true)
        for (const above of gazetteer.ancestors(division.id)) {
          expect(codes(division.name, { within: above.id })).toContain(division.id)
        }
        if (division.until === null && division.parent !== null) {
          expect(gazetteer.children(division.parent)).toContain(division)
        }
      }),
    )
  })

  it('writes a name with all above it', () => {
    expect(gazetteer.fullName('632802')).toBe('青海省海西蒙古族藏族自治州德令哈市')
    expect(gazetteer.fullName('999999')).toBeNull()
    expect(gazetteer.byCode('CN')?.name).toBe('中国')
  })
})
