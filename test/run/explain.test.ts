import { describe, expect, it } from 'vitest'
import { explainedFacts } from '../../src/run/explain-facts.ts'
import { explainLines } from '../../src/run/explain-lines.ts'
import { samplePage, sampleReading } from './sample-reading.ts'

describe('explainLines', () => {
  it('shows under each line what was read from it, by which rule and what lost', () => {
    expect(explainLines(samplePage, explainedFacts(sampleReading)).join('\n')).toMatchInlineSnapshot(`
      "1 │ 全县春耕工作会议召开
        ╎ ──────────────────── headline 全县春耕工作会议召开 [headline/first]
        ╎ ──────────────── MEETING 全县春耕工作会议 [title/opening]
      2 │ 县长程远出席会议并
        ╎ ──── 程远 role 县长 of 云岭县, the post 县长 of 云岭县人民政府 [role/title-name]
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
        程远 role 县长 of 云岭县, the post 县长 of 云岭县人民政府: page.json#publisher [role/home, inferred]

      Without evidence:
        date within 2031-03-01..2031-03-05
        places 云岭县
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
      { what: 'found', rules: ['r'], basis: 'STATED', alternatives: [], evidence },
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
    expect(fact('程远 #1')).toMatchObject({ rules: ['person/title-name', 'verb/speak'], basis: 'STATED' })
    expect(fact('程远 role')).toMatchObject({ rules: ['role/title-name', 'role/home'], basis: 'INFERRED' })
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
