import { getOperationAST, OperationTypeNode, type ExecutionArgs, type ExecutionResult } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { ReadOptions, Store } from '../../store/contract.ts'
import type { ApiContext } from '../context.ts'

/** Loads that tell one state of the store from another: the latest may run beside those just before. */
const LOADS = 5

/**
 * What the store holds now, as its latest loads tell it; null while the latest still runs, when anything may change under way.
 * Every write is part of a load, of whatever process, so that asking for them is enough.
 */
const stateOf = async (store: Store, read: ReadOptions): Promise<string | null> => {
  const { rows } = await store.loads({ limit: LOADS, backward: true }, read)
  const latest = rows.at(-1)?.row
  return latest?.finishedAt === null ? null : JSON.stringify(rows.map(({ row }) => row))
}

/** Answers of one state of the store, those longest unused let go first. */
export class AnswerCache {
  readonly #answers = new Map<string, ExecutionResult>()
  readonly #most: number
  #state = ''

  constructor(most: number) {
    this.#most = most
  }

  get(state: string, question: string): ExecutionResult | undefined {
    this.#turnTo(state)
    const answer = this.#answers.get(question)
    if (answer === undefined) return undefined
    this.#answers.delete(question)
    this.#answers.set(question, answer)
    return answer
  }

  put(state: string, question: string, answer: ExecutionResult): void {
    this.#turnTo(state)
    this.#answers.set(question, answer)
    const [oldest] = this.#answers.keys()
    if (this.#answers.size > this.#most && oldest !== undefined) this.#answers.delete(oldest)
  }

  #turnTo(state: string): void {
    if (state === this.#state) return
    this.#answers.clear()
    this.#state = state
  }
}

interface Asked {
  readonly params?: { readonly query?: string }
}

/** The words of a question; null where it is none that may be answered from memory. */
const questionOf = ({ document, operationName, variableValues, contextValue }: ExecutionArgs): string | null => {
  const query = (contextValue as Asked).params?.query
  const operation = getOperationAST(document, operationName)
  if (query === undefined || operation?.operation !== OperationTypeNode.QUERY) return null
  return JSON.stringify([query, operationName ?? null, variableValues ?? null])
}

/**
 * Answers a question asked before from memory, as long as no load has changed the store since. Stands after the plugins that
 * refuse, so that what they would refuse is refused each time. Only answers without errors are kept.
 */
export const useAnswerCache = (store: Store, most: number): Plugin => {
  const cache = new AnswerCache(most)
  return {
    onExecute: async (payload) => {
      const args: ExecutionArgs = payload.args
      const question = questionOf(args)
      if (question === null) return undefined
      const { read } = args.contextValue as ApiContext
      const state = await stateOf(store, read)
      if (state === null) return undefined
      const known = cache.get(state, question)
      if (known !== undefined) {
        payload.setResultAndStopExecution(known)
        return undefined
      }
      return {
        onExecuteDone: async ({ result }) => {
          if (Symbol.asyncIterator in result || result.errors !== undefined) return
          // A load that came in between may stand in parts of the answer.
          if ((await stateOf(store, read)) === state) cache.put(state, question, result)
        },
      }
    },
  }
}
