import type { builder } from '../builder.ts'
import { LoadRef } from '../ref.ts'
import type { Written } from '../writer.ts'
import { counted, WriteChangesRef } from './row-change.ts'

type Types = (typeof builder)['$inferSchemaTypes']

type Fields<Done> = PothosSchemaTypes.ObjectFieldBuilder<Types, Done>

/** The rows that a write made otherwise. */
export const changesField = <Done extends Pick<Written, 'changes'>>(t: Fields<Done>) =>
  t.field({
    type: WriteChangesRef,
    description: 'What of the graph is otherwise now.',
    resolve: ({ changes }) => counted(changes),
  })

/** What every write that began a load tells of it. */
export const writtenFields = <Done extends Written>(t: Fields<Done>) => ({
  load: t.field({
    type: LoadRef,
    description: 'The finished load: what it added and withdrew.',
    resolve: ({ load }) => load,
  }),
  changes: changesField(t),
})
