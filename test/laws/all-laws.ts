import { rename } from './rename.ts'
import { typeset } from './typeset.ts'
import type { Law } from './variation.ts'

/** Every law of reading that `npm run laws` tries. */
export const LAWS: readonly Law[] = [rename, typeset]
