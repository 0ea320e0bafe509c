import * as fc from 'fast-check'
import { areApart, articleBlock } from './blocks.ts'
import { readText } from './sample.ts'
import { first } from './variation.ts'
import type { Law } from './variation.ts'

/** The articles of a page in another order. */
export const reorder: Law = {
  name: 'reorder',
  says: 'articles in another order keep their people',
  vary: (sample) => {
    const blocks = readText(sample.text, sample.known)
      .articles.map((article) => articleBlock(sample.text, article))
      .toSorted((one, other) => one.start - other.start)
    if (blocks.length < 2 || !areApart(blocks)) return null
    const head = sample.text.slice(0, blocks[0]?.start ?? 0).trimEnd()
    const texts = blocks.map(({ start }, i) => sample.text.slice(start, blocks[i + 1]?.start).trimEnd())
    const order = fc.shuffledSubarray([...texts.keys()], { minLength: texts.length })
    return order
      .filter((places) => places.some((place, i) => place !== i))
      .map((places) => ({
        bases: [sample],
        text: [...(head === '' ? [] : [head]), ...places.map((place) => texts[place] ?? '')].join('\n\n'),
        known: sample.known,
        note: `order ${places.map((place) => place + 1).join(' ')}`,
        expected: first,
      }))
  },
}
