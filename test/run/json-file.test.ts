import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { InputError } from '../../src/fact/error.ts'
import { parseJson } from '../../src/run/json-file.ts'

const failure = (text: string, schema: z.ZodType = z.unknown()): InputError => {
  try {
    parseJson('page.json', text, schema)
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('was taken')
}

describe('parseJson', () => {
  it.each([
    ['{\n  "published": 2024-12-20\n}', 'page.json:2:20'],
    ['{"a": 1,}', 'page.json:1:9'],
    ['{\n "a": 1\n "b": 2}', 'page.json:3:2'],
  ])('names line and column of %j', (text, where) => {
    expect(failure(text).where).toBe(where)
  })

  it('names the field that is wrong', () => {
    expect(failure('{"a": {"b": 1}}', z.object({ a: z.object({ b: z.string() }) })).message).toMatch(/^a\.b: /u)
  })

  it('takes whatever JSON.parse takes and refuses the rest with an InputError', () => {
    const texts = fc.oneof(
      fc.json(),
      fc.string(),
      fc.tuple(fc.json(), fc.nat(20)).map(([json, n]) => json.slice(0, -n)),
    )
    fc.assert(
      fc.property(texts, (text) => {
        let wanted: unknown
        try {
          wanted = JSON.parse(text)
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError)
          expect(failure(text).code).toBe('JSON_BROKEN')
          return
        }
        expect(parseJson('x', text, z.unknown())).toEqual(wanted)
      }),
    )
  })
})
