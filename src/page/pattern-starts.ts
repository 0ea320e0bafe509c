import { oneOf } from '../fact/units.ts'

/** What a part of a pattern begins with. */
interface Begins {
  /** Null for any character. */
  readonly characters: string | null
  /** True where the part may match nothing, so that what follows it may begin a match too. */
  readonly empty: boolean
}

const NOTHING: Begins = { characters: '', empty: true }
const ANY: Begins = { characters: null, empty: false }
const DIGITS = '0123456789'

const either = (one: Begins, other: Begins): Begins => ({
  characters: one.characters === null || other.characters === null ? null : one.characters + other.characters,
  empty: one.empty || other.empty,
})

const then = (one: Begins, next: Begins): Begins => (one.empty ? { ...either(one, next), empty: next.empty } : one)

/** A pattern that is read from left to right. */
class Source {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  get next(): string {
    return this.#text.charAt(this.#at)
  }

  /** The text that an expression matches here, which is passed over; null where it does not. */
  take(pattern: RegExp): string | null {
    const found = pattern.exec(this.#text.slice(this.#at))?.[0] ?? null
    this.#at += found?.length ?? 0
    return found
  }
}

/** 至|到|[上下] up to the end or the bracket that closes it. */
function choice(source: Source): Begins {
  let found = sequence(source)
  while (source.take(/^\|/u) !== null) found = either(found, sequence(source))
  return found
}

function sequence(source: Source): Begins {
  let found = NOTHING
  while (source.next !== '' && source.next !== '|' && source.next !== ')') found = then(found, repeated(source))
  return found
}

function repeated(source: Source): Begins {
  const one = single(source)
  const times = source.take(/^(?:[*+?]|\{\d+(?:,\d*)?\})\??/u)
  return times !== null && /^(?:[*?]|\{0)/u.test(times) ? { ...one, empty: true } : one
}

function single(source: Source): Begins {
  if (source.take(/^[$^]/u) !== null) return NOTHING
  const opened = source.take(/^\((?:\?(?:<?[!=]|:|<\w+>))?/u)
  if (opened === null) return character(source)
  const inner = choice(source)
  source.take(/^\)/u)
  return /[!=]$/u.test(opened) ? NOTHING : inner
}

/** One character or a class of some. */
function character(source: Source): Begins {
  const inside = source.take(/^\[(?:\\.|[^\\\]])*\]/su)
  if (inside !== null) return ofClass(inside.slice(1, -1))
  if (source.take(/^\\d/u) !== null) return { characters: DIGITS, empty: false }
  if (source.take(/^(?:\\[pPwsDWS](?:\{[^}]*\})?|\.)/u) !== null) return ANY
  return { characters: (source.take(/^\\?./su) ?? '').replace('\\', ''), empty: false }
}

/** Ranges as 0-9 are told one by one. */
function ofClass(inside: string): Begins {
  if (/^\^|\\[^d\]\\/[.-]/u.test(inside)) return ANY
  const told = inside.replaceAll('\\d', DIGITS).replace(/([^\\])-([^\\])/gu, (_, first: string, last: string) => {
    const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)]
    return String.fromCharCode(...Array.from({ length: to - from + 1 }, (__, nth) => from + nth))
  })
  return { characters: told.replaceAll('\\', ''), empty: false }
}

/**
 * Tells of each UTF-16 unit whether a match of a pattern may begin with it; null where any may. `source`: of a regular
 * expression without flags but `u`.
 */
export function patternStarts(source: string): ((unit: number) => boolean) | null {
  const { characters, empty } = choice(new Source(source))
  return characters === null || empty ? null : oneOf(characters)
}
