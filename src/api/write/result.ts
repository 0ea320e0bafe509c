import type { ObjectRef } from '@pothos/core'
import { InputError } from '../../fact/error.ts'
import { writerFor } from '../access.ts'
import { builder } from '../builder.ts'
import type { ApiContext } from '../context.ts'
import { forgetLoaded } from '../loaders.ts'
import type { ApiWriter, Refusal } from '../writer.ts'

/** A write is dearer than any one read, so that few fit into a request. */
export const WRITE = 1000

export const RefusalRef = builder.objectRef<Refusal>('WriteRefused').implement({
  description: 'Why nothing was written: the input is wrong. The graph is as it was.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Stable name for programs: `PAGE_EMPTY`, `PAGE_UNKNOWN`, `JUDGE_STANDS_AGAINST`.',
    }),
    message: t.exposeString('message', { description: 'What is wrong, for people.' }),
  }),
})

type Types = (typeof builder)['$inferSchemaTypes']

/** What a write gives back: what it did, or why it did nothing. */
export const resultType = <Done extends object>(name: string, description: string, done: ObjectRef<Types, Done>) =>
  builder.unionType(name, {
    description,
    types: [done, RefusalRef],
    resolveType: (result) => ('code' in result ? RefusalRef : done),
  })

/** Does the write for a client that may; wrong input becomes a result and everything else an error. */
export const attempt = async <Done extends object>(
  context: ApiContext,
  write: (writer: ApiWriter) => Promise<Done>,
): Promise<Done | Refusal> => {
  const writer = writerFor(context)
  try {
    const done = await write(writer)
    forgetLoaded(context)
    return done
  } catch (error) {
    if (error instanceof InputError) return { code: error.code, message: error.message }
    throw error
  }
}
