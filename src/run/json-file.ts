import { parse as locate } from '@humanwhocodes/momoa'
import type { z } from 'zod'
import { InputError } from '../fact/error.ts'

const where = (path: string, error: unknown): string => {
  if (error instanceof Error && 'line' in error && 'column' in error) {
    return `${path}:${String(error.line)}:${String(error.column)}`
  }
  return path
}

const broken = (path: string, text: string, cause: unknown): InputError => {
  try {
    locate(text, { mode: 'json' })
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/ \(\d+:\d+\)$/u, '') : String(error)
    return new InputError(`not JSON: ${reason}`, { code: 'JSON_BROKEN', where: where(path, error), cause })
  }
  return new InputError(`not JSON: ${String(cause)}`, { code: 'JSON_BROKEN', where: path, cause })
}

/**
 * A JSON text in the shape that a schema wants.
 *
 * @throws InputError naming line and column of a broken text, or the field that is wrong.
 */
export const parseJson = <T>(path: string, text: string, schema: z.ZodType<T>): T => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw broken(path, text, error)
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `
  const message = `${field}${issue?.message ?? parsed.error.message}`
  throw new InputError(message, { code: 'JSON_WRONG', where: path, cause: parsed.error })
}
