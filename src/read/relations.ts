import type { RelationReading } from '../fact/reading.ts'
import type { RelationKind } from '../fact/participation.ts'
import { quote } from './passage.ts'
import type { Person } from './person.ts'

interface KinRule {
  readonly words: RegExp
  /** What the second name is to the first. */
  readonly predicate: RelationKind
  readonly example: string
}

const KIN: readonly KinRule[] = [
  { words: /^的?(?:夫人|妻子|丈夫|爱人|配偶)/u, predicate: 'SPOUSE', example: '贺某夫人郑某' },
  { words: /^的?(?:儿子|女儿|长子|长女|之子|之女)/u, predicate: 'CHILD', example: '张某的儿子张某某' },
  { words: /^的?(?:父亲|母亲)/u, predicate: 'PARENT', example: '张某的父亲张某某' },
]

/** Relations that stand between two neighbouring names: 甲夫人乙, 甲和夫人乙. */
export function relationsOf(people: readonly Person[], page: string): RelationReading[] {
  const found: RelationReading[] = []
  people.forEach((first, index) => {
    const second = people[index + 1]
    if (second?.passage !== first.passage) return
    const between = first.passage.text.slice(first.end, second.start)
    const words = between
      .replace(/^(?:总书记|主席|总理|首相|总统|国王|部长|大使|先生|同志)+/u, '')
      .replace(/^[（、，和及与偕携]+/u, '')
    const rule = KIN.find((row) => row.words.test(words) && words.replace(row.words, '') === '')
    if (rule === undefined || found.some((one) => one.subject === second.name && one.object === first.name)) return
    const evidence = [
      quote(page, { passage: first.passage, start: first.start, end: second.end }, { rule: 'kin-between' }),
    ]
    found.push({ subject: second.name, predicate: rule.predicate, object: first.name, evidence })
  })
  return found
}
