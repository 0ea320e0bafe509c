import { auth, driver as openDriver } from 'neo4j-driver'
import type { AuthToken, Driver } from 'neo4j-driver'
import { StoreError } from '../../fact/error.ts'
import type { Store } from '../contract.ts'
import { Connection } from './connection.ts'
import { translatedAtOpen } from './error.ts'
import { migrate } from './migrate.ts'
import { neo4jStore } from './store.ts'
import { checkVersion } from './version.ts'

export interface Neo4jSettings {
  /** `neo4j://HOST:7687`, `bolt://…`; `+s` for TLS, `+ssc` for TLS with a certificate of one's own. */
  readonly uri: string
  readonly username: string
  readonly password: string
  /** The user's home database when absent. */
  readonly database?: string | undefined
  /** Most connections to one server; 100 when absent. */
  readonly poolSize?: number | undefined
  /** Told of every message to and from the server, passwords left out; for tests and for looking into trouble. */
  readonly trace?: ((message: string) => void) | undefined
}

/** The address as it is shown: nothing that could be a secret. */
const shown = ({ uri, database }: Neo4jSettings): string => {
  const plain = uri.replace(/\/\/[^/@]*@/u, '//')
  return database === undefined ? plain : `${plain.replace(/\/$/u, '')}/${database}`
}

/** What this engine sets of the driver's many settings. */
interface DriverSettings {
  readonly disableLosslessIntegers: true
  readonly notificationFilter: { readonly minimumSeverityLevel: 'OFF' }
  readonly telemetryDisabled: true
  readonly userAgent: string
  readonly maxConnectionPoolSize?: number
  readonly logging?: { readonly level: 'debug'; readonly logger: (level: string, message: string) => void }
}

const connect: (uri: string, token: AuthToken, settings: DriverSettings) => Driver = openDriver

const driverSettings = ({ poolSize, trace }: Neo4jSettings): DriverSettings => ({
  // Counts and offsets stay far below 2^53, where a JavaScript number is exact.
  disableLosslessIntegers: true,
  notificationFilter: { minimumSeverityLevel: 'OFF' },
  telemetryDisabled: true,
  userAgent: 'tongxi',
  ...(poolSize === undefined ? {} : { maxConnectionPoolSize: poolSize }),
  ...(trace === undefined ? {} : { logging: { level: 'debug', logger: (_, message) => trace(message) } }),
})

const driverOf = (settings: Neo4jSettings, address: string): Driver => {
  try {
    return connect(settings.uri, auth.basic(settings.username, settings.password), driverSettings(settings))
  } catch (error) {
    const message = `${address}: this is no address of a Neo4j; use neo4j://HOST:7687`
    throw new StoreError(message, { code: 'STORE_ADDRESS', where: address, cause: error })
  }
}

/**
 * Opens a store on a Neo4j server, cluster or Aura, and brings its schema up to date.
 *
 * @throws StoreError, with nothing changed: STORE_ADDRESS, STORE_UNREACHABLE, STORE_AUTH, STORE_DATABASE, STORE_VERSION
 * (older than 5.26), STORE_NEWER_SCHEMA (written by a newer program).
 */
export const openNeo4j = async (settings: Neo4jSettings): Promise<Store> => {
  const address = shown(settings)
  const { database } = settings
  const driver = driverOf(settings, address)
  try {
    const { agent } = await driver.getServerInfo(database === undefined ? {} : { database })
    checkVersion(agent, address)
    const connection = new Connection(driver, { address, ...(database === undefined ? {} : { database }) })
    return neo4jStore({ connection, address, schemaVersion: await migrate(connection, address) })
  } catch (error) {
    await driver.close()
    throw translatedAtOpen(error, address)
  }
}
