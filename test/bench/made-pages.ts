import * as fc from 'fast-check'
import { newNames } from '../laws/names.ts'
import { replaceAll } from '../laws/rename.ts'
import { namesIn } from '../laws/sample.ts'
import type { Known, Sample } from '../laws/sample.ts'
import { scoredPage } from '../tools/evaluate-format.ts'
import { setPage, settings } from '../laws/typeset.ts'

/** A page made of a sample: other names, another layout. */
export interface MadePage {
  readonly text: string
  readonly known: Known
}

/** The sample with everybody's name changed. */
const renamed = (sample: Sample, map: ReadonlyMap<string, string>): Sample => ({
  ...sample,
  text: replaceAll(sample.text, map),
  answer: scoredPage.parse(JSON.parse(replaceAll(JSON.stringify(sample.answer), map))),
})

const oneOf = (sample: Sample): fc.Arbitrary<MadePage> =>
  fc.tuple(newNames(namesIn(sample.answer), sample.text), settings).map(([map, setting]) => ({
    text: setPage(renamed(sample, map), setting),
    known: sample.known,
  }))

/** So many pages, dealt evenly over the samples, in turn. The same seed makes the same pages. */
export const makePages = (
  samples: readonly Sample[],
  { pages, seed }: { readonly pages: number; readonly seed: number },
): readonly MadePage[] => {
  const each = Math.ceil(pages / samples.length)
  const drawn = samples.map((sample, at) => fc.sample(oneOf(sample), { numRuns: each, seed: seed + at }))
  return Array.from({ length: each }, (_, at) => drawn.flatMap((all) => all.slice(at, at + 1)))
    .flat()
    .slice(0, pages)
}
