import type { Connection } from './connection.ts'

/** Settings of a connection that the file does not keep. */
export const tune = (connection: Connection): void => {
  connection.pragma('foreign_keys = ON')
  connection.pragma('synchronous = NORMAL')
  connection.pragma('cache_size = -65536')
  connection.pragma('temp_store = MEMORY')
}
