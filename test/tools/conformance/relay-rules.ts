import type { Ask } from '../../api/served.ts'

interface Edge {
  readonly cursor: string
  readonly node: { readonly id: string }
}

interface Page {
  readonly edges: readonly Edge[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

interface PageArguments {
  readonly first?: number
  readonly last?: number
  readonly after?: string
  readonly before?: string
}

/** Edges that the specification's algorithm leaves of all, and what it says of further ones. */
const specified = (all: readonly Edge[], { first, last, after, before }: PageArguments) => {
  const start = after === undefined ? 0 : all.findIndex(({ cursor }) => cursor === after) + 1
  const end = before === undefined ? all.length : all.findIndex(({ cursor }) => cursor === before)
  const range = all.slice(start, Math.max(start, end))
  const head = first === undefined ? range : range.slice(0, first)
  const edges = last === undefined ? head : head.slice(Math.max(0, head.length - last))
  return {
    edges,
    next: first !== undefined && range.length > first,
    previous: last !== undefined && head.length > last,
  }
}

/** Numbers that look drawn and are the same every time. */
const drawing = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

const drawn = (all: readonly Edge[], draw: (below: number) => number): PageArguments => {
  const cursor = (): string => all[draw(all.length)]?.cursor ?? ''
  const [after, before] = [draw(2) === 1, draw(2) === 1]
  const size = draw(12)
  return {
    ...(after ? { after: cursor() } : {}),
    ...(before ? { before: cursor() } : {}),
    ...(draw(2) === 1 ? { first: size } : { last: size }),
  }
}

export interface Findings {
  readonly checks: number
  readonly wrong: readonly string[]
}

const wrongWith = (page: Page, all: readonly Edge[], args: PageArguments): readonly string[] => {
  const expected = specified(all, args)
  const cursors = (edges: readonly Edge[]): string => edges.map(({ cursor }) => cursor).join(' ')
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo
  return [
    cursors(page.edges) === cursors(expected.edges) ? '' : 'edges',
    args.first === undefined || hasNextPage === expected.next ? '' : 'hasNextPage',
    args.last === undefined || hasPreviousPage === expected.previous ? '' : 'hasPreviousPage',
    startCursor === (page.edges[0]?.cursor ?? null) ? '' : 'startCursor',
    endCursor === (page.edges.at(-1)?.cursor ?? null) ? '' : 'endCursor',
  ].filter((part) => part !== '')
}

const QUERY = (field: string): string => `query ($first: Int, $after: String, $last: Int, $before: String) {
  rows: ${field}(first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`

const pageOf = async (ask: Ask, field: string, args: PageArguments): Promise<Page> => {
  const { data, errors } = await ask(QUERY(field), { ...args })
  if (errors !== undefined) throw new Error(`${field}: ${errors.map(({ message }) => message).join('; ')}`)
  return (data as { readonly rows: Page }).rows
}

/** Relay's cursor connections and object identification, over the connections at the root. */
export const checkRelay = async (ask: Ask, fields: readonly string[], each: number): Promise<Findings> => {
  const wrong: string[] = []
  let checks = 0
  for (const [nth, field] of fields.entries()) {
    const draw = drawing(nth + 7)
    const all = (await pageOf(ask, field, { first: 1000 })).edges
    for (let round = 0; round < each; round += 1) {
      const args = drawn(all, draw)
      const parts = wrongWith(await pageOf(ask, field, args), all, args)
      checks += 1
      if (parts.length > 0) wrong.push(`${field}(${JSON.stringify(args)}): ${parts.join(', ')}`)
    }
    const ids = all.map(({ node }) => node.id).toReversed()
    const { data } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
    const found = (data as { readonly nodes: readonly ({ readonly id: string } | null)[] }).nodes
    checks += 1
    if (found.map((node) => node?.id).join(' ') !== ids.join(' ')) wrong.push(`${field}: nodes(ids) gives others back`)
  }
  return { checks, wrong }
}
