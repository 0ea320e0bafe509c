/** What a line is that belongs to the page and to no article. */
export interface FurnitureRule {
  readonly name: string
  /** Over the line's flat words. */
  readonly pattern: RegExp
  readonly example: string
  readonly reason: string
  /** It is one only among the page's first lines or beside other furniture. */
  readonly edge?: true
  /** It is one amid a block too, where other rows need a blank line or the end of a sentence before them. */
  readonly sure?: true
}
