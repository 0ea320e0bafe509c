/** What stood before a character on the page: nothing, a space within a line, a line break, a blank line. */
export const GAP = { none: 0, space: 1, line: 2, blank: 3 } as const

/**
 * A run of the page's text with its line breaks and typesetting spaces taken out, half-width punctuation made full-width
 * one for one, and where each character stands on the page.
 */
export interface FlatText {
  readonly text: string
  /** Page offset (UTF-16) of each UTF-16 unit of `text`. */
  readonly offsets: readonly number[]
  /** `GAP` before each unit. */
  readonly gaps: readonly number[]
}

/** A name credited with the article's making, and the rule that found it. */
export interface Byline {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly rule: string
}

/** A line of a headline. `text` keeps inner spaces as one space each. */
export interface HeadlineLine {
  readonly text: string
  readonly flat: FlatText
  readonly start: number
  readonly end: number
  readonly rule: string
}

/** How well an article of the page fits a line of a headline. */
export interface HeadlineClaim {
  /** First words of the article. */
  readonly opening: string
  /** The line is this article's. */
  readonly own: boolean
  /** Share of the line's pairs of characters that the article has, 0 to 1; one that several articles have counts less. */
  readonly words: number
  /** What standing before, behind or amid the article is worth beside that. */
  readonly place: number
  /** What it costs that the article has a headline elsewhere; 0 where it has none. */
  readonly second: number
}

/** What the article's opening says of where and when it was filed: 新华社澳门12月19日电, 本报合作讯. */
export interface Dateline {
  /** 新华社, 本报, 青海新闻网. */
  readonly agency: string | null
  /** 澳门, 昆明, 合作. */
  readonly place: string | null
  /** As printed: 12月19日, 23日. */
  readonly date: string | null
  readonly start: number
  readonly end: number
}

export interface PageArticle {
  readonly kicker: readonly HeadlineLine[]
  readonly headline: readonly HeadlineLine[]
  readonly bylines: readonly Byline[]
  readonly dateline: Dateline | null
  /** The date the article itself prints (13.04.2016 15:41; 发表于：1956-11-24), EDTF, with its place on the page. */
  readonly published: {
    readonly date: string
    readonly start: number
    readonly end: number
    readonly rule: string
  } | null
  /** The body without headlines, datelines, bylines, page headers and captions' credits; one flat text a paragraph. */
  readonly paragraphs: readonly FlatText[]
  /** Flat pairs `start, end` of all that belongs to the article, in reading order. */
  readonly spans: readonly number[]
  /** Which articles each line of `kicker` and `headline` may belong to, best first; asked for as it takes time. */
  readonly claims: () => readonly (readonly HeadlineClaim[])[]
}

/** A page cut into its articles. */
export interface PageLayout {
  /** Newspaper's name and date where a page header prints them (黄南报头版; 2022 年 04 月 29 日). */
  readonly publisher: { readonly name: string; readonly start: number; readonly end: number } | null
  readonly published: { readonly date: string; readonly start: number; readonly end: number } | null
  readonly articles: readonly PageArticle[]
}

/** One source document as given, decoded. */
export interface Page {
  /** SHA-256 of the bytes, hex. */
  readonly id: string
  readonly name: string
  /** As the extractor gave it: BOM removed, line ends kept, nothing else changed. */
  readonly text: string
  /** `text/1`, `html/4`. */
  readonly extractor: string
  readonly published: string | null
  readonly publisher: string | null
  readonly synthetic: boolean
}
