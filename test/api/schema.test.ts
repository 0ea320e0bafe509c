import { readFile } from 'node:fs/promises'
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  type GraphQLNamedType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { printedSchema, schema } from '../../src/api/schema.ts'
import { SDL_FILE } from './sdl.ts'

const own = Object.values(schema.getTypeMap()).filter(
  ({ name }) => !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name),
)

interface Described {
  readonly place: string
  readonly description: string | null | undefined
}

const partsOf = (type: GraphQLNamedType): Described[] => {
  if (isEnumType(type))
    return type.getValues().map(({ name, description }) => ({ place: `${type.name}.${name}`, description }))
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(({ name, description }) => ({
      place: `${type.name}.${name}`,
      description,
    }))
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => [
    { place: `${type.name}.${field.name}`, description: field.description },
    ...field.args.map(({ name, description }) => ({ place: `${type.name}.${field.name}(${name})`, description })),
  ])
}

describe('the schema', () => {
  it('is the one that schema/schema.graphql holds', async () => {
    expect(await readFile(SDL_FILE, 'utf8')).toBe(printedSchema())
  })

  it('describes every type, field, argument and value', () => {
    const all = own.flatMap((type) => [{ place: type.name, description: type.description }, ...partsOf(type)])
    expect(all.length).toBeGreaterThan(200)
    expect(all.filter(({ description }) => !description?.trim()).map(({ place }) => place)).toEqual([])
  })

  it('describes its directives and what they take', () => {
    const directives = schema.getDirectives().filter(({ name }) => ['asOf', 'knownAt'].includes(name))
    expect(directives).toHaveLength(2)
    const parts = directives.flatMap((one) => [one, ...one.args])
    expect(parts.filter(({ description }) => !description?.trim()).map(({ name }) => name)).toEqual([])
  })

  it('gives every connection the shape that Relay asks for', () => {
    const connections = own.filter(isObjectType).filter(({ name }) => name.endsWith('Connection'))
    expect(connections.length).toBeGreaterThan(5)
    for (const connection of connections) {
      const fields = connection.getFields()
      expect(String(fields['pageInfo']?.type), connection.name).toBe('PageInfo!')
      expect(String(fields['edges']?.type), connection.name).toBe(
        `[${connection.name.replace(/Connection$/u, 'Edge')}!]!`,
      )
      expect(String(fields['totalCount']?.type), connection.name).toBe('Int!')
    }
  })

  it('names the scalars that are not GraphQL’s own', () => {
    expect(
      own
        .filter(isScalarType)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Date', 'DateTime', 'Edtf', 'File'])
  })
})
