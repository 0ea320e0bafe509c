import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { PROVABLE } from '../../src/fact/evidence.ts'
import { PARTICIPATIONS, EVENT_KINDS, RELATION_KINDS } from '../../src/fact/participation.ts'
import { LEVELS, ORGAN_KINDS, READING_FORMAT } from '../../src/fact/reading.ts'
import { findPages } from '../../src/run/page-files.ts'
import type { PageFile } from '../../src/run/page-files.ts'
import { openPage } from '../../src/run/page-open.ts'
import { loadReader } from '../../src/run/reader.ts'
import { sampleReading } from './sample-reading.ts'

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const schemaText = readFileSync(file('schema/reading.schema.json'), 'utf8')
const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(schemaText))
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)

const problems = (value: unknown): string[] =>
  validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${String(error.message)}`)

/** The same value with one key left out, once for every key that no type makes optional. */
const withoutOneKey = (value: unknown, rebuild: (changed: unknown) => unknown): unknown[] => {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, at) => withoutOneKey(item, (changed) => rebuild(value.with(at, changed))))
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
    const rest = Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
    const deeper = withoutOneKey(item, (changed) => rebuild({ ...value, [key]: changed }))
    return OPTIONAL.includes(key) ? deeper : [rebuild(rest), ...deeper]
  })
}
const OPTIONAL = [
  'synthetic',
  'earliest',
  'latest',
  'absences',
  'decided',
  'home',
  'proves',
  'gender',
  'ethnicity',
  'label',
  'published',
]

describe('schema/reading.schema.json', () => {
  it('takes a reading with every kind of part', () => {
    expect(problems(sampleReading)).toEqual([])
  })

  it('refuses it when any required part is missing or any unknown one is added', () => {
    const broken = withoutOneKey(sampleReading, (changed) => changed)
    expect(broken.length).toBeGreaterThan(80)
    for (const reading of broken) expect(problems(reading)).not.toEqual([])
    expect(problems({ ...sampleReading, extra: 1 })).not.toEqual([])
  })

  it('knows exactly the words of the vocabulary', () => {
    const lists = [...schemaText.matchAll(/"enum": \[([^\]]*)\]/gu)].map(([, list]) =>
      z.array(z.string().nullable()).parse(JSON.parse(`[${list ?? ''}]`)),
    )
    for (const words of [PARTICIPATIONS, PROVABLE, EVENT_KINDS, RELATION_KINDS, ORGAN_KINDS, [...LEVELS, null]]) {
      expect(lists).toContainEqual([...words])
    }
    expect(schemaText).toContain(`"const": "${READING_FORMAT}"`)
  })
})

describe('readings of the sample pages', () => {
  let files: readonly PageFile[] = []
  beforeAll(async () => {
    files = await findPages([file('seed/pages')])
  })

  it('are valid, every one', async () => {
    const readPage = await loadReader()
    for (const each of files) {
      const page = await openPage(each, {})
      const found = [readPage(page), readPage(page, { decisions: true })].flatMap(problems)
      expect({ page: each.name, problems: found }).toEqual({ page: each.name, problems: [] })
    }
    expect(files.length).toBeGreaterThanOrEqual(6)
  })
})
