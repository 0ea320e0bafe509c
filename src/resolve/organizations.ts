import type { Referenced } from '../fact/evidence.ts'
import type { ArticleReading, Level, NamedReading, RoleReading } from '../fact/reading.ts'
import { provinceOf, prefectureOf } from './region.ts'
import { once, seedRows } from './seed-rows.ts'

/** A division that an article tells of, or that one of those lies in. */
interface Division {
  readonly code: string
  readonly name: string
  readonly level: Level
}

const departments = once(
  () => new Map(seedRows('posts/departments.tsv').map(([short = '', full = '']) => [short, full])),
)

const divisions = once(
  () =>
    new Map<string, Division>(
      seedRows('regions/divisions.tsv').map(([code = '', name = '', level = '']) => [
        code,
        { code, name, level: level as Level },
      ]),
    ),
)

/** Short forms by which papers call the division whose department is meant: 省发改委, 自治区教育厅, 州水利局. */
const KIND = /^(自治区|自治州|自治县|自治旗|[省市县区州盟旗])(.+)$/u

/** The divisions of an article's roles and events with those that they lie in. */
const divisionsIn = (article: ArticleReading): readonly Division[] => {
  const people: readonly NamedReading[] = [
    ...article.alsoNamed,
    ...article.events.flatMap(({ participants, absences = [] }) => [...participants, ...absences]),
  ]
  const codes = [
    ...people.flatMap(({ roles }) => roles.map(({ post }) => post.region)),
    ...article.events.flatMap(({ regions }) => regions),
  ].filter((code) => code !== null)
  const around = new Set(codes.flatMap((code) => [code, prefectureOf(code), provinceOf(code)]))
  return [...around].flatMap((code) => divisions().get(code ?? '') ?? [])
}

interface Department {
  readonly division: Division
  /** Row of the table of departments. */
  readonly short: string
  readonly full: string
}

/** The one division that the words before the department's name mean; nothing where none or several could be meant. */
const departmentOf = (printed: string, around: readonly Division[]): Department | null => {
  const named = around.find(({ name }) => printed.startsWith(name))
  const [, kind = '', rest = ''] = named === undefined ? (KIND.exec(printed) ?? []) : []
  const short = named === undefined ? rest : printed.slice(named.name.length)
  const full = departments().get(short)
  const meant = named === undefined ? around.filter(({ name }) => name.endsWith(kind)) : [named]
  const [division, another] = meant
  return full === undefined || division === undefined || another !== undefined ? null : { division, short, full }
}

const referenced = (rule: string, source: string): Referenced => ({ basis: 'REFERENCE', rule, source })

/** A role in a department that is printed by a short name, in the department of its division: 市发改委 is 西宁市发展和改革委员会. */
const placedRole = (role: RoleReading, around: readonly Division[]): RoleReading => {
  const { organization, region } = role.post
  if (role.kind === 'LABEL' || organization === null || region !== null) return role
  const department = departmentOf(organization, around)
  if (department === null) return role
  const { division, short, full } = department
  return {
    ...role,
    post: {
      ...role.post,
      organization: `${division.name}${full}`,
      organ: 'GOVERNMENT',
      region: division.code,
      level: division.level,
    },
    evidence: [
      ...role.evidence,
      referenced('department-name', `posts/departments.tsv#${short}`),
      { ...referenced('department-division', `regions/divisions.tsv#${division.code}`), basis: 'INFERRED' },
    ],
  }
}

/**
 * An article whose people's departments have their full names and divisions, as far as the article tells which division is meant:
 * then one department is one organization in every paper.
 */
export const withDepartments = (article: ArticleReading): ArticleReading => {
  const around = divisionsIn(article)
  const placed = <T extends NamedReading>(person: T): T => ({
    ...person,
    roles: person.roles.map((role) => placedRole(role, around)),
  })
  return {
    ...article,
    alsoNamed: article.alsoNamed.map(placed),
    events: article.events.map((event) => ({
      ...event,
      participants: event.participants.map(placed),
      ...(event.absences === undefined ? {} : { absences: event.absences.map(placed) }),
    })),
  }
}
