import { describe, expect, it } from 'vitest'
import { functionWords, givenWeight, isCompoundSurname, isEthnicGroup, surnameWeight } from '../../src/read/lexicon.ts'

describe('surnames', () => {
  it('weighs common ones above rare ones, and others not at all', () => {
    expect(surnameWeight('王')).toBeGreaterThan(surnameWeight('谭'))
    expect(surnameWeight('谭')).toBeGreaterThan(surnameWeight('缑'))
    expect(surnameWeight('缑')).toBeGreaterThan(0)
    expect(surnameWeight('的')).toBe(0)
  })

  it('knows compound ones, and those that are function words', () => {
    expect(isCompoundSurname('呼延')).toBe(true)
    expect(isCompoundSurname('呼吸')).toBe(false)
    expect(isCompoundSurname('王')).toBe(false)
    expect(functionWords()).toContain('于')
    expect(functionWords()).not.toContain('高')
    expect(functionWords()).not.toContain('邱')
  })
})

describe('given names', () => {
  it('tells the first character from the second', () => {
    expect(givenWeight('晓', 'first')).toBeGreaterThan(givenWeight('晓', 'second'))
    expect(givenWeight('峰', 'second')).toBeGreaterThan(givenWeight('峰', 'first'))
    expect(givenWeight('\u{2A6D6}', 'single')).toBeGreaterThan(0)
  })
})

describe('peoples', () => {
  it('knows the 56 by full and short name', () => {
    expect(isEthnicGroup('藏族')).toBe(true)
    expect(isEthnicGroup('蒙族')).toBe(true)
    expect(isEthnicGroup('民族')).toBe(false)
  })
})
