import type { Region } from '../../fact/graph.ts'
import { beginAhead, OF_ID } from '../ahead.ts'
import { builder } from '../builder.ts'
import { connectionOf, connectionType, pageArguments, pageCost, windowOf } from '../connection.ts'
import { LevelEnum } from '../enums.ts'
import { optionalRawId, rawId } from '../global-id.ts'
import { loadersOf } from '../loaders.ts'
import { isAbsent } from '../given.ts'
import { NodeRef } from '../node.ts'
import { RegionRef } from '../ref.ts'
import { EventConnection } from './event.ts'
import { PersonConnection } from './person.ts'

export const RegionConnection = connectionType<Region, Region>({
  name: 'Region',
  node: RegionRef,
  description: 'Divisions by code.',
  nodeOf: (region) => region,
  edge: (t) => ({ node: t.field({ type: RegionRef, description: 'The division.', resolve: ({ row }) => row }) }),
})

RegionRef.implement({
  interfaces: [NodeRef],
  description:
    'An administrative division. Its raw id is its code (GB/T 2260): 630100 is 西宁市, CN the whole country.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Full name: 海西蒙古族藏族自治州.' }),
    shortName: t.exposeString('shortName', { description: 'Short name: 海西州.' }),
    level: t.field({ type: LevelEnum, description: 'Level of the division.', resolve: ({ level }) => level }),
    parent: t.field({
      type: RegionRef,
      nullable: true,
      description: 'The division that it is part of; null for the highest.',
      resolve: ({ parent }, _args, context) => (parent === null ? null : loadersOf(context).region.load(parent)),
    }),
    since: t.int({
      nullable: true,
      description: 'First year in which it stood; null where that is before 1980 or not known.',
      resolve: ({ since }) => since ?? null,
    }),
    until: t.int({
      nullable: true,
      description: 'Last year whose end saw it; null while it stands.',
      resolve: ({ until }) => until ?? null,
    }),
    successor: t.field({
      type: RegionRef,
      nullable: true,
      description:
        'The division that took its place: 湟中区 of 湟中县; null while it stands, and where none or several did.',
      resolve: ({ successor }, _args, context) =>
        isAbsent(successor) ? null : loadersOf(context).region.load(successor),
    }),
    children: t.field({
      type: RegionConnection,
      description: 'Divisions directly below it.',
      args: pageArguments,
      complexity: pageCost,
      extensions: OF_ID,
      resolve: async ({ id }, args, context) => {
        const window = windowOf('regions', args)
        return connectionOf('regions', await loadersOf(context).regionsOfParent.load({ id, window }), window)
      },
    }),
    events: t.field({
      type: EventConnection,
      description: 'Events held in it or below it, by day.',
      args: pageArguments,
      complexity: pageCost,
      extensions: OF_ID,
      resolve: async ({ id }, args, context) => {
        const window = windowOf('events', args)
        return connectionOf('events', await loadersOf(context).eventsOfRegion.load({ id, window }), window)
      },
    }),
    people: t.field({
      type: PersonConnection,
      description: 'People who hold a post in it or below it.',
      args: pageArguments,
      complexity: pageCost,
      extensions: OF_ID,
      resolve: async ({ id }, args, context) => {
        const window = windowOf('people', args)
        return connectionOf('people', await loadersOf(context).peopleOfRegion.load({ id, window }), window)
      },
    }),
  }),
})

builder.queryFields((t) => ({
  region: t.field({
    type: RegionRef,
    nullable: true,
    description: 'The division of this id or code; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Id, or code as in 630100.' }) },
    resolve: (_root, ...[{ id }, context, info]) => {
      const raw = rawId('Region', id)
      beginAhead({ type: 'Region', id: raw }, context, info)
      return loadersOf(context).region.load(raw)
    },
  }),
  regions: t.field({
    type: RegionConnection,
    description: 'Divisions directly below one, or the provinces.',
    args: {
      parent: t.arg.id({ description: 'Id or code of the division above; none for the provinces.' }),
      ...pageArguments,
    },
    complexity: pageCost,
    resolve: async (_root, { parent, ...page }, { store, read }) => {
      const window = windowOf('regions', page)
      const above = optionalRawId('Region', parent) ?? null
      return connectionOf('regions', await store.regions(above, window, read), window)
    },
  }),
}))
