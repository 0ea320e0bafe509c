import fc from 'fast-check'
import type { EventSketch, PageSketch, PersonSketch } from '../resolve/builder.ts'

const names = ['李伟', '王刚', '褚平峻', '欧阳雪', '张静'] as const
const roles = [
  'GOVERNMENT 副市长@630100',
  'PARTY 书记@630121',
  'PARTY 常委@630100',
  'CONGRESS 副主任@630100',
  'GOVERNMENT 副市长@370100',
  'LABEL 市领导@630100',
  'GOVERNMENT 市长@630100 APPOINTED',
  'PARTY 书记@630121 REMOVED',
] as const

const person: fc.Arbitrary<PersonSketch> = fc.record({
  name: fc.constantFrom(...names),
  roles: fc.subarray([...roles], { maxLength: 2 }),
  participation: fc.subarray(['PRESIDE', 'SPEAK', 'ATTEND'], { minLength: 1 }),
})

export interface PagesWanted {
  /** Days of events and issues. */
  readonly days: readonly string[]
  readonly most: number
}

/** Pages of few names, posts and days, so that they often tell of the same. */
export const anyPages = ({ days, most }: PagesWanted): fc.Arbitrary<PageSketch[]> => {
  const day = fc.constantFrom(...days)
  const event: fc.Arbitrary<EventSketch> = fc.record({
    title: fc.constantFrom('市委常委会会议', '全市经济工作会议', '全市农村工作会议', '座谈会'),
    kind: fc.constantFrom('MEETING', 'VISIT'),
    date: fc.option(day, { nil: null, freq: 5 }),
    regions: fc.constantFrom(['630100'], ['370100'], []),
    places: fc.constant([]),
    host: fc.constantFrom('PARTY of 630100', null),
    people: fc.uniqueArray(person, { minLength: 1, maxLength: 4, selector: ({ name }) => name }),
  })
  const anyPage = (salt: number): fc.Arbitrary<PageSketch> =>
    fc.record({
      salt: fc.constant(String(salt)),
      published: day,
      publisher: fc.constantFrom('西宁晚报', '青海日报'),
      articles: fc.array(
        fc.record({
          events: fc.array(event, { maxLength: 2 }),
          alsoNamed: fc.array(person, { maxLength: 1 }),
          relations: fc.constantFrom([], [{ subject: '李伟', predicate: 'SPOUSE' as const, object: '张静' }]),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    })
  return fc
    .integer({ min: 1, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyPage(index))))
}
