const DOTS = /[•・‧∙⋅．·]/gu

/** A printed name in its plain form: no whitespace, one kind of dot, composed characters. */
export const plainName = (printed: string): string => printed.normalize('NFC').replace(/\s+/gu, '').replace(DOTS, '·')

/** What names must share to be weighed as one person's; the block of resolution. */
export const nameKey = (printed: string): string => plainName(printed).replaceAll('·', '').toLowerCase()
