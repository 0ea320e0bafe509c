import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openEmbedded } from '../../../src/store/embedded/open.ts'
import { folderWith } from '../folder.ts'
import { tongxiHere } from '../in-process.ts'
import { load } from '../ingest-stores.ts'
import { cityPage, countyPage, mentionsNamed, peopleNamed, twoNamed } from './pages.ts'

const printed = z.object({
  load: z.object({ id: z.number(), action: z.string() }),
  judgements: z.array(z.object({ id: z.string(), verdict: z.string(), by: z.string(), why: z.string() })),
})

const withFile = async () => {
  const path = join(folderWith({}), 'graph.db')
  const store = await openEmbedded(path)
  await load(store, [countyPage, cityPage])
  const [people, [bai]] = [await twoNamed(store, '程远'), await mentionsNamed(store, '白露')]
  await store.close()
  const named = async (name: string): Promise<readonly string[]> => {
    const opened = await openEmbedded(path)
    const found = await peopleNamed(opened, name)
    await opened.close()
    return found
  }
  const judge = (...args: readonly string[]) =>
    tongxiHere(['judge', ...args, '--store', `embedded:${path}`], { USER: '纪晓棠' })
  return { people, bai: bai?.id ?? '', named, judge }
}

describe('tongxi judge', () => {
  it('joins two people and takes that back', async () => {
    const { people, named, judge } = await withFile()
    const done = await judge('same', ...people, '--why', '同一人', '--json')
    expect(done).toMatchObject({ code: 0, err: '' })
    const { load: made, judgements } = printed.parse(JSON.parse(done.out))
    expect(made).toMatchObject({ id: 2, action: 'judge' })
    expect(judgements).toMatchObject([{ verdict: 'SAME', by: 'person:纪晓棠', why: '同一人' }])
    expect(await named('程远')).toHaveLength(1)
    const back = await judge('--withdraw', judgements[0]?.id ?? '', '--why', '看错了', '--by', '贺兰青')
    expect(back.out).toMatch(
      /^Withdrew SAME mention \w+ “程远” on page \w+ and \w+ “程远” on page \w+ \(judgement \w+\)\nLoad 3\n$/u,
    )
    expect(await named('程远')).toEqual(people)
  })

  it('corrects a field in words', async () => {
    const { bai, named, judge } = await withFile()
    const done = await judge('CORRECT', bai, '--set', 'name=白 鹭', 'gender=女', '--why', '印错')
    expect(done).toMatchObject({ code: 0, err: '' })
    expect(await named('白露')).toEqual([])
    expect(await named('白鹭')).toHaveLength(1)
  })

  it.each([
    [['SAME', 'a', 'b'], /say why: --why TEXT/u, 2],
    [['SAME', 'a', '--why', 'x'], /SAME takes two ids/u, 2],
    [['PERHAPS', 'a', 'b', '--why', 'x'], /no verdict PERHAPS/u, 2],
    [['--why', 'x'], /say SAME, DIFFERENT, REJECT, CONFIRM or CORRECT/u, 2],
    [['REJECT', 'a', '--set', 'name=b', '--why', 'x'], /REJECT takes no --set/u, 2],
    [['CORRECT', 'a', '--why', 'x'], /--set FIELD=VALUE/u, 2],
    [['CORRECT', 'a', '--set', 'colour=red', '--why', 'x'], /say FIELD=VALUE with one of name/u, 2],
    [['CORRECT', 'a', '--set', 'date=yesterday', '--why', 'x'], /must be a day/u, 2],
    [['SAME', 'a', 'b', '--why', 'x'], /has no person, event, mention or report a\n/u, 1],
    [['--withdraw', 'a', '--why', 'x'], /has no judgement a\n/u, 1],
  ] as const)('refuses %j in one line', async (args, message, code) => {
    const { judge } = await withFile()
    const ended = await judge(...args)
    expect(ended).toMatchObject({ code, out: '' })
    expect(ended.err).toMatch(/^tongxi: [^\n]+\n$/u)
    expect(ended.err).toMatch(message)
  })

  it('needs a store that is there', async () => {
    const path = join(folderWith({}), 'none.db')
    const ended = await tongxiHere([
      'judge',
      'SAME',
      'a',
      'b',
      '--why',
      'x',
      '--by',
      'y',
      '--store',
      `embedded:${path}`,
    ])
    expect(ended).toMatchObject({ code: 3, out: '' })
  })
})
