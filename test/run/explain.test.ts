import { describe, expect, it } from 'vitest'
import { explainedFacts } from '../../src/run/explain-facts.ts'
import { explainLines } from '../../src/run/explain-lines.ts'
import { samplePage, sampleReading } from './sample-reading.ts'

describe('explainLines', () => {
  it('shows under each line what was read from it, by which rule and what lost', () => {
    expect(explainLines(samplePage, explainedFacts(sampleReading)).join('\n')).toMatchInlineSnapshot(`
      "1 │ 全县春耕工作会议召开
        ╎ ──────────────────── headline [headline/first]
        ╎ ──────────────── MEETING 全县春耕工作会议 [title/opening]
      2 │ 县长程远出席会议并
        ╎ ──── 程远 role 县长 of 云岭县 [role/title-name]
        ╎     ──── 程远 #1 ATTEND SPEAK [person/title-name]
        ╎       not 程远出 (0.25): 出席 is a verb of attendance [person/three]
        ╎     ──── 程远 SPOUSE 苏禾 [relation]
        ╎         ────────── 程远 #1 ATTEND SPEAK [verb/speak]
      3 │ 讲话，苏禾主持。
        ╎ ──── …
        ╎       ──── 苏禾 #2 PRESIDE [person/name-verb]
        ╎           ──── 白露 ON_LEAVE [absence/leave]
      4 │ 

      Not printed on the page:
        程远 role 县长 of 云岭县: page.json#publisher [role/home, inferred]"
    `)
  })

  it('leaves out no fact that has evidence and no line of the page', () => {
    const facts = explainedFacts(sampleReading)
    const shown = explainLines(samplePage, facts).join('\n')
    for (const { what } of facts) expect(shown).toContain(what)
    for (const line of samplePage.text.split('\n')) expect(shown).toContain(`│ ${line}`)
  })

  it('underlines the same words whatever ends the lines', () => {
    const text = samplePage.text.replaceAll('\n', '\r\n')
    const lines = explainLines({ ...samplePage, text }, [
      {
        what: 'found',
        alternatives: [],
        evidence: [
          { basis: 'STATED', rule: 'r', start: text.indexOf('苏禾'), end: text.indexOf('苏禾') + 2, quote: '苏禾' },
        ],
      },
    ])
    expect(lines[3]).toBe('  ╎       ──── found [r]')
  })
})
