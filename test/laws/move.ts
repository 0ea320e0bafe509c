import * as fc from 'fast-check'
import { seedRows } from '../../src/read/lexicon-file.ts'
import { homeOf, kindOf, moveOf, stemOf } from './places.ts'
import type { Choose, Home, Move } from './places.ts'
import { loosely } from './rename.ts'
import { rewrapped } from './rewrap.ts'
import { namesIn } from './sample.ts'
import type { Sample } from './sample.ts'
import { changed } from './summary.ts'
import { first } from './variation.ts'
import type { Law, Variation } from './variation.ts'

/** What follows the kind of a division where it stands for the division itself: 市委, 县长, 旗农牧局. */
const ORGANS =
  '委|政府|政协|人大|人民|纪委|监委|领导|级|直|长(?!大|期|度|途)|公安|法院|检察|发改|财政|教育|卫|农|林业|水|交通|住建|文|民政|民族|审计|应急|市场|自然|生态|工|科|商|医|退役|统计|信访|妇|团|融媒|武装|人武|国|司法|档案|气象|党|革委|总|残|红十字|贸|供销|行署'
const BEFORE = '全|我|本|该|各|副|代|原|跨|出|进'
/** Words that hold the same character and are no division. */
const NEVER =
  '城市|都市|上市|超市|门市|自治[州县旗]|社区|园区|小区|山区|牧区|景区|城区|地区|辖区|灾区|库区|矿区|厂区|林区|灌区|校区|街区|新区|开发区|特区|片区|老区|战区|军区|军分区|自治区|示范区|保护区|管理区|实验区|试验区|功能区|先行区'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** Code of a division → names of two characters and more that no rule gives: 巴州, 锡盟. */
const customary = new Map<string, readonly string[]>()
for (const [code = '', custom = ''] of seedRows('regions/short-names.tsv'))
  if (custom.length > 1) customary.set(code, [...(customary.get(code) ?? []), custom])

/** A division's full and short names, and those of the one that takes its place. */
const pairsOf = (id: string, name: string, other: string): readonly (readonly [string, string])[] => {
  const [stem, stemThen] = [stemOf(name), stemOf(other)]
  const shortThen =
    other.includes('自治') && stemThen !== null && !other.endsWith('区') ? stemThen + kindOf(other) : other
  const stems: readonly (readonly [string, string])[] =
    stem === null
      ? []
      : [
          ...(stemThen === null ? [] : [[stem, stemThen] as const]),
          ...(stem + kindOf(name) === name ? [] : [[stem + kindOf(name), shortThen] as const]),
        ]
  return [
    [name, name.includes('自治') || name.endsWith('地区') ? other : shortThen],
    ...stems,
    ...(customary.get(id) ?? []).map((custom) => [custom, shortThen] as const),
  ]
}

/** Full and short names of the home's divisions and towns, and what stands for them after the move. */
const namePairs = ({ home, to, towns }: Move): readonly (readonly [string, string])[] => [
  ...home.divisions.flatMap(({ id, name }) => pairsOf(id, name, to.get(id)?.name ?? name)),
  ...towns,
]

/** Full names stand for full ones. */
const placeOfMove = ({ home, to }: Move, words: (text: string) => string): ((text: string) => string) => {
  const full = new Map(home.divisions.map(({ id, name }) => [name, to.get(id)?.name ?? name]))
  return (text) => full.get(text) ?? words(text)
}

/** The change of words that a move makes. People's names and words that only look like a place stay. */
export const wordsOfMove = (move: Move, people: readonly string[]): ((text: string) => string) => {
  const names = new Map(namePairs(move))
  const kinds = new Map([...move.kinds].map(([from, to]) => [from.split(' ')[1] ?? '', to]))
  const words = [...names.keys(), ...people].sort((one, other) => other.length - one.length).map(loosely)
  const changing = [...kinds]
    .filter(([from, to]) => from !== to)
    .map(([from]) => escaped(from))
    .join('')
  const organs = changing === '' ? [] : [NEVER, `[${changing}](?=\\s*(?:${ORGANS}))`, `(?:${BEFORE})\\s*[${changing}]`]
  const pattern = new RegExp([...words, ...organs].join('|'), 'gu')
  const never = new RegExp(`^(?:${NEVER})$`, 'u')
  return (text) =>
    text.replace(pattern, (hit) => {
      const word = hit.replace(/\s+/gu, '')
      const other = names.get(word)
      if (other !== undefined) return other
      if (people.includes(word) || never.test(word)) return hit
      return hit.slice(0, -1) + (kinds.get(hit.slice(-1)) ?? hit.slice(-1))
    })
}

/** Kinds that a division of a level may have, its organs bearing the same names but for that character. */
const OTHER_KINDS: Readonly<Record<string, readonly string[]>> = {
  PREFECTURE: ['市', '州', '盟'],
  COUNTY: ['县', '区', '旗', '市'],
}

/** Level and kind → kinds it may take; only itself where the same character stands for another level or its organs differ. */
const openKinds = (home: Home, text: string): ReadonlyMap<string, readonly string[]> => {
  const flat = text.replace(/\s+/gu, '')
  const present = [
    ...new Set(
      home.divisions.filter(({ level }) => level !== 'PROVINCE').map(({ level, name }) => `${level} ${kindOf(name)}`),
    ),
  ]
  const characters = [kindOf(home.province.name), ...present.map((key) => key.split(' ')[1] ?? '')]
  if (characters.includes('地')) characters.push('区')
  return new Map(
    present.map((key) => {
      const [level = '', kind = ''] = key.split(' ')
      const known = OTHER_KINDS[level] ?? []
      const shared = characters.filter((other) => other === kind).length > 1
      const fixed =
        shared ||
        !known.includes(kind) ||
        present.filter((other) => other.startsWith(level)).length > 1 ||
        home.autonomous
      const organs = new RegExp(`${kind}(?:人大|人民|政府|区)`, 'u').test(flat)
      const may = known.filter((other) => !characters.includes(other) && !(other === '盟' && organs) && kind !== '盟')
      return [key, fixed ? [kind] : [kind, ...may]]
    }),
  )
}

const yearOf = (sample: Sample): number | null => {
  const year = Number(sample.known.published?.slice(0, 4) ?? Number.NaN)
  return Number.isNaN(year) ? null : year
}

const chooser = (chances: readonly number[]): Choose => {
  let used = 0
  return (items) => items[(chances[used++ % chances.length] ?? 0) % Math.max(1, items.length)]
}

const drawMove = (sample: Sample, home: Home, chances: readonly number[]): Move | null => {
  const choose = chooser(chances)
  const open = [...openKinds(home, sample.text)]
  for (let round = 0; round < 40; round++) {
    const kinds = new Map(open.map(([key, may]) => [key, choose(may) ?? key]))
    if (new Set(kinds.values()).size < new Set(open.map(([, [kind]]) => kind)).size) continue
    const move = moveOf(home, kinds, { choose, year: yearOf(sample) })
    if (move !== null) return move
  }
  return null
}

const moved = (sample: Sample, move: Move): Variation => {
  const words = wordsOfMove(move, namesIn(sample.answer))
  const { publisher } = sample.known
  return {
    bases: [sample],
    text: rewrapped(sample.text, words),
    known: {
      ...sample.known,
      ...(publisher === null || publisher === undefined ? {} : { publisher: words(publisher) }),
    },
    note: move.home.divisions.map(({ id, name }) => `${name} → ${move.to.get(id)?.name ?? '?'}`).join(', '),
    expected: (plain) => changed(first(plain), { words, place: placeOfMove(move, words) }),
  }
}

const chances = fc.array(fc.nat({ max: 99_991 }), { minLength: 61, maxLength: 61 })

/** The same report in another province, prefecture, county, league, banner or district. */
export const move: Law = {
  name: 'move',
  says: 'in another place the same is read: places, organs and the bodies of posts follow',
  vary: (sample) => {
    const home = homeOf(sample)
    if (
      home === null ||
      fc.sample(chances, { numRuns: 3, seed: 1 }).every((drawn) => drawMove(sample, home, drawn) === null)
    )
      return null
    return chances
      .map((drawn) => drawMove(sample, home, drawn))
      .filter((drawn) => drawn !== null)
      .map((drawn) => moved(sample, drawn))
  },
}
