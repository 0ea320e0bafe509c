import { GraphQLError } from 'graphql'

/** Codes under which a client may be told that its own request was at fault. */
export type FaultCode =
  | 'AMBIGUOUS_NAME'
  | 'BAD_USER_INPUT'
  | 'BAD_ID'
  | 'BAD_CURSOR'
  | 'BAD_PAGE_SIZE'
  | 'KNOWN_AT_OFF'
  | 'PAST_NOT_READY'
  | 'REREAD_ENDED'
  | 'QUERY_TIMED_OUT'
  | 'TOO_MUCH'
  | 'UNAUTHENTICATED'
  | 'WRITES_OFF'

/** An error whose message goes to the client as it stands, with its code, and what else helps, in `extensions`. */
export const fault = (code: FaultCode, message: string, more: Readonly<Record<string, unknown>> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { ...more, code } })
