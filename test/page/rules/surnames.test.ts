import { describe, expect, it } from 'vitest'
import { creditOf } from '../../../src/page/credit.ts'
import { flatten } from '../../../src/page/flat.ts'
import { isCompoundSurname, isFrequentSurname, isSurname } from '../../../src/page/rules/surnames.ts'
import { seedRows } from '../../../src/read/lexicon-file.ts'

const ideographs = Array.from({ length: 0x9fff - 0x4e00 }, (_, at) => String.fromCharCode(0x4e00 + at))
const compound = seedRows('names/surnames.tsv').flatMap(([name = '']) => (isCompoundSurname(name) ? [name] : []))

const credited = (line: string): readonly string[] => {
  const flat = flatten(line, [0, line.length])
  return creditOf(flat, 0, flat.text.length)?.bylines.map(({ name }) => name) ?? []
}

describe('surnames that open a name', () => {
  it('are of one character and of two', () => {
    expect(compound.length).toBeGreaterThan(20)
    expect(ideographs.filter(isSurname).length).toBeGreaterThan(400)
  })

  it.each(ideographs.filter(isSurname).concat(compound))('%s after 记者 without a space', (surname) => {
    expect(credited(`记者${surname}晓燕`)).toEqual([`${surname}晓燕`])
  })

  it.each(ideographs.filter(isFrequentSurname))('%s begins the second of two names that nothing parts', (surname) => {
    expect(credited(`记者 周海涛${surname}晓燕`)).toEqual(['周海涛', `${surname}晓燕`])
  })

  it('are frequent only where they are surnames', () => {
    expect(ideographs.filter((one) => isFrequentSurname(one) && !isSurname(one))).toEqual([])
  })
})
