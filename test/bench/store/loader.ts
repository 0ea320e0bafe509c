import type { DrawnPart } from '../drawn/graph.ts'

/** Writes parts of a drawn graph; `prepare` makes what `write` needs, apart from the clock. */
export interface Loader {
  readonly name: string
  readonly prepare: (part: DrawnPart) => () => Promise<unknown>
}
