import {
  DirectiveLocation,
  getDirectiveValues,
  GraphQLDirective,
  GraphQLNonNull,
  GraphQLSchema,
  isScalarType,
  type OperationDefinitionNode,
} from 'graphql'

/** A directive that is written on a query as a whole, and its one argument. */
export interface QueryDirective {
  readonly name: string
  readonly description: string
  readonly argument: { readonly name: string; readonly type: 'Date' | 'Int'; readonly description: string }
}

/** The schema with the directive. */
export const withDirective = (
  schema: GraphQLSchema,
  { name, description, argument }: QueryDirective,
): GraphQLSchema => {
  const type = schema.getType(argument.type)
  if (!isScalarType(type)) throw new TypeError(`The schema has no ${argument.type}`)
  const directive = new GraphQLDirective({
    name,
    description,
    locations: [DirectiveLocation.QUERY],
    args: { [argument.name]: { type: new GraphQLNonNull(type), description: argument.description } },
  })
  return new GraphQLSchema({ ...schema.toConfig(), directives: [...schema.getDirectives(), directive] })
}

/** What an operation gives the directive's argument; undefined where it has no such directive. Throws `GraphQLError` for a wrong value. */
export const directiveValue = (
  schema: GraphQLSchema,
  { name, argument }: QueryDirective,
  asked: { readonly operation: OperationDefinitionNode; readonly variables: Readonly<Record<string, unknown>> },
): unknown => {
  const directive = schema.getDirective(name)
  return directive && getDirectiveValues(directive, asked.operation, asked.variables)?.[argument.name]
}
