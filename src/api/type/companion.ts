import type { Companion } from '../../store/contract.ts'
import { connectionType } from '../connection.ts'
import { loadersOf, presentAll } from '../loaders.ts'
import { EventRef, PersonRef } from '../ref.ts'

export const CompanionConnection = connectionType({
  name: 'Companion',
  node: PersonRef,
  description:
    'People who attended events with a person, most shared events first. What they share stands on the edges.',
  nodeOf: ({ person }: Companion) => person,
  edge: (t) => ({
    node: t.field({ type: PersonRef, description: 'The companion.', resolve: ({ row }) => row.person }),
    count: t.int({ description: 'Events that both attended.', resolve: ({ row }) => row.count }),
    expected: t.float({
      description:
        'Events that two people would share by chance, had each attended as many as they did, any of all the loaded events alike. People of one place or level share more than that without being close.',
      resolve: ({ row }) => row.expected,
    }),
    first: t.field({
      type: 'Date',
      nullable: true,
      description: 'Earliest day of a shared event; null when none is dated.',
      resolve: ({ row }) => row.first,
    }),
    last: t.field({
      type: 'Date',
      nullable: true,
      description: 'Latest such day seen; it does not mean that they parted.',
      resolve: ({ row }) => row.last,
    }),
    events: t.field({
      type: [EventRef],
      description: 'The shared events by date, at most the first 100.',
      resolve: ({ row }, _args, context) => presentAll(loadersOf(context).event, row.events),
    }),
  }),
})
