import type { RoleReading } from '../fact/reading.ts'
import { titleLexicon } from './title-lexicon.ts'

/** Who held office once: 看望了甲、乙等老同志. */
const RETIRED = /老同志$|老领导$|老干部$/u

/** Who is a deputy besides is a citizen whom leaders visit, unless a post is named too. */
const DEPUTY = /(?:人大|人民代表大会|党)代表$/u

/** True for a role in public life: an office of a division's body, of the nation, or a rank that the lexicon marks public. */
export function isPublicRole(role: RoleReading): boolean {
  if (role.kind === 'LABEL') return RETIRED.test(role.title)
  if (DEPUTY.test(role.title) || (role.title === '干部' && role.of === '离休')) return false
  if (role.post.organ !== 'OTHER' || role.post.level === 'NATIONAL') return true
  const { ranks } = titleLexicon()
  for (let start = 0; start < role.title.length; start++) {
    const rank = ranks.get(role.title.slice(start))
    if (rank) return rank.public
  }
  return false
}
