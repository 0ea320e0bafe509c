import {
  DirectiveLocation,
  getDirectiveValues,
  GraphQLDirective,
  GraphQLNonNull,
  GraphQLSchema,
  isScalarType,
  type OperationDefinitionNode,
} from 'graphql'

const NAME = 'asOf'

/** The schema with the directive that is written on an operation: `query @asOf(date: "2024-12-19") { … }`. */
export const withAsOf = (schema: GraphQLSchema): GraphQLSchema => {
  const day = schema.getType('Date')
  if (!isScalarType(day)) throw new TypeError('The schema has no Date')
  const directive = new GraphQLDirective({
    name: NAME,
    description:
      'The whole operation looks from this day: every list, count and path is over events that can have been by then, and over posts held on it as far as is known. `certainty` tells how sure that is. Pages, articles and mentions are shown as they are loaded, and `minEvents` and `maxEvents` count over all time.',
    locations: [DirectiveLocation.QUERY],
    args: { date: { type: new GraphQLNonNull(day), description: 'The day to look from.' } },
  })
  return new GraphQLSchema({ ...schema.toConfig(), directives: [...schema.getDirectives(), directive] })
}

/** The day that an operation looks from; null where it names none. */
export const asOfDay = (
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string | null => {
  const directive = schema.getDirective(NAME)
  const date = directive && getDirectiveValues(directive, operation, variables)?.['date']
  return typeof date === 'string' ? date : null
}
