import { StoreError } from '../../fact/error.ts'

const OLDEST = [5, 26] as const

/**
 * Refuses what is older than this program's statements need. A server names itself `Neo4j/5.26.16`, `Neo4j/2025.10.1`,
 * `Neo4j/5.27-aura`.
 *
 * @throws StoreError STORE_VERSION
 */
export const checkVersion = (agent: string | undefined, address: string): void => {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/u.exec(agent ?? '') ?? []
  const [oldMajor, oldMinor] = OLDEST
  if (Number(major) > oldMajor || (Number(major) === oldMajor && Number(minor) >= oldMinor)) return
  const message = `${address}: ${agent ?? 'this server'} is too old or no Neo4j; ${OLDEST.join('.')} is the oldest that works`
  throw new StoreError(message, { code: 'STORE_VERSION', where: address })
}
