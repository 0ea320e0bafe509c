const DOTS = /[•・‧∙⋅．·]/gu

const MIDDLE_DOT = 0xb7

/** True for names of common Chinese characters and middle dots alone, which are plain already. */
function isPlain(printed: string): boolean {
  for (let at = 0; at < printed.length; at++) {
    const unit = printed.charCodeAt(at)
    if ((unit < 0x3400 || unit > 0x9fff) && unit !== MIDDLE_DOT) return false
  }
  return true
}

/** A printed name in its plain form: no whitespace, one kind of dot, composed characters. */
export const plainName = (printed: string): string =>
  isPlain(printed) ? printed : printed.normalize('NFC').replace(/\s+/gu, '').replace(DOTS, '·')

/** What names must share to be weighed as one person's; the block of resolution. */
export const nameKey = (printed: string): string => plainName(printed).replaceAll('·', '').toLowerCase()
