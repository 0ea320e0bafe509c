import { complexityFromQuery } from '@pothos/plugin-complexity'
import {
  getOperationAST,
  GraphQLError,
  Kind,
  type DocumentNode,
  type ExecutionArgs,
  type OperationDefinitionNode,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { schema } from '../schema.ts'

/** Only asks about the schema; GraphQL's own rules bound such a query, and it touches no store. */
const isIntrospection = (operation: OperationDefinitionNode): boolean =>
  operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  )

/** The operation that will run with the fragments it may use: the cost of another one in the document must not stand for it. */
const alone = (document: DocumentNode, operation: OperationDefinitionNode): DocumentNode => ({
  kind: Kind.DOCUMENT,
  definitions: [operation, ...document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)],
})

interface Cost {
  readonly complexity: number
  readonly limit: number
}

/**
 * Reckons each operation's cost once, before it runs: rows asked for, times rows within them. Refuses with `QUERY_TOO_COSTLY` what
 * is beyond the limit and else tells the cost in `extensions.cost`.
 */
export const useCost = (limit: number): Plugin => ({
  onExecute: (payload) => {
    const args: ExecutionArgs = payload.args
    const operation = getOperationAST(args.document, args.operationName)
    if (!operation || isIntrospection(operation)) return undefined
    const { complexity } = complexityFromQuery(alone(args.document, operation), {
      schema,
      variables: args.variableValues ?? {},
    })
    const cost: Cost = { complexity, limit }
    if (complexity > limit) {
      const message = `The query costs ${String(complexity)} and at most ${String(limit)} is allowed; ask for fewer rows at once`
      payload.setResultAndStopExecution({
        errors: [new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COSTLY', cost } })],
      })
      return undefined
    }
    return {
      onExecuteDone: ({ result, setResult }) => {
        if (!(Symbol.asyncIterator in result)) {
          setResult({ ...result, extensions: { ...result.extensions, cost } })
        }
      },
    }
  },
})
