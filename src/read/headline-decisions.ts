import type { Decision } from '../fact/evidence.ts'
import type { HeadlineClaim, PageArticle } from '../page/layout.ts'
import { decisionOf, type Candidate } from './weigh.ts'

const percent = (share: number): string => `${String(Math.round(share * 100))} % of its words`

const where = ({ place, second }: HeadlineClaim): string =>
  [
    ...(place > 0 ? [`stands beside it (${place.toFixed(2)})`] : []),
    ...(second > 0 ? [`which has a headline elsewhere (-${second.toFixed(2)})`] : []),
  ].join(', ')

const candidateOf = (claim: HeadlineClaim): Candidate<string> => ({
  value: claim.opening,
  score: claim.words + claim.place - claim.second,
  rule: 'headline-words',
  why: [percent(claim.words), where(claim)].filter((part) => part !== '').join(', '),
})

/** Why each line of the article's headline is this article's: the value is how an article begins. */
export const headlineDecisions = ({ claims }: PageArticle): readonly Decision[] =>
  claims().flatMap((line) => {
    const own = line.find((claim) => claim.own)
    const lost = line.filter((claim) => !claim.own && claim.words + claim.place > 0).map(candidateOf)
    return own === undefined ? [] : [decisionOf({ won: candidateOf(own), lost }, (opening) => opening)]
  })
