import { GraphQLError } from 'graphql'

/** Codes under which a client may be told that its own request was at fault. */
export type FaultCode =
  | 'BAD_USER_INPUT'
  | 'BAD_ID'
  | 'BAD_CURSOR'
  | 'BAD_PAGE_SIZE'
  | 'QUERY_TOO_COSTLY'
  | 'QUERY_TIMED_OUT'
  | 'BODY_TOO_LARGE'

/** An error whose message goes to the client as it stands, with its code in `extensions.code`. */
export const fault = (code: FaultCode, message: string, status?: number): GraphQLError =>
  new GraphQLError(message, {
    extensions: status === undefined ? { code } : { code, http: { status, spec: false } },
  })
