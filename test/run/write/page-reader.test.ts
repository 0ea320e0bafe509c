import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { loadReader } from '../../../src/run/reader.ts'
import { openPage } from '../../../src/run/write/open-page.ts'
import { PageReader } from '../../../src/run/write/page-reader.ts'

const REPORT = `云溪市召开水利工作会议
　　本报讯（记者 方晓）3月5日，云溪市水利工作会议召开。市委书记沈明远主持会议并讲话，副市长高青出席会议。

`

const pageOf = (bytes: Uint8Array) => ({ name: 'page', bytes, published: '2031-03-06' })

const turnsUntil = async (signal: AbortSignal): Promise<number> => {
  let turns = 0
  for (; !signal.aborted; turns += 1) await turn()
  return turns
}

describe('a long page', { timeout: 60_000 }, () => {
  const reader = new PageReader()

  afterAll(() => reader.close())

  it('is read by another process as it is read here, while this one goes on', async () => {
    const page = pageOf(Buffer.from(REPORT.repeat(250)))
    const read = reader.open(page)
    const waiting = new AbortController()
    const turns = turnsUntil(waiting.signal)
    const opened = await read
    waiting.abort()
    expect(opened).toEqual(openPage(await loadReader(), page))
    expect(await turns).toBeGreaterThan(1000)
  })

  it('that cannot be read is told like a short one', async () => {
    const [long, short] = [40_000, 400].map((size) => pageOf(new Uint8Array(size)))
    if (long === undefined || short === undefined) throw new Error('no pages')
    const told = await reader.open(short)
    expect(told).toMatchObject({ error: { name: 'InputError' } })
    expect(await reader.open(long)).toEqual(told)
  })
})
