import { getOperationAST } from 'graphql'
import type { ExecutionArgs, ExecutionResult } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'

const PATH = '/metrics'

/** Code of the first error, `OK` without one: few and fixed values, as labels must be. */
const outcomeOf = ({ errors }: ExecutionResult): string => {
  const code = errors?.[0]?.extensions['code']
  if (errors === undefined || errors.length === 0) return 'OK'
  return typeof code === 'string' ? code : 'UNCODED'
}

/** `/metrics` for Prometheus: operations by kind and outcome, their times and costs, answers by status, and the process. */
export const useMetrics = (): Plugin => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const operations = new Counter({
    name: 'tongxi_graphql_operations_total',
    help: 'Operations executed, by kind and by the code of the first error.',
    labelNames: ['operation', 'outcome'] as const,
    registers,
  })
  const seconds = new Histogram({
    name: 'tongxi_graphql_operation_seconds',
    help: 'Time from the start of execution to its result.',
    labelNames: ['operation'] as const,
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers,
  })
  const answers = new Counter({
    name: 'tongxi_http_answers_total',
    help: 'HTTP answers, by status.',
    labelNames: ['status'] as const,
    registers,
  })
  return {
    onRequest: async (payload) => {
      if (payload.url.pathname !== PATH) return
      payload.endResponse(new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } }))
    },
    onExecute: (payload) => {
      const args: ExecutionArgs = payload.args
      const operation = getOperationAST(args.document, args.operationName)?.operation ?? 'none'
      const stop = seconds.startTimer({ operation })
      return {
        onExecuteDone: ({ result }) => {
          stop()
          if (!(Symbol.asyncIterator in result)) operations.inc({ operation, outcome: outcomeOf(result) })
        },
      }
    },
    onResponse: ({ response }) => {
      answers.inc({ status: String(response.status) })
    },
  }
}
