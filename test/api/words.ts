import { encodeCursor } from '../../src/api/cursor.ts'
import { globalId } from '../../src/api/global-id.ts'
import { eventId, pageIdOf, personId } from '../fixture/small-graph.ts'

/** Ids, names and cursors that mean something in the small graph. */
export const words = [
  '林远舟',
  '沈知夏',
  '王磊',
  '高云山',
  '990100',
  '990000',
  'lin',
  '市',
  '',
  ...['lin', 'gao', 'xu'].flatMap((key) => [personId(key), globalId('Person', personId(key))]),
  globalId('Event', eventId('standing')),
  eventId('undated'),
  pageIdOf('undated'),
  globalId('Region', '990121'),
  encodeCursor('people', ['lin', 'x']),
  encodeCursor('day', ['2031-03-02', eventId('inspection')]),
  encodeCursor('position', [1, personId('lin')]),
]
