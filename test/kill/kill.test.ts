import { expect, test } from 'vitest'
import { temporaryFolder } from '../fixture/temporary.ts'
import { killRounds } from './rounds.ts'

const ROUNDS = 4
const folder = temporaryFolder()

test(
  `killed at ${String(ROUNDS)} random moments, a load keeps what it acknowledged, breaks no invariant, and is finished by running it again`,
  { timeout: ROUNDS * 60_000 },
  async () => {
    const report = await killRounds({ rounds: ROUNDS, pages: 40, seed: 3, folder })
    expect(report.wrong).toEqual([])
    expect(report.resumed).toBeGreaterThan(0)
  },
)
