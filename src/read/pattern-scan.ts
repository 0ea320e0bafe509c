import { patternStarts } from '../page/pattern-starts.ts'

const anywhere = (): boolean => true

/**
 * Looks for a pattern of many words in running text. It is tried only where one of the characters stands that its matches begin
 * with: the engine by itself tries every word at every place.
 */
export class PatternScan {
  readonly #regex: RegExp
  readonly #mayStart: (unit: number) => boolean

  /** `source`: of a regular expression whose matches are never empty. */
  constructor(source: string) {
    this.#regex = new RegExp(source, 'uy')
    this.#mayStart = patternStarts(source) ?? anywhere
  }

  /** The first match that begins at `from` or behind it; null when there is none. */
  firstFrom(text: string, from: number): RegExpExecArray | null {
    const regex = this.#regex
    const mayStart = this.#mayStart
    for (let at = from; at < text.length; at++) {
      if (!mayStart(text.charCodeAt(at))) continue
      regex.lastIndex = at
      const match = regex.exec(text)
      if (match !== null) return match
    }
    return null
  }

  /** All matches, left to right, none inside another. */
  *allIn(text: string): Iterable<RegExpExecArray> {
    for (
      let match = this.firstFrom(text, 0);
      match !== null;
      match = this.firstFrom(text, match.index + match[0].length)
    )
      yield match
  }
}
