import type { FuzzRow } from './run-fuzz.ts'

const line = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(14) : cell.padStart(12))).join(' ')

const printed = (bytes: Uint8Array): string => JSON.stringify(new TextDecoder().decode(bytes)).slice(0, 200)

/** What fuzzing showed, a row each kind of input, and under it every finding with the smallest page that has it. */
export const fuzzTable = (rows: readonly FuzzRow[]): string =>
  [
    line(['', 'pages', 'bytes', 'findings', 'slowest*']),
    ...rows.map(({ kind, pages, bytes, findings, slowest }) =>
      line([kind, String(pages), String(bytes), String(findings.length), slowest.toFixed(0)]),
    ),
    '* CPU milliseconds for a thousand bytes; every page is read twice',
    ...rows.flatMap(({ kind, findings }) => findings.map(({ what, bytes }) => `${kind}: ${what}\n  ${printed(bytes)}`)),
  ].join('\n')

/** The same as one JSON object. */
export const fuzzJson = (rows: readonly FuzzRow[]): string =>
  JSON.stringify({
    fuzz: rows.map(({ findings, ...row }) => ({
      ...row,
      findings: findings.map(({ what, bytes }) => ({ what, page: Buffer.from(bytes).toString('base64') })),
    })),
  })
