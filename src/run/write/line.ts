import { InputError } from '../../fact/error.ts'

/** Does work one at a time; so much may wait, and more is refused with this. */
interface Line {
  readonly waiting: number
  readonly busy: { readonly code: string; readonly message: string }
}

/** What stands in line behind each other. */
export const standInLine = ({ waiting, busy }: Line): (<Done>(work: () => Promise<Done>) => Promise<Done>) => {
  let standing = 0
  let last: Promise<unknown> = Promise.resolve()
  return async (work) => {
    if (standing > waiting) throw new InputError(busy.message, { code: busy.code })
    standing += 1
    const done = last.then(work)
    last = done.then(
      () => null,
      // Who asked for it is told.
      () => null,
    )
    try {
      return await done
    } finally {
      standing -= 1
    }
  }
}
