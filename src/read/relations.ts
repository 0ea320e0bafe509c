import type { RelationReading } from '../fact/reading.ts'
import type { RelationKind } from '../fact/participation.ts'
import { quote } from './passage.ts'
import { namingStart, type Person } from './person.ts'
import { maybe, weigh, decisionOf, type Candidate, type Choice } from './weigh.ts'

interface KinRule {
  readonly words: string
  /** What the second name is to the first. */
  readonly predicate: RelationKind
  readonly example: string
}

const KIN: readonly KinRule[] = [
  { words: '夫人|妻子|丈夫|爱人|配偶|遗孀', predicate: 'SPOUSE', example: '贺某夫人郑某' },
  { words: '儿子|女儿|长子|长女|次子|次女|之子|之女', predicate: 'CHILD', example: '张某的儿子张某某' },
  { words: '父亲|母亲', predicate: 'PARENT', example: '张某的父亲张某某' },
]
const BETWEEN = KIN.map((row) => ({ ...row, regex: new RegExp(`^的?(?:${row.words})$`, 'u') }))

const COURTESY = /^(?:总书记|主席|总理|首相|总统|国王|部长|大使|先生|同志|女士|书记|县长|市长|省长|州长)+/u
/** Joins a kinsman to the one before: 甲和夫人乙. */
const JOINED = /^[（、，和及与偕携]+/u
/** 甲的夫人乙、儿子丙: the third is of the first's kin. */
const NEXT_OF_KIN = /^[、和及，](?=[^的]*$)/u
/** 向其夫人乙: the one who was visited, else the one whom the passage began with. */
const HIS = /其(?<kin>夫人|妻子|丈夫|爱人|儿子|女儿|父亲|母亲)$/u
/** 甲是…乙之子. */
const SON_OF = /^(?:同志|先生|女士)?(?:的(?:儿子|女儿)|之[子女])(?!\p{Script=Han})/u

interface Kin {
  readonly predicate: RelationKind
  /** Whose kin, and who else it may have been. */
  readonly of: Choice<Person>
}

const ruleFor = (words: string): RelationKind | null =>
  BETWEEN.find(({ regex }) => regex.test(words))?.predicate ?? null

const VISITED = /(?:看望|慰问|探望|悼念)了?$/u

/** Whom 其 means before a person. */
function meant(second: Person, before: readonly Person[]): Choice<Person> | null {
  const { text } = second.passage
  const visited = before.findLast((one) => VISITED.test(text.slice(0, namingStart(one))))
  return weigh([
    ...maybe(visited).map((value) => ({ value, score: 0.9, rule: 'kin-of-visited', why: 'was visited' })),
    ...maybe(before[0]).map((value) => ({ value, score: 0.7, rule: 'kin-of-first', why: 'begins the passage' })),
  ])
}

/** Whose kin the second of two neighbours is, or the third of 甲的夫人乙、儿子丙. */
function neighbour(first: Person, last: Kin | null, between: string): Choice<Person> {
  const near = { value: first, score: 0.8, rule: 'kin-between', why: 'named right before' }
  if (last === null || !NEXT_OF_KIN.test(between)) return { won: near, lost: [] }
  return { won: { ...last.of.won, score: 0.9, rule: 'kin-listed', why: 'whose kin the one before is' }, lost: [near] }
}

/** 向其夫人乙: kin of the one whom 其 means. */
function kinOfHis(second: Person, before: readonly Person[]): Kin | null {
  const { text } = second.passage
  const end = before.at(-1)?.end ?? 0
  const his = HIS.exec(text.slice(Math.max(0, end - 1), second.start))?.groups?.['kin']
  const predicate = his === undefined ? null : ruleFor(his)
  const of = predicate === null ? null : meant(second, before)
  return predicate === null || of === null ? null : { predicate, of }
}

/** Whose kin a person is, as the words before its name tell; `before`: the people before it in the passage. */
function kinBefore(second: Person, before: readonly Person[], last: Kin | null): Kin | null {
  const his = kinOfHis(second, before)
  const first = before.at(-1)
  if (his !== null || first === undefined) return his
  const between = second.passage.text.slice(first.end, second.start)
  const predicate = ruleFor(between.replace(COURTESY, '').replace(JOINED, ''))
  if (predicate === null) return null
  return { predicate, of: neighbour(first, last, between) }
}

/** Relations that stand between neighbouring names: 甲夫人乙, 甲和夫人乙, 甲的夫人乙、儿子丙, 甲是乙之子; with why so where that is asked for. */
export function relationsOf(
  people: readonly Person[],
  { page, decisions }: { readonly page: string; readonly decisions: boolean },
): RelationReading[] {
  const found: RelationReading[] = []
  const known = new Set<string>()
  const add = (subject: Person, { predicate, of: choice }: Kin): void => {
    const of = choice.won.value
    if (subject.name === of.name || known.has(`${subject.name} ${of.name}`)) return
    known.add(`${subject.name} ${of.name}`).add(`${of.name} ${subject.name}`)
    const [from, to] = subject.start < of.start ? [subject, of] : [of, subject]
    const stretch = { passage: subject.passage, start: from.start, end: to.end }
    const evidence = [quote(page, stretch, { rule: 'kin-between' })]
    const decided = decisions ? { decided: decisionOf(choice, ({ name }) => name) } : {}
    found.push({ subject: subject.name, predicate, object: of.name, evidence, ...decided })
  }
  let before: Person[] = []
  let last: Kin | null = null
  for (const person of people) {
    if (before.at(-1)?.passage !== person.passage) {
      before = []
      last = null
    }
    const first = before.at(-1)
    const kin = kinBefore(person, before, last)
    if (kin !== null) add(person, kin)
    else if (first !== undefined && isParent(first, person))
      add(first, { predicate: 'CHILD', of: { won: parent(person), lost: [] } })
    last = kin
    before.push(person)
  }
  return found
}

const parent = (value: Person): Candidate<Person> => ({ value, score: 0.8, rule: 'kin-said', why: 'is said to be' })

/** True for 甲是…乙之子. */
function isParent(first: Person, second: Person): boolean {
  const { text } = second.passage
  return (
    /^(?:同志|先生|女士)?[是系][^。；]*$/u.test(text.slice(first.end, second.start)) &&
    SON_OF.test(text.slice(second.end))
  )
}
