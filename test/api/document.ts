import fc from 'fast-check'
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql'

type Value = fc.Arbitrary<string>

const quoted = (value: string): string => JSON.stringify(value)

/** Levels of objects within an argument. */
const NESTED = 2

const object = (type: GraphQLInputObjectType, words: readonly string[], depth: number): Value => {
  const fields = Object.values(type.getFields())
  const needed = fields.filter((one) => isNonNullType(one.type))
  const left = fields.filter(
    (one) => !needed.includes(one) && (depth > 0 || !isInputObjectType(getNamedType(one.type))),
  )
  return fc.subarray(left, { maxLength: Math.min(3, left.length) }).chain((chosen) => {
    const parts = [...needed, ...chosen].map((one) =>
      literal(one.type, words, depth - 1).map((value) => `${one.name}: ${value}`),
    )
    return fc.tuple(...parts).map((given) => `{ ${given.join(', ')} }`)
  })
}

/** Literals for an argument: mostly what may be meant, at times anything at all. */
const literal = (type: GraphQLInputType, words: readonly string[], depth = NESTED): Value => {
  if (isNonNullType(type)) return literal(type.ofType, words, depth)
  if (isListType(type))
    return fc.array(literal(type.ofType, words, depth), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`)
  if (isInputObjectType(type)) return object(type, words, depth)
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name))
  switch (getNamedType(type).name) {
    case 'Int':
      return fc.oneof(fc.integer({ min: -2, max: 12 }), fc.integer()).map(String)
    case 'Boolean':
      return fc.boolean().map(String)
    case 'Date':
      return fc.oneof(
        fc
          .date({ min: new Date('1949-01-01'), max: new Date('2049-01-01'), noInvalidDate: true })
          .map((day) => quoted(day.toISOString().slice(0, 10))),
        fc.string({ maxLength: 12 }).map(quoted),
      )
    default:
      return fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...words).map(quoted) },
        { weight: 1, arbitrary: fc.string({ maxLength: 30, unit: 'binary' }).map(quoted) },
      )
  }
}

const argument = (arg: GraphQLArgument, words: readonly string[]): Value => {
  const given = literal(arg.type, words).map((value) => `${arg.name}: ${value}`)
  return isNonNullType(arg.type)
    ? given
    : fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: given })
}

interface DocumentOptions {
  /** Tried as ids, names and cursors. */
  readonly words: readonly string[]
  /** Fields that are never asked for. */
  readonly without?: readonly string[]
}

/** Documents that are valid for the schema, with arguments of every kind. */
export const documents = (schema: GraphQLSchema, { words, without = [] }: DocumentOptions): fc.Arbitrary<string> => {
  const field = (one: GraphQLField<unknown, unknown>, depth: number): Value | null => {
    const type = getNamedType(one.type)
    const args = fc.tuple(...one.args.map((arg) => argument(arg, words))).map((parts) => {
      const given = parts.filter((part) => part !== '')
      return given.length === 0 ? '' : `(${given.join(', ')})`
    })
    if (!isObjectType(type) && !isInterfaceType(type)) return args.map((given) => `${one.name}${given}`)
    if (depth === 0) return null
    return fc.tuple(args, selection(type.name, depth - 1)).map(([given, inner]) => `${one.name}${given} ${inner}`)
  }

  const selection = (name: string, depth: number): Value => {
    const type = schema.getType(name)
    if (!isObjectType(type) && !isInterfaceType(type)) throw new TypeError(`${name} has no fields`)
    const fields = Object.values(type.getFields()).filter((one) => !without.includes(one.name))
    return fc.uniqueArray(fc.constantFrom(...fields), { minLength: 1, maxLength: 3 }).chain((chosen) => {
      const parts = chosen.flatMap((one) => field(one, depth) ?? [])
      return fc.tuple(fc.constant('__typename'), ...parts).map((texts) => `{ ${texts.join(' ')} }`)
    })
  }

  return selection('Query', 6)
}
