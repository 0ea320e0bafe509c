import { serverAudits } from 'graphql-http'

export interface Audit {
  readonly level: 'MUST' | 'SHOULD' | 'MAY'
  readonly total: number
  readonly failed: readonly string[]
}

/** The GraphQL-over-HTTP audit of graphql-http, level by level. */
export const auditHttp = async (url: string): Promise<readonly Audit[]> => {
  const levels = { MUST: [] as string[], SHOULD: [] as string[], MAY: [] as string[] }
  const failed = { MUST: [] as string[], SHOULD: [] as string[], MAY: [] as string[] }
  for (const { name, fn } of serverAudits({ url, fetchFn: fetch })) {
    const level = name.split(' ', 1)[0]
    if (level !== 'MUST' && level !== 'SHOULD' && level !== 'MAY') throw new Error(`An audit of no level: ${name}`)
    levels[level].push(name)
    if ((await fn()).status !== 'ok') failed[level].push(name)
  }
  return (['MUST', 'SHOULD', 'MAY'] as const).map((level) => ({
    level,
    total: levels[level].length,
    failed: failed[level],
  }))
}
