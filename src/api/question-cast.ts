import { readFileSync } from 'node:fs'

/** Names of people on the sample page that the questions are about. */
interface Cast {
  readonly host: string
  readonly member: string
  readonly guest: string
  readonly leader: string
}

export const CAST = JSON.parse(
  readFileSync(new URL('../../seed/pages/xining-2024-12-20/cast.json', import.meta.url), 'utf8'),
) as Cast
