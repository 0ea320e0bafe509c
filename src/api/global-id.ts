import { fault } from './fault.ts'
import { isAbsent } from './given.ts'

const HASH = /^[0-9a-f]{20}$/u
const SHA256 = /^[0-9a-f]{64}$/u
const CODE = /^(?:\d{6}|[A-Z]{2})$/u
const PAIR = /^[0-9a-f]{20}~[0-9a-f]{20}$/u

/** What a raw id of each node type looks like; an id of another shape is a client's mistake and not an unknown one. */
const SHAPES = {
  Article: HASH,
  Attendance: PAIR,
  Event: HASH,
  Mention: HASH,
  Occupancy: /^[0-9a-f]{20}~[\w~:-]{1,100}$/u,
  Organization: HASH,
  Page: SHA256,
  Person: HASH,
  Post: HASH,
  Region: CODE,
  Report: HASH,
  Series: /^[^\p{Cc}\p{Cs}]{1,200}$/u,
} as const

export type NodeType = keyof typeof SHAPES

export const isNodeType = (name: string): name is NodeType => Object.hasOwn(SHAPES, name)

/** Id of a node over all types, opaque to clients: base64url of `Type:raw`. */
export const globalId = (type: NodeType, raw: string): string => Buffer.from(`${type}:${raw}`).toString('base64url')

interface GlobalId {
  readonly type: NodeType
  readonly raw: string
}

const readGlobalId = (id: string): GlobalId | null => {
  const text = Buffer.from(id, 'base64url').toString()
  const colon = text.indexOf(':')
  const type = text.slice(0, Math.max(colon, 0))
  const raw = text.slice(colon + 1)
  return isNodeType(type) && SHAPES[type].test(raw) ? { type, raw } : null
}

const noId = () => fault('BAD_ID', 'The id is not one that this API gives out')

/** Reads a global id. Throws `BAD_ID` where it is none. */
export const parseGlobalId = (id: string): GlobalId => {
  const parsed = readGlobalId(id)
  if (parsed === null) throw noId()
  return parsed
}

/**
 * The raw id of a node of a known type, from its global id or from the raw one itself, as the command line and the store write it.
 * Throws `BAD_ID` for an id of another type or shape.
 */
export const rawId = (type: NodeType, id: string): string => {
  // First, as the raw ids of some types may look like anything.
  const parsed = readGlobalId(id)
  if (parsed?.type === type) return parsed.raw
  if (parsed !== null) throw fault('BAD_ID', `Expected the id of a ${type} and got that of a ${parsed.type}`)
  if (!SHAPES[type].test(id)) throw noId()
  return id
}

/** The same for an argument that may be left out. */
export const optionalRawId = (type: NodeType, id: string | null | undefined): string | undefined =>
  isAbsent(id) ? undefined : rawId(type, id)

/** Raw id of a node that lies between two others. */
export const pairId = (left: string, right: string): string => `${left}~${right}`

/** Undoes `pairId`. */
export const splitPair = (raw: string): readonly [string, string] => {
  const cut = raw.indexOf('~')
  return [raw.slice(0, cut), raw.slice(cut + 1)]
}
