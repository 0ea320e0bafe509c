import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'

/** Levels of objects within an argument that are looked through. */
const NESTED = 2

/** A place in an operation where a client may write any text. */
export interface Probe {
  /** `Person.companions(where.attends.person.search)` */
  readonly place: string
  /** The root field with this GraphQL string literal in that place. */
  readonly fieldWith: (literal: string) => string
}

interface Leaf {
  readonly place: string
  readonly valueWith: (literal: string) => string
}

/** What stands in a place that needs a value and is not being tried. */
const filler = (type: GraphQLInputType): string => {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return `[${filler(nullable.ofType)}]`
  if (isInputObjectType(nullable)) {
    const needed = Object.values(nullable.getFields()).filter((field) => isNonNullType(field.type))
    return `{ ${needed.map((field) => `${field.name}: ${filler(field.type)}`).join(', ')} }`
  }
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? ''
  const values: Readonly<Record<string, string>> = { Int: '1', Float: '1', Boolean: 'true', Date: '"2031-03-02"' }
  return values[getNamedType(type).name] ?? '"林远舟"'
}

/** Every text within a type of input. */
const leaves = (type: GraphQLInputType, depth = NESTED): readonly Leaf[] => {
  const nullable = getNullableType(type)
  if (isListType(nullable)) {
    const inner = leaves(nullable.ofType, depth)
    return inner.map(({ place, valueWith }) => ({ place, valueWith: (literal) => `[${valueWith(literal)}]` }))
  }
  if (!isInputObjectType(nullable)) {
    return ['String', 'ID', 'Date', 'Edtf'].includes(getNamedType(type).name)
      ? [{ place: '', valueWith: (literal) => literal }]
      : []
  }
  if (depth === 0) return []
  const fields = Object.values(nullable.getFields())
  return fields.flatMap((field) => {
    const others = fields.filter((other) => other !== field && isNonNullType(other.type))
    const rest = others.map((other) => `, ${other.name}: ${filler(other.type)}`).join('')
    return leaves(field.type, depth - 1).map(({ place, valueWith }) => ({
      place: `.${field.name}${place}`,
      valueWith: (literal: string) => `{ ${field.name}: ${valueWith(literal)}${rest} }`,
    }))
  })
}

const needed = (field: GraphQLField<unknown, unknown>, without?: GraphQLArgument): readonly string[] =>
  field.args
    .filter((arg) => arg !== without && isNonNullType(arg.type) && arg.defaultValue === undefined)
    .map((arg) => `${arg.name}: ${filler(arg.type)}`)

/** The object types that are reached from the root without naming anything, each with the fields that lead there. */
const ways = (root: GraphQLObjectType): ReadonlyMap<GraphQLObjectType, readonly string[]> => {
  const found = new Map<GraphQLObjectType, readonly string[]>([[root, []]])
  for (const [type, way] of found) {
    for (const field of Object.values(type.getFields())) {
      const next = getNamedType(field.type)
      if (isObjectType(next) && !found.has(next) && needed(field).length === 0) found.set(next, [...way, field.name])
    }
  }
  return found
}

const within = (way: readonly string[], inner: string): string =>
  way.reduceRight((selection, field) => `${field} { ${selection} }`, inner)

const probesOf = (type: GraphQLObjectType, way: readonly string[]): readonly Probe[] =>
  Object.values(type.getFields()).flatMap((field) =>
    field.args.flatMap((arg) =>
      leaves(arg.type).map(({ place, valueWith }) => {
        const result = getNamedType(field.type)
        const selection = isObjectType(result) || isInterfaceType(result) ? ' { __typename }' : ''
        return {
          place: `${type.name}.${field.name}(${arg.name}${place})`,
          fieldWith: (literal: string) => {
            const args = [`${arg.name}: ${valueWith(literal)}`, ...needed(field, arg)].join(', ')
            return within(way, `${field.name}(${args})${selection}`)
          },
        }
      }),
    ),
  )

/** Every place in a question where a client may write any text. */
export const probes = (schema: GraphQLSchema): readonly Probe[] => {
  const root = schema.getQueryType()
  return root ? [...ways(root)].flatMap(([type, way]) => probesOf(type, way)) : []
}
