import { describe, expect, it } from 'vitest'
import { explainedFacts } from '../../src/run/explain-facts.ts'
import { explainLines } from '../../src/run/explain-lines.ts'
import { samplePage, sampleReading } from './sample-reading.ts'

describe('explainLines', () => {
  it('shows under each line what was read from it, by which rule and what lost', () => {
    expect(explainLines(samplePage, explainedFacts(sampleReading)).join('\n')).toMatchInlineSnapshot(`
      "1 │ 全县春耕工作会议召开
        ╎ ──────────────────── headline 全县春耕工作会议召开 (rule/best 1.00) [headline/first]
        ╎ ──────────────── title 全县春耕工作会议 (rule/best 2.00) [title/opening]
        ╎ ──────────────── kind MEETING (rule/best 3.00) [title/opening]
        ╎   ── the report is of 云岭县 (rule/best 3.00) [home]
      2 │ 县长程远出席会议并
        ╎ ──── 程远 role 县长 of 云岭县, the post 县长 of 云岭县人民政府 (rule/best 2.00) [role/title-name]
        ╎     ──── 程远 #1 (rule/best 1.00) [person/title-name]
        ╎       not 程远出 (person/three 0.25): 出席 is a verb of attendance
        ╎     ──── 程远 SPOUSE 苏禾 [relation]
        ╎         ──────── 程远 was there (rule/best 3.00) [verb/attend]
        ╎         ──────── 程远 ATTEND (rule/best 3.00) [verb/attend]
        ╎         ────────── 程远 SPEAK (rule/best 3.00) [verb/speak]
      3 │ 讲话，苏禾主持。
        ╎ ──── …
        ╎       ──── 苏禾 #2 [person/name-verb]
        ╎       ──────── 苏禾 was there [verb/preside]
        ╎       ──────── 苏禾 PRESIDE [verb/preside]
        ╎           ──── 白露 ON_LEAVE [absence/leave]
      4 │ 

      Not printed on the page:
        程远 role 县长 of 云岭县, the post 县长 of 云岭县人民政府: page.json#publisher [role/home, inferred]

      Without evidence:
        date within 2031-03-01..2031-03-05 (rule/best 1.00)
        places 云岭县 (rule/best 0.50)
          not 云谷县 (place/far 0.10): lies elsewhere
        苏禾 is 女"
    `)
  })

  it('leaves out no fact that has evidence and no line of the page', () => {
    const facts = explainedFacts(sampleReading)
    const shown = explainLines(samplePage, facts).join('\n')
    for (const { what } of facts) expect(shown).toContain(what)
    for (const line of samplePage.text.split('\n')) expect(shown).toContain(`│ ${line}`)
  })

  it('shows a long line in parts, and a quote that two of them share under both', () => {
    const text = `${'春'.repeat(38)}程远出席${'会'.repeat(50)}`
    const evidence = [{ basis: 'STATED', rule: 'r', start: 38, end: 42, quote: '程远出席' } as const]
    const lines = explainLines({ ...samplePage, text }, [
      { what: 'found', rules: ['r'], basis: 'STATED', decided: null, alternatives: [], evidence },
    ])
    expect(lines.filter((line) => line.includes('│')).map((line) => line.slice(4))).toEqual([
      `${'春'.repeat(38)}程远`,
      `出席${'会'.repeat(38)}`,
      '会'.repeat(12),
    ])
    expect(lines.filter((line) => line.includes('─'))).toEqual([`  ╎ ${' '.repeat(76)}──── found [r]`, '  ╎ ──── …'])
  })

  it('underlines the same words whatever ends the lines', () => {
    const text = samplePage.text.replaceAll('\n', '\r\n')
    const lines = explainLines({ ...samplePage, text }, [
      {
        what: 'found',
        rules: ['r'],
        basis: 'STATED',
        decided: null,
        alternatives: [],
        evidence: [
          { basis: 'STATED', rule: 'r', start: text.indexOf('苏禾'), end: text.indexOf('苏禾') + 2, quote: '苏禾' },
        ],
      },
    ])
    expect(lines[3]).toBe('  ╎       ──── found [r]')
  })
})

describe('explainedFacts', () => {
  const facts = explainedFacts(sampleReading)
  const fact = (what: string) => facts.find((one) => one.what.startsWith(what))

  it('say of each by which rules it was read and what it rests on in all', () => {
    expect(fact('程远 SPEAK')).toMatchObject({ rules: ['verb/speak'], basis: 'STATED' })
    expect(fact('程远 ATTEND')).toMatchObject({ rules: ['verb/attend'], basis: 'STATED' })
    expect(fact('程远 role')).toMatchObject({ rules: ['role/title-name', 'role/home'], basis: 'INFERRED' })
  })

  it('say of each what it scored and what lost against it', () => {
    expect(fact('程远 #1')).toMatchObject({ decided: { score: 1 }, alternatives: [{ value: '程远出', score: 0.25 }] })
    expect(fact('headline')).toMatchObject({ decided: { score: 1 } })
  })

  it('tell one headline line, one byline a fact', () => {
    const [article] = sampleReading.articles
    if (article === undefined) throw new Error('the sample has an article')
    const lines = { kicker: ['开春'], headline: ['全县春耕', '会议召开'] }
    const evidence = {
      ...article.evidence,
      headline: [...lines.kicker, ...lines.headline].map(
        (quote, at) => ({ basis: 'STATED', rule: `line-${at}`, start: at, end: at + 1, quote }) as const,
      ),
    }
    const told = explainedFacts({ ...sampleReading, articles: [{ ...article, ...lines, evidence }] })
    expect(told.slice(0, 3).map(({ what, rules }) => [what, rules.join()])).toEqual([
      ['kicker 开春', 'line-0'],
      ['headline 全县春耕', 'line-1'],
      ['headline 会议召开', 'line-2'],
    ])
  })

  it('keep what has no evidence, and say so', () => {
    expect(fact('苏禾 is 女')).toMatchObject({ rules: [], basis: null, evidence: [] })
    expect(explainLines(samplePage, facts).slice(-3).join('\n')).toContain('苏禾 is 女')
  })
})
