/** What a careful reader makes of an article; what is left out is not asked. */
export interface DrawnArticle {
  readonly kicker?: readonly string[]
  readonly headline: readonly string[]
  readonly bylines: readonly string[]
  /** The first words of its text. */
  readonly opens: string
  readonly paragraphs?: number
  /** The day that it prints. */
  readonly published?: string
}

/** A page of our own words in a layout that newspapers and sites have. */
export interface DrawnPage {
  readonly name: string
  readonly page: readonly string[]
  readonly articles: readonly DrawnArticle[]
}
