import { join } from 'node:path'
import { Database } from '../../../src/store/embedded/sqlite.ts'
import { expect, test } from 'vitest'
import type { Store } from '../../../src/store/contract.ts'
import { openEmbedded } from '../../../src/store/embedded/open.ts'
import { temporaryFolder } from '../../fixture/temporary.ts'
import { runLoader } from './child.ts'
import { numberedPage } from './numbered-page.ts'

const ROUNDS = Number(process.env['TONGXI_KILL_ROUNDS'] ?? '4')
/** From before the store is open to well into its load. */
const LATEST_KILL = 500
/** More than a loader manages before it is killed. */
const ENDLESS = 1_000_000

const folder = temporaryFolder()

const checkFile = (path: string): void => {
  const database = new Database(path)
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(database.pragma('foreign_key_check')).toEqual([])
  } finally {
    database.close()
  }
}

/** Whether a page is there; it must be there whole, facts and projection, or not at all. */
const isWhole = async (store: Store, nth: number): Promise<boolean> => {
  const { facts, change } = numberedPage(nth)
  const [stored] = await store.factsOfPages([facts.page.id])
  const people = await store.peopleById(change.people?.map(({ id }) => id) ?? [])
  const events = await store.eventsById(change.events?.map(({ id }) => id) ?? [])
  const pairs = change.attendances?.map(({ person, event }) => [person, event] as const) ?? []
  const projection = { people, events, attendances: await store.attendancesByPair(pairs) }
  if (stored === null) {
    expect(
      Object.values(projection)
        .flat()
        .every((row) => row === null),
    ).toBe(true)
    return false
  }
  expect(stored).toEqual(facts)
  expect(projection).toEqual({ people: change.people, events: change.events, attendances: change.attendances })
  return true
}

test(
  `killed at ${ROUNDS} random moments of a load, the store opens and holds whole pages, all that were acknowledged among them`,
  async () => {
    const path = join(folder, 'killed.db')
    let loaded = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      const killAfter = Math.floor(Math.random() * LATEST_KILL)
      const { acknowledged, complaint } = await runLoader({ path, from: loaded, to: ENDLESS, killAfter })
      expect(complaint).toBe('')
      checkFile(path)
      const store = await openEmbedded(path)
      const last = acknowledged.at(-1) ?? loaded - 1
      for (let nth = Math.max(0, loaded - 1); nth <= last; nth += 1) expect(await isWhole(store, nth)).toBe(true)
      // One more may be committed and not yet acknowledged, never two.
      loaded = (await isWhole(store, last + 1)) ? last + 2 : last + 1
      expect(await isWhole(store, loaded)).toBe(false)
      expect(await store.counts()).toMatchObject({
        pages: loaded,
        events: loaded,
        people: 3 * loaded,
        attendances: 3 * loaded,
      })
      await store.close()
    }
    const undisturbed = await runLoader({ path, from: loaded, to: loaded + 1 })
    expect(undisturbed).toEqual({ acknowledged: [loaded, loaded + 1], code: 0, complaint: '' })
    checkFile(path)
  },
  ROUNDS * 20_000,
)
