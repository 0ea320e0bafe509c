import { InputError } from '../fact/error.ts'

/** Largest file that is read: 50 MB. */
const LIMIT = 50 * 1024 * 1024
/** Bytes looked at to tell UTF-16 and HTML. */
const SAMPLE = 4096

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte)

/** UTF-16 without a mark shows as many zero bytes on one side: line breaks, digits, ASCII. */
const unmarkedUtf16 = (bytes: Uint8Array): string | null => {
  const end = Math.min(bytes.length - (bytes.length % 2), SAMPLE)
  let even = 0
  let odd = 0
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  if (even + odd < Math.max(1, end / 100) || bytes.length % 2 !== 0) return null
  if (odd > even * 8) return 'utf-16le'
  return even > odd * 8 ? 'utf-16be' : null
}

const decodeAs = (bytes: Uint8Array, charset: string): string | null => {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}

/** Offset of the first byte that cannot be UTF-8, by halving: a prefix decodes as long as no bad byte is in it. */
const firstBadByte = (bytes: Uint8Array): number => {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodesSoFar(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  return good
}

const decodesSoFar = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** One control character in this many may be a typesetter's leftover; more is no text, nor is a zero. */
const TOLERATED = 200

/** Tab, line feed, vertical tab, form feed, return, and the old end-of-file mark, which a printer may leave. */
const isControl = (code: number): boolean => code < 0x20 && !(code >= 9 && code <= 13) && code !== 0x1a

/** Index of the first character that makes the whole no text; -1 when it is text. */
const firstControl = (text: string): number => {
  let first = -1
  let controls = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0) return i
    if (!isControl(code)) continue
    if (first < 0) first = i
    controls++
  }
  return controls * TOLERATED > text.length ? first : -1
}

const notText = (name: string, at: number): InputError =>
  new InputError(`${name} is neither UTF-8, UTF-16 nor GB18030 text (first bad byte at offset ${String(at)})`, {
    code: 'PAGE_NOT_TEXT',
    where: `${name}:${String(at)}`,
  })

/** What the bytes say of their own encoding. */
const markedCharset = (bytes: Uint8Array): string | null =>
  BOMS.find(([, mark]) => startsWith(bytes, mark))?.[0] ?? unmarkedUtf16(bytes)

export interface Source {
  readonly bytes: Uint8Array
  readonly name: string
}

/**
 * Text of the bytes: UTF-16 by its mark or zero bytes, else the charset that the content declares, UTF-8, GB18030, the first
 * that decodes without a bad byte. BOM removed, line ends kept.
 *
 * @throws InputError PAGE_EMPTY, PAGE_TOO_LARGE, PAGE_BLANK, PAGE_NOT_TEXT
 */
export const decode = (source: Source, declared: string | null = null): string => {
  const { bytes, name } = source
  if (bytes.length === 0) throw new InputError(`${name} is empty`, { code: 'PAGE_EMPTY', where: name })
  if (bytes.length > LIMIT) {
    const size = (bytes.length / 1024 / 1024).toFixed(1)
    throw new InputError(`${name} has ${size} MB; pages of up to 50 MB are read`, {
      code: 'PAGE_TOO_LARGE',
      where: name,
    })
  }
  const marked = markedCharset(bytes)
  const charsets = marked === null ? [...(declared === null ? [] : [declared]), 'utf-8', 'gb18030'] : [marked]
  let bad = -1
  for (const charset of charsets) {
    const text = decodeAs(bytes, charset)
    if (text === null) continue
    const control = firstControl(text)
    if (control >= 0) {
      bad = new TextEncoder().encode(text.slice(0, control)).length
      continue
    }
    if (text.trim() === '') throw new InputError(`${name} has only blanks`, { code: 'PAGE_BLANK', where: name })
    return text
  }
  throw notText(name, bad < 0 ? firstBadByte(bytes) : bad)
}
