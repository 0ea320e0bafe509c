import { loadPage } from '../../src/page/load-page.ts'
import { readPage } from '../../src/read/read-page.ts'
import type { MadePage } from './made-pages.ts'

/** Time that one page of a size took. */
export interface GrowthPoint {
  readonly bytes: number
  readonly characters: number
  /** CPU seconds. */
  readonly seconds: number
  /** By which power of the length the time grew since the point before; null at the first. */
  readonly power: number | null
}

/** One kind of page that grows. */
export interface GrowthCurve {
  readonly kind: string
  readonly points: readonly GrowthPoint[]
  /** Why no longer page was read; null when the longest was. */
  readonly failed: string | null
  /** Most memory that the process held, in MB. */
  readonly peak: number
}

const encoder = new TextEncoder()
const WORDS = '春天的山坡上开满了花孩子们跑过田埂去看远处的河水慢慢地流'
const LIST = '县长王刚、副县长李莉、县政协主席何平安、'

/** Repeats a text until it has so many bytes. */
const upTo = (piece: string, bytes: number): string => {
  const length = encoder.encode(piece).length
  return piece.repeat(Math.max(1, Math.round(bytes / length)))
}

const joined = (pages: readonly MadePage[], bytes: number): string => {
  const texts: string[] = []
  for (let size = 0, at = 0; size < bytes; at++) {
    const text = `${pages[at % pages.length]?.text ?? WORDS}\n\n`
    texts.push(text)
    size += encoder.encode(text).length
  }
  const all = encoder.encode(texts.join(''))
  return new TextDecoder().decode(all.subarray(0, bytes), { stream: true })
}

/** Kinds of pages that grow: text of a size in bytes, made of pages where it takes any. */
const KINDS: Readonly<Record<string, (bytes: number, pages: readonly MadePage[]) => string>> = {
  'pages joined': (bytes, pages) => joined(pages, bytes),
  'no punctuation': (bytes) => upTo(WORDS, bytes),
  'one endless list': (bytes) => upTo(LIST, bytes),
  'short lines': (bytes) => upTo('山坡上开满了花\n', bytes),
}

export const GROWTH_KINDS = Object.keys(KINDS)

const read = (text: string): number => {
  const { user, system } = process.cpuUsage()
  readPage(loadPage({ bytes: encoder.encode(text), name: 'page', known: { published: '2024-12-20' } }))
  const after = process.cpuUsage()
  return (after.user + after.system - user - system) / 1e6
}

/** Shorter pages are read several times, so that the clock can tell. */
const timesFor = (bytes: number): number => (bytes < 20_000 ? 30 : bytes < 500_000 ? 5 : 1)

/** The same, or the error that ended it. */
const tryRead = (text: string): number | Error => {
  try {
    return read(text)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

const fastest = (text: string, times: number): number | Error => {
  const first = tryRead(text)
  return first instanceof Error ? first : Math.min(first, ...Array.from({ length: times - 1 }, () => read(text)))
}

/** Reads ever longer pages of one kind, ten times as long each, from 1 kB to `largest` bytes or to the first that ends in an error. */
export const growthOf = (kind: string, pages: readonly MadePage[], largest: number): GrowthCurve => {
  const make = KINDS[kind]
  if (make === undefined) throw new Error(`no kind of growing page is called ${kind}`)
  for (const page of pages.slice(0, 200)) read(page.text)
  const points: GrowthPoint[] = []
  let failed: string | null = null
  for (let bytes = 1000; bytes <= largest && failed === null; bytes *= 10) {
    const text = make(bytes, pages)
    const seconds = fastest(text, timesFor(bytes))
    if (seconds instanceof Error) {
      failed = `${String(bytes)} bytes: ${seconds.message}`
      continue
    }
    const before = points.at(-1)
    const power =
      before === undefined ? null : Math.log(seconds / before.seconds) / Math.log(text.length / before.characters)
    points.push({ bytes: encoder.encode(text).length, characters: text.length, seconds, power })
  }
  return { kind, points, failed, peak: process.resourceUsage().maxRSS / 1024 }
}
