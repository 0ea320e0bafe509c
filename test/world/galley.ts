import type { Quoted } from '../../src/fact/evidence.ts'

/** Sets words one after another and remembers where each quote stands. */
export class Galley {
  text = ''

  set(words: string): void {
    this.text += words
  }

  quote(words: string): Quoted {
    const start = this.text.length
    this.set(words)
    return { basis: 'STATED', rule: 'world', start, end: start + words.length, quote: words }
  }
}
