import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoredPage } from './evaluate-format.ts'
import { scorePages } from './evaluate-score.ts'

const page = (articles: unknown) => scoredPage.parse({ articles })

const meeting = {
  kind: 'MEETING',
  title: '全县春耕工作会议',
  date: '2031-03-04',
  endDate: null,
  listComplete: true,
  places: ['云岭县'],
  participants: [
    {
      name: '程远',
      position: 1,
      participation: ['SPEAK'],
      evidence: [{ start: 0, end: 5, quote: '县长程 远' }],
      roles: [{ title: '县长', of: '云岭县' }],
    },
    { name: '苏禾', position: 2, participation: ['ATTEND'], evidence: [], roles: [] },
  ],
}
const article = {
  headline: ['全县春耕工作会议召开'],
  bylines: ['白露'],
  events: [meeting],
  alsoNamed: [],
  relations: [],
}
const text = '县长程 远出席'
const score = (predicted: unknown) =>
  scorePages([{ name: 'p', gold: page([article]), predicted: page(predicted), text }])
const value = (predicted: unknown, name: string) => score(predicted).figures.get(name)?.value

describe('scorePages', () => {
  it('gives every figure 1 for the answer itself but evidence, which needs a quote a person', () => {
    const { figures, errors } = score([article])
    const wrong = [...figures].filter(([, figure]) => figure.value !== 1).map(([name]) => name)
    expect(wrong).toEqual(['evidence'])
    expect(errors).toEqual(['evidence: p  全县春耕工作会议: 苏禾 has no quote that holds'])
  })

  it('counts a byline taken for a participant, a person said twice and a turned order', () => {
    const [first, second] = meeting.participants
    const byline = { name: '白露', position: 3, participation: ['ATTEND'], evidence: [], roles: [] }
    const more = { ...meeting, participants: [first, second, second, byline] }
    expect(value([{ ...article, events: [more] }], 'bylinesKeptOut')).toBe(0)
    expect(score([{ ...article, events: [more] }]).figures.get('participants')).toMatchObject({ right: 2, extra: 2 })
    const turned = {
      ...meeting,
      participants: [
        { ...first, position: 2 },
        { ...second, position: 1 },
      ],
    }
    expect(value([{ ...article, events: [turned] }], 'order')).toBe(0)
  })

  it('pairs events over articles and tells of the wrong cut apart', () => {
    const cut = [
      { ...article, events: [] },
      { headline: [], events: [meeting] },
    ]
    expect(value(cut, 'participants')).toBe(1)
    expect(value(cut, 'articles')).toBe(0)
  })

  it('counts a page that could not be read as missing and all of it as missed', () => {
    const missing = scorePages([{ name: 'p', gold: page([article]), predicted: undefined, text }])
    expect(missing.missing).toBe(1)
    expect(missing.figures.get('participants')).toMatchObject({ right: 0, extra: 0, missed: 2 })
  })
})

const gold = new URL('../../../shared/gold/', import.meta.url).pathname

/** A random change somewhere in a JSON tree: a value dropped, doubled, swapped or replaced. */
const perturb = (node: unknown, dice: () => number): unknown => {
  if (Array.isArray(node)) {
    const items: unknown[] = node.flatMap((item: unknown) => {
      const changed = perturb(item, dice)
      const face = dice()
      if (face < 0.04) return []
      return face > 0.97 ? [changed, changed] : [changed]
    })
    return dice() < 0.05 ? items.reverse() : items
  }
  if (node !== null && typeof node === 'object') {
    return Object.fromEntries(Object.entries(node).map(([key, item]: [string, unknown]) => [key, perturb(item, dice)]))
  }
  if (dice() > 0.03) return node
  if (typeof node === 'string') return dice() < 0.5 ? `${node}会` : node.slice(1)
  if (typeof node === 'number') return node + 1
  return typeof node === 'boolean' ? !node : node
}

const withEvidence = (folder: string): unknown => {
  const content = readFileSync(join(gold, folder, 'page.txt'), 'utf8').replace(/^\uFEFF/u, '')
  const answer = scoredPage.parse(JSON.parse(readFileSync(join(gold, folder, 'gold.json'), 'utf8')))
  for (const person of answer.articles.flatMap((a) => a.events).flatMap((e) => e.participants)) {
    const start = content.indexOf(person.name ?? '')
    person.evidence = [{ start, end: start + (person.name ?? '').length, quote: person.name }]
  }
  return answer
}

describe.skipIf(!existsSync(join(gold, 'score.mjs')))('beside the scorer that the gold pages come with', () => {
  const folders = existsSync(gold) ? readdirSync(gold).filter((name) => existsSync(join(gold, name, 'gold.json'))) : []

  it('gives the same figures for random perturbations of the answers', () => {
    const home = mkdtempSync(join(tmpdir(), 'tongxi-score-'))
    const answers = folders.map((folder) => ({ folder, answer: withEvidence(folder) }))
    const one = fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (stream) => {
      const dice = () => (stream.next() as { value: number }).value
      const directory = join(home, 'predictions')
      mkdirSync(directory, { recursive: true })
      const pages = answers.map(({ folder, answer }) => {
        const predicted = JSON.parse(JSON.stringify(perturb(answer, dice))) as unknown
        writeFileSync(join(directory, `${folder}.json`), JSON.stringify(predicted))
        return {
          name: folder,
          gold: scoredPage.parse(JSON.parse(readFileSync(join(gold, folder, 'gold.json'), 'utf8'))),
          predicted: scoredPage.parse(predicted),
          text: readFileSync(join(gold, folder, 'page.txt'), 'utf8').replace(/^\uFEFF/u, ''),
        }
      })
      const theirs = execFileSync(process.execPath, [join(gold, 'score.mjs'), directory, '--json'], {
        encoding: 'utf8',
      })
      const ours = scorePages(pages)
      const table = { pages: ours.pages, missing: ours.missing, ...Object.fromEntries(ours.figures) }
      expect(JSON.parse(JSON.stringify(table))).toEqual(JSON.parse(theirs))
    })
    try {
      fc.assert(one, { numRuns: 12, endOnFailure: true })
    } finally {
      rmSync(home, { recursive: true })
    }
  })
})
