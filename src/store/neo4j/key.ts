/** Stands in an order for a day that is not known: after every date. */
export const NO_DAY = '~'

/** By code points' numbers where the text is ascii, which every key and id is. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By code points, so that characters beyond the basic plane come last on every engine. */
export const byCodePoints = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
