import * as fc from 'fast-check'
import { cutPage } from '../../src/page/cut-page.ts'
import { loadPage } from '../../src/page/load-page.ts'
import type { Sample } from './sample.ts'
import type { Summary } from './summary.ts'
import type { Law } from './variation.ts'

/** A page that prints its own paper or day would give them to the other page too. */
const printsNothing = ({ text, known, name }: Sample): boolean => {
  const layout = cutPage(loadPage({ bytes: new TextEncoder().encode(text), name, known }))
  return layout.publisher === null && layout.published === null
}

const both = (plain: readonly Summary[]): Summary => ({
  headlines: plain.flatMap(({ headlines }) => headlines),
  events: plain.flatMap(({ events }, page) =>
    events.map((event) => ({ ...event, article: event.article + page * 1000 })),
  ),
})

/** Two pages in one file, as fed with what is known of the first. */
export const join: Law = {
  name: 'join',
  says: 'pages joined into one keep their people, each its own',
  vary: (sample, all) => {
    const others = all.filter((other) => other !== sample && printsNothing(other))
    if (!printsNothing(sample) || others.length === 0) return null
    return fc.constantFrom(...others).map((other) => ({
      bases: [sample, { ...other, name: `${other.name} as of ${sample.name}`, known: sample.known }],
      text: `${sample.text.trimEnd()}\n\n${other.text.trimStart()}`,
      known: sample.known,
      note: `${sample.name} and ${other.name}`,
      expected: both,
      // Where neither page names its paper, the other page's places may decide which 市 it is.
      unsaid: ['of', 'places'],
    }))
  },
}
