/** The field of a site that tells when it put up the article, with the source's before it. */
const FIELD =
  /(?:[[［【（(] ?来源[:：]\s{0,4})?(?:发表|发布|更新)(?:时间|日期)[:：]\s?\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?(?:\s\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/gu

/** What a headline before it has not. */
const NO_HEADLINE = /[。；：:|｜]/u
/** Characters of a headline, at least and at most, and of the text behind. */
const HEADLINE = { least: 6, most: 60 } as const
const TEXT = 60

/** Where lines have to be cut that run a headline, such a field and the text together; offsets of the page, in order. */
export const dateFields = (text: string): readonly number[] => {
  const cuts: number[] = []
  for (const { 0: field, index } of text.matchAll(FIELD)) {
    const before = text.slice(Math.max(0, index - HEADLINE.most - 1), index)
    const headline = before.slice(before.lastIndexOf('\n') + 1).trim()
    const whole = headline.length >= HEADLINE.least && headline.length <= HEADLINE.most
    if (whole && !NO_HEADLINE.test(headline)) cuts.push(index)
    const end = index + field.length
    const behind = text.slice(end, end + 4 * TEXT).split(/[\r\n]/u, 1)[0] ?? ''
    if (behind.length >= TEXT && /^\s.*。/u.test(behind)) cuts.push(end)
  }
  return cuts
}
