import type { FurnitureRule } from './furniture-rule.ts'
import type { Line } from './line.ts'

/** Least titles of a row, and least characters of the one that stands as a headline below. */
const TITLES = 3
const LONG = 8
/** So many lines below are looked through for it. */
const BELOW = 12

export const TITLE_ROW: FurnitureRule = {
  name: 'title-row',
  pattern: /^[^，。；]+$/u,
  example: '要闻 全县教育工作会议召开 城关镇开展义务植树活动',
  reason: 'titles of an issue’s articles in one line, one of which stands below as a headline',
}

/** True for a line of an electronic paper that holds the titles of its articles, parted by spaces. */
export function isTitleRow(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (line === undefined || !line.spaced.includes(' ') || !TITLE_ROW.pattern.test(line.spaced)) return false
  const titles = line.spaced.split(' ').filter((title) => title.length >= LONG)
  if (titles.length + 1 < TITLES) return false
  return lines.slice(at + 1, at + 1 + BELOW).some(({ flat }) => titles.includes(flat))
}
