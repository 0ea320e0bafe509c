import { OFFICE_PORT, openOffice, openSource } from './neo4j-lease.ts'

/** vitest's global setup: opens the lease office; no server is started until a test asks for one. */
export const setup = async (): Promise<() => Promise<void>> => {
  const office = await openOffice(openSource)
  process.env[OFFICE_PORT] = String(office.port)
  return office.close
}
