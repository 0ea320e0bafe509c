import { Neo4jError } from 'neo4j-driver'
import { StoreError } from '../../fact/error.ts'

interface Meaning {
  readonly code: string
  readonly says: string
  readonly retriable?: boolean
}

const UNREACHABLE: Meaning = {
  code: 'STORE_UNREACHABLE',
  says: 'no Neo4j answers there; is it running, and are host, port and scheme right?',
  retriable: true,
}
const REFUSED: Meaning = { code: 'STORE_AUTH', says: 'Neo4j refuses this user name or password' }

/** What the driver's and server's codes mean to the person who runs the program. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['ServiceUnavailable', UNREACHABLE],
  ['SessionExpired', UNREACHABLE],
  ['Neo.ClientError.Security.Unauthorized', REFUSED],
  ['Neo.ClientError.Security.CredentialsExpired', { ...REFUSED, says: 'the password has expired; change it first' }],
  [
    'Neo.ClientError.Security.AuthenticationRateLimit',
    { ...REFUSED, says: 'too many wrong passwords; wait a little', retriable: true },
  ],
  ['Neo.ClientError.Security.Forbidden', { code: 'STORE_FORBIDDEN', says: 'this user may not do that' }],
  ['Neo.ClientError.Database.DatabaseNotFound', { code: 'STORE_DATABASE', says: 'there is no database of that name' }],
])

/** The driver has no code for a stranger's answer; before a store is open it can mean nothing else. */
const STRANGER: Meaning = {
  code: 'STORE_UNREACHABLE',
  says: 'what answers there is no Neo4j, or not its Bolt port (7687)',
}

const meaningOf = (error: Neo4jError): Meaning =>
  MEANINGS.get(error.code) ??
  (error.retryable
    ? { code: 'STORE_BUSY', says: 'Neo4j could not do it now', retriable: true }
    : { code: 'STORE_FAILED', says: `Neo4j refused a statement (${error.code})` })

const fault = (cause: Neo4jError, { code, says, retriable = false }: Meaning, address: string): StoreError =>
  new StoreError(`${address}: ${says}`, { code, where: address, cause, retriable })

/**
 * What a driver's error becomes at the engine's door: one line that names the store, never its password.
 * Errors that do not come from the driver pass as they are.
 */
export const translated = (error: unknown, address: string): unknown => {
  if (!(error instanceof Neo4jError)) return error
  return fault(error, meaningOf(error), address)
}

/** The same for the first word with a server. */
export const translatedAtOpen = (error: unknown, address: string): unknown =>
  error instanceof Neo4jError && error.code === 'N/A' ? fault(error, STRANGER, address) : translated(error, address)

/** Another program made the same index or constraint between this one's look and its try: IF NOT EXISTS is no lock. */
export const isDoneAlready = (error: unknown): boolean =>
  error instanceof Neo4jError && error.code === 'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists'
