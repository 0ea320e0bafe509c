import type { PageFacts } from '../../../src/fact/graph.ts'
import type { Change } from '../../../src/store/transaction.ts'
import { drawPages } from '../../fixture/draw.ts'
import { project } from '../../fixture/project.ts'

/** Long enough that a few dozen pages fill SQLite's log and are carried over into the file. */
const PADDING = '　'.repeat(20_000)

/** Page number `nth` of an endless newspaper: one meeting of three people, none of whom any other page knows. */
export const numberedPage = (nth: number): { readonly facts: PageFacts; readonly change: Change } => {
  const person = (letter: string) => ({ key: `${letter}${nth}`, name: `${letter}${nth}` })
  const mentions = ['甲', '乙', '丙'].map((letter) => ({ who: person(letter), participation: ['ATTEND'] as const }))
  const drawn = drawPages([
    {
      name: `issue-${nth}`,
      publisher: '云溪日报',
      published: '2031-03-02',
      articles: [
        {
          headline: [`第${nth}次会议召开`],
          reports: [
            { event: `meeting-${nth}`, kind: 'MEETING', title: `第${nth}次会议`, date: '2031-03-01', mentions },
          ],
        },
      ],
    },
  ])
  const pages = drawn.pages.map((facts) => ({ ...facts, page: { ...facts.page, text: facts.page.text + PADDING } }))
  const [facts] = pages
  if (facts === undefined) throw new Error('one sketch draws one page')
  return { facts, change: { ...project(drawn), addPages: pages } }
}
