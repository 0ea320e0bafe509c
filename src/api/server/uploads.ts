import type { Plugin } from 'graphql-yoga'
import { holdsToken } from '../access.ts'
import { fault } from '../fault.ts'

const isMultipart = (request: Request): boolean =>
  request.headers.get('content-type')?.trim().toLowerCase().startsWith('multipart/form-data') === true

const refusal = (): Response =>
  new Response(
    JSON.stringify({
      errors: [
        {
          message: 'Files are taken only with the header "authorization: Bearer TOKEN"',
          extensions: { code: 'UNAUTHENTICATED' },
        },
      ],
    }),
    { status: 401, headers: { 'content-type': 'application/json', 'www-authenticate': 'Bearer' } },
  )

/**
 * Takes multipart requests, whose parts are files, from those alone who hold the token: nobody else's are even read. Parts that do not
 * fit together are the client's mistake.
 */
export const useUploads = (token: string): Plugin => ({
  onRequest: (payload) => {
    const { request } = payload
    if (isMultipart(request) && !holdsToken(request.headers.get('authorization'), token)) payload.endResponse(refusal())
  },
  onRequestParse: (payload) => {
    if (!isMultipart(payload.request)) return
    payload.setRequestParser(async (asked) => {
      try {
        return (await payload.requestParser?.(asked)) ?? {}
      } catch (error) {
        // The library trips over a map of another shape than the specification's without saying so.
        if (!(error instanceof TypeError)) throw error
        throw fault('BAD_USER_INPUT', 'The parts "operations" and "map" do not fit together', { http: { status: 400 } })
      }
    })
  },
})
