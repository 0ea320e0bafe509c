import { describe, it } from 'vitest'
import { expectTold } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

/** Their names are what is asked for, so that no others are put in their places. */
const ROWS: readonly Construction[] = [
  {
    is: 'one who receives another with a dotted name',
    text: '11月5日，麦盖提县县长艾尔肯·吐尼亚孜率党政代表团到我县考察。县委书记周海涛会见艾尔肯·吐尼亚孜。',
    known: COUNTY,
    told: { events: [['艾尔肯·吐尼亚孜 LEAD'], ['周海涛 MEET', '艾尔肯·吐尼亚孜 MEET']] },
  },
  {
    is: 'a people is no person',
    text: '11月5日，青川县召开研讨会。各乡人大主任和壮族、苗族代表参加会议，县长刘秀芬致辞。',
    known: COUNTY,
    told: { events: [['刘秀芬 SPEAK']] },
  },
  {
    is: 'offices that are called after who leads them',
    text: '11月5日，青川县举行庆祝大会。外国驻广州领事馆代表、绵阳专员公署的代表到会，县长刘秀芬致辞。',
    known: COUNTY,
    told: { events: [['刘秀芬 SPEAK']] },
  },
  {
    is: 'four characters that begin like a surname and end like a Tibetan name',
    text: '11月5日，青川县举行启动仪式。县人大常委会副主任欧要才仁，县政府副县长刘秀芬出席。',
    known: COUNTY,
    told: { events: [['欧要才仁 ATTEND', '刘秀芬 ATTEND']] },
  },
]

describe('names beside other words', () => {
  it.each(ROWS)('$is', expectTold)
})
