import graphql from '@graphql-eslint/eslint-plugin'

const recommended = graphql.configs['flat/schema-recommended'].rules
const [level, naming] = recommended['@graphql-eslint/naming-convention']

/** The printed schema, by rules that were written for schemas of all kinds and for Relay. */
export default [
  {
    files: ['**/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema/schema.graphql' } },
    },
    rules: {
      ...recommended,
      ...graphql.configs['flat/schema-relay'].rules,
      // Conditions are joined by AND, OR and NOT, as users of such filters know them.
      '@graphql-eslint/naming-convention': [
        level,
        { ...naming, InputValueDefinition: { style: 'camelCase', ignorePattern: '^(?:AND|OR|NOT)$' } },
      ],
      // What is a value (a span, a count, an edge) has no identity of its own.
      '@graphql-eslint/strict-id-in-types': 'off',
      // Lists within a connection's node need not be connections.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false, withEdgeSuffix: true },
      ],
    },
  },
]
