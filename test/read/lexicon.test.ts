import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minorityScore } from '../../src/read/lexicon-minority.ts'
import {
  NO_NAME,
  ethnicGroup,
  givenWeight,
  isCompoundSurname,
  isEthnicGroup,
  isOrdinaryWord,
  nameLikelihood,
  surnameWeight,
  surnameWord,
} from '../../src/read/lexicon.ts'

const likely = (text: string): number => nameLikelihood(text).score

describe('surnames', () => {
  it('weighs common ones above rare ones, and others not at all', () => {
    expect(surnameWeight('王')).toBeGreaterThan(surnameWeight('谭'))
    expect(surnameWeight('谭')).toBeGreaterThan(surnameWeight('缑'))
    expect(surnameWeight('缑')).toBeGreaterThan(0)
    expect(surnameWeight('的')).toBe(0)
  })

  it('knows compound ones, and those that are words', () => {
    expect(isCompoundSurname('呼延')).toBe(true)
    expect(isCompoundSurname('王')).toBe(false)
    expect(surnameWord('于')).toBe('FUNCTION')
    expect(surnameWord('高')).toBe('WORD')
    expect(surnameWord('邱')).toBe('NONE')
  })
})

describe('given names', () => {
  it('tells the first character from the second', () => {
    expect(givenWeight('晓', 'first')).toBeGreaterThan(givenWeight('晓', 'second'))
    expect(givenWeight('峰', 'second')).toBeGreaterThan(givenWeight('峰', 'first'))
    expect(givenWeight('\u{2A6D6}', 'single')).toBeGreaterThan(0)
  })
})

describe('names of other peoples', () => {
  it.each([
    ['旺堆次仁', 'TIBETAN'],
    ['娘毛加', 'TIBETAN'],
    ['乌兰图雅', 'MONGOLIAN'],
    ['特木尔巴根', 'MONGOLIAN'],
    ['艾合买提·玉素甫', 'TURKIC'],
    ['吉克曲布', 'YI'],
  ] as const)('%s is %s', (name, group) => {
    const found = minorityScore(name)
    expect(found.group).toBe(group)
    expect(found.score).toBeGreaterThan(0.6)
  })

  it('gives nothing to what has no part of any', () => {
    expect(minorityScore('财政')).toEqual({ score: 0, group: null })
  })

  it('keeps its score between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('扎', '西', '多吉', '巴特尔', '古丽', '的', '会议', '·') }),
        (text) => {
          const { score } = minorityScore(text)
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

describe('likelihood of a name', () => {
  it.each([
    ['钱立群', 'HAN'],
    ['阚涛', 'HAN'],
    ['司马文斌', 'COMPOUND'],
    ['格桑达瓦', 'TIBETAN'],
    ['吐尔洪·买买提', 'DOTTED'],
    ['约瑟夫·史密斯', 'DOTTED'],
  ] as const)('%s is a name, %s', (name, kind) => {
    expect(nameLikelihood(name).kind).toBe(kind)
    expect(likely(name)).toBeGreaterThan(2)
  })

  it.each(['时间表', '单位', '应急', '和市长', '项目', '任副市长', '金额', '向全省'])('%s is none', (text) => {
    expect(likely(text)).toBeLessThan(0)
  })

  it('refuses what is no run of Chinese characters', () => {
    for (const text of ['', '王', '王 刚', '2024年', 'John', '·李', '李·']) expect(likely(text)).toBe(NO_NAME)
  })

  it('weighs rare characters, also beyond the basic plane, as one character each', () => {
    expect(nameLikelihood('陈\u{2CE93}').kind).toBe('HAN')
    expect(likely('陈\u{2CE93}')).toBeGreaterThan(0)
  })

  it('bears any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Number.isFinite(likely(text))).toBe(true)
      }),
    )
  })
})

describe('peoples and words', () => {
  it('knows the 56 peoples by full and short name', () => {
    expect(isEthnicGroup('藏族')).toBe(true)
    expect(isEthnicGroup('蒙族')).toBe(true)
    expect(isEthnicGroup('民族')).toBe(false)
    expect(ethnicGroup('维族')).toBe('维吾尔族')
    expect(ethnicGroup('')).toBeNull()
  })

  it('knows ordinary words that look like names', () => {
    expect(isOrdinaryWord('高端化')).toBe(true)
    expect(isOrdinaryWord('李建国')).toBe(false)
  })
})
