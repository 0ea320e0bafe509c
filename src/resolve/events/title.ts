/** Words that most meetings' names have; what is left of a title tells which meeting it was. */
const COMMON =
  /全[国省市州县区旗盟镇乡]|[省市州县区旗盟](?:委|政府|人民政府)?|工作|会议|大会|座谈会|推进会|动员会|调度会|专题|召开|举行|活动|仪式|扩大|党组|第.{1,4}[次届]|十?[一二三四五六七八九十]届|[^\p{L}\p{N}]/gu

const plainTitle = (title: string): string => title.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

const bigrams = (text: string): ReadonlySet<string> => {
  const characters = Array.from(text)
  if (characters.length < 2) return new Set(characters)
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`))
}

/** A short title that a longer one holds is nearly as good as an equal one. */
const HELD_IN = 0.9

const overlap = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  const shared = [...left].filter((gram) => right.has(gram)).length
  const dice = (2 * shared) / (left.size + right.size)
  return Math.max(dice, (HELD_IN * shared) / Math.min(left.size, right.size))
}

/**
 * How alike two titles are, 0 to 1, by the words that tell meetings apart; null when one has none of those (座谈会) and the other
 * is not the same.
 */
export const titleLikeness = (left: string, right: string): number | null => {
  const [one, other] = [plainTitle(left), plainTitle(right)]
  if (one === other) return one === '' ? null : 1
  const [telling, saying] = [one.replace(COMMON, ''), other.replace(COMMON, '')]
  if (telling === '' || saying === '') return null
  return overlap(bigrams(telling), bigrams(saying))
}

const ORDINAL = /第([\d〇零一二三四五六七八九十百]{1,5})(次|届)/gu

const ordinals = (title: string): ReadonlyMap<string, string> =>
  new Map([...title.matchAll(ORDINAL)].map(([, number = '', unit = '']) => [unit, number]))

/** True when both titles number their meeting (第十次, 第三届) and the numbers differ. */
export const numberedApart = (left: string, right: string): boolean => {
  const others = ordinals(right)
  return [...ordinals(left)].some(([unit, number]) => others.has(unit) && others.get(unit) !== number)
}
