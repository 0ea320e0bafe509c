import { GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Errors of GraphQL itself come without a code: a wrong variable, an operation that does not exist. */
const coded = (error: GraphQLError): GraphQLError =>
  typeof error.extensions['code'] === 'string'
    ? error
    : new GraphQLError(error.message, {
        nodes: error.nodes ?? null,
        source: error.source ?? null,
        positions: error.positions ?? null,
        path: error.path ?? null,
        originalError: error.originalError ?? null,
        extensions: { ...error.extensions, code: 'BAD_USER_INPUT' },
      })

/** Gives every error a code, so that a program can tell bad input from a defect. */
export const useCodes = (): Plugin => ({
  onResultProcess: (payload) => {
    const { result } = payload
    if (Array.isArray(result) || Symbol.asyncIterator in result || result.errors === undefined) return
    payload.setResult({
      ...result,
      errors: result.errors.map((error) => (error instanceof GraphQLError ? coded(error) : error)),
    })
  },
})

/** Keeps the schema from being asked for. */
export const useNoIntrospection = (): Plugin => ({
  onValidate({ addValidationRule }) {
    addValidationRule(NoSchemaIntrospectionCustomRule)
  },
})
