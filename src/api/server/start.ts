import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { UseError } from '../../fact/error.ts'
import { createApi, type ApiOptions } from './api.ts'

export interface ServerOptions extends Omit<ApiOptions, 'closing'> {
  /** 0 takes any free port. */
  readonly port?: number
  /** Address to listen on; only this machine unless told otherwise. */
  readonly host?: string
}

export interface RunningServer {
  /** Where the GraphQL endpoint is: `http://127.0.0.1:4000/graphql`. */
  readonly url: string
  /** Takes no more requests and resolves when those under way are answered, or cut off after the grace. The store stays open. */
  readonly close: () => Promise<void>
}

/** How long requests under way may take to finish when the server closes, in milliseconds. */
const GRACE = 10_000

/** How often connections without a request are looked for meanwhile, in milliseconds. */
const SWEEP = 50

const listen = (server: Server, port: number, host: string): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      reject(new UseError(`Cannot listen on ${host}:${String(port)}: ${cause.message}`, { code: 'PORT_TAKEN', cause }))
    })
    server.listen(port, host, () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new TypeError('The server has no port'))
      else resolve(address)
    })
  })

const stop = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    const cut = setTimeout(() => {
      server.closeAllConnections()
    }, GRACE)
    // Connections that are kept alive end as soon as their answer is out, rather than when their client lets go.
    const sweep = setInterval(() => {
      server.closeIdleConnections()
    }, SWEEP)
    server.close((error) => {
      clearTimeout(cut)
      clearInterval(sweep)
      if (error === undefined) resolve()
      else reject(error)
    })
  })

/** How long a client may take to send its request, in milliseconds. */
const SENDING = 30_000

/**
 * How long a connection without a request stays open, in milliseconds: longer than balancers and clients keep theirs, so that no
 * request is sent into one that is just being closed.
 */
const IDLE = 65_000

/** How long a client whose body was refused may go on sending before its connection is cut, in milliseconds. */
const LINGER = 500

/**
 * Cuts the connection of a request whose rest nobody reads, later than at once: who is cut off while sending may never see the
 * answer. A request that has come whole by then is let be: its connection may carry another one already.
 */
const cutLater = (request: IncomingMessage, socket: Socket): void => {
  setTimeout(() => {
    if (!request.complete) socket.destroy()
  }, LINGER).unref()
}

/** Serves the API over HTTP. Throws `UseError` (`PORT_TAKEN`) when the port cannot be had. */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const { port = 4000, host = '127.0.0.1' } = options
  const closing = new AbortController()
  const api = createApi({ ...options, closing: closing.signal })
  const times = { requestTimeout: SENDING, headersTimeout: SENDING, keepAliveTimeout: IDLE }
  const server = createServer(times, (request, response) => {
    // By the time that the answer is out, a request that was given up no longer knows its socket.
    const { socket } = request
    response.once('finish', () => {
      if (!request.complete) cutLater(request, socket)
    })
    void api(request, response)
  })
  const address = await listen(server, port, host)
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    url: `http://${name}:${String(address.port)}/graphql`,
    close: async () => {
      closing.abort()
      await stop(server)
      await api.dispose()
    },
  }
}
