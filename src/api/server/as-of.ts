import { getOperationAST, GraphQLError, type ExecutionArgs } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { asOfDay } from '../as-of/directive.ts'
import { storeAsOf } from '../as-of/store.ts'
import type { ApiContext } from '../context.ts'

/** Gives an operation under `@asOf` the store as it looks from that day. */
export const useAsOf = (): Plugin => ({
  onExecute: (payload) => {
    const args: ExecutionArgs = payload.args
    const context = args.contextValue as ApiContext
    const operation = getOperationAST(args.document, args.operationName)
    if (!operation) return
    try {
      const asOf = asOfDay(args.schema, operation, args.variableValues ?? {})
      if (asOf !== null) Object.assign(context, { asOf, store: storeAsOf(context.store, asOf) })
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error
      payload.setResultAndStopExecution({ errors: [error] })
    }
  },
})
