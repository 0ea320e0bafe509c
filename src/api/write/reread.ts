import { StoreError } from '../../fact/error.ts'
import { builder } from '../builder.ts'
import { fault } from '../fault.ts'
import { optionalRawId } from '../global-id.ts'
import { loadersOf, present } from '../loaders.ts'
import { LoadRef, PageRef } from '../ref.ts'
import type { RereadPage, Rereading } from '../writer.ts'
import { attempt, resultType, WRITE } from './result.ts'
import { changesField } from './written.ts'

/** Reading a whole store anew is dearer than any other write. */
const ALL = 10_000

const RereadPageRef = builder.objectRef<RereadPage>('RereadPage').implement({
  description: 'A page that today’s rules read otherwise than it was stored.',
  fields: (t) => ({
    page: t.field({
      type: PageRef,
      description: 'The page as it is loaded now.',
      resolve: ({ id }, _args, context) => present(loadersOf(context).page, id),
    }),
    gained: t.exposeStringList('gained', { description: 'What it says by the new reading alone, a line each.' }),
    lost: t.exposeStringList('lost', {
      description:
        'What it said by the stored reading alone, a line each; both are empty where only evidence or its place differs.',
    }),
  }),
})

const RereadRef = builder.objectRef<Rereading>('Reread').implement({
  description: 'What reading anew finds, and what putting it in place did.',
  fields: (t) => ({
    pagesRead: t.exposeInt('pages', { description: 'Pages that were read anew.' }),
    differing: t.field({
      type: [RereadPageRef],
      description: 'The pages that are read otherwise.',
      resolve: ({ differing }) => differing,
    }),
    load: t.field({
      type: LoadRef,
      nullable: true,
      description: 'The load that put the new reading in place; null where none was asked for or nothing differs.',
      resolve: ({ load }) => load,
    }),
    changes: changesField(t),
  }),
})

const RereadResult = resultType('RereadResult', 'Pages read anew, or the reason why they were not.', RereadRef)

const ended = (error: unknown): unknown =>
  error instanceof StoreError && error.code === 'REREAD_ENDED' ? fault('REREAD_ENDED', error.message) : error

builder.mutationField('reread', (t) =>
  t.field({
    type: RereadResult,
    description:
      'Reads stored pages anew by today’s rules and tells what is otherwise; judgements stand. One runs at a time; others wait, and too many are refused (`REREAD_BUSY`).',
    args: {
      page: t.arg.id({ description: 'Only this page: its id, or the SHA-256 of its bytes; all when absent.' }),
      apply: t.arg.boolean({
        defaultValue: false,
        required: true,
        description: 'Puts the new reading in place; else the graph stays as it is.',
      }),
    },
    complexity: ({ page }) => (typeof page === 'string' ? WRITE : ALL),
    resolve: (_root, { page, apply }, context) =>
      attempt(context, (writer) => {
        const only = optionalRawId('Page', page)
        // What changes nothing is of use to nobody but the one who asked.
        const signal = apply ? context.closing : AbortSignal.any([context.closing, context.gone])
        return writer
          .reread({ apply, signal, ...(only === undefined ? {} : { page: only }) })
          .catch((error: unknown) => {
            throw ended(error)
          })
      }),
  }),
)
