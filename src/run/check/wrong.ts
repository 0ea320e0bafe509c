/** Something that must hold and does not. */
export interface Wrong {
  /** The invariant: `quote`, `evidence`, `orphan`, `count`, `judgement`, `projection`. */
  readonly rule: 'quote' | 'evidence' | 'orphan' | 'count' | 'judgement' | 'projection'
  /** What it is about: kind and id. */
  readonly what: string
  readonly detail: string
}
