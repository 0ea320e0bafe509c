import { detach } from './detach.ts'
import { join } from './join.ts'
import { move } from './move.ts'
import { rename } from './rename.ts'
import { reorder } from './reorder.ts'
import { typeset } from './typeset.ts'
import type { Law } from './variation.ts'

/** Every law of reading that `npm run laws` tries. */
export const LAWS: readonly Law[] = [rename, typeset, move, reorder, join, detach]
