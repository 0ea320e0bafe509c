import { createApi } from '../../src/api/server/api.ts'
import type { ApiSettings } from '../../src/api/server/settings.ts'
import { apiWriter } from '../../src/run/write/api-writer.ts'
import type { Store } from '../../src/store/contract.ts'
import { ENDPOINT, postJson, type Answer, type Ask } from './served.ts'

export const TOKEN = 'a long secret of the test'

const QUIET = { log: () => undefined, metrics: false, token: TOKEN }

/** An API over the store that takes writes. */
export const writable = (store: Store, settings: Partial<ApiSettings> = {}) =>
  createApi({ store, writer: apiWriter(store), settings: { ...QUIET, ...settings } })

/** Asks such an API with a token, or with none. */
export const writing = (store: Store, token?: string, settings: Partial<ApiSettings> = {}): Ask => {
  const api = writable(store, settings)
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return async (query, variables = {}) =>
    (await (await api.fetch(ENDPOINT, postJson({ query, variables }, headers))).json()) as Answer
}

/** Fields of what a write changed. */
export const CHANGES = 'changes { added changed removed rows { kind change name node { __typename id } } }'

/** A row as `CHANGES` asks for it. */
export interface ChangedRow {
  readonly kind: string
  readonly change: string
  readonly name: string | null
  readonly node: { readonly __typename: string; readonly id: string } | null
}

export interface Changes {
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly rows: readonly ChangedRow[]
}

/** A report of our own about a meeting in 贺州. */
export const REPORT = `贺州日报 2031年4月2日

全市防汛工作会议召开

本报讯 4月1日，全市防汛工作会议召开。市委书记韩建国出席并讲话，市长陆永平主持会议。
`
