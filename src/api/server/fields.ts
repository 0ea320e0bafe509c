import { visit, type DocumentNode, type ExecutionArgs } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { ApiContext } from '../context.ts'

const known = new WeakMap<DocumentNode, ReadonlySet<string>>()

/** Names of the fields of a document, which stays the same object as long as its parsing is kept. */
const fieldsOf = (document: DocumentNode): ReadonlySet<string> => {
  const kept = known.get(document)
  if (kept !== undefined) return kept
  const names = new Set<string>()
  visit(document, { Field: ({ name }) => void names.add(name.value) })
  known.set(document, names)
  return names
}

/** Tells an operation's reads which fields it asks for. */
export const useFields = (): Plugin => ({
  onExecute: (payload) => {
    const args: ExecutionArgs = payload.args
    Object.assign(args.contextValue as ApiContext, { fields: fieldsOf(args.document) })
  },
})
