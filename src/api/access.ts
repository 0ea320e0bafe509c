import { createHash, timingSafeEqual } from 'node:crypto'
import type { ApiContext } from './context.ts'
import { fault } from './fault.ts'
import type { ApiWriter } from './writer.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Whether a request's `authorization` header holds the token; takes as long for a near miss as for any other. */
export const holdsToken = (header: string | null, token: string): boolean =>
  timingSafeEqual(digest(header ?? ''), digest(`Bearer ${token}`))

/** The writer for a client that may write. Throws `WRITES_OFF` where nobody may, `UNAUTHENTICATED` where this client may not. */
export const writerFor = ({ writer, authorized }: ApiContext): ApiWriter => {
  if (writer === null) throw fault('WRITES_OFF', 'This server takes no writes; it was started without a token')
  if (!authorized) throw fault('UNAUTHENTICATED', 'Writing needs the header "authorization: Bearer TOKEN"')
  return writer
}
