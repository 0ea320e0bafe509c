import { describe, it } from 'vitest'
import { expectTold, recast } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: 'days of a journey, each a paragraph, are one visit and the meeting that ends it',
    text: '8月22日至23日，市委书记周海涛率代表团来青川县考察。\n\n　　22日，在县委书记刘秀芬、县长许敏陪同下，代表团来到木鱼镇。\n\n　　23日上午，两地协作联席会议在青川县召开，周海涛讲话。',
    known: COUNTY,
    told: {
      events: [['周海涛 LEAD', '刘秀芬 ACCOMPANY', '许敏 ACCOMPANY'], ['周海涛 SPEAK']],
      kinds: ['VISIT', 'MEETING'],
    },
  },
  {
    is: 'whom somebody talks with, behind what the guest came for',
    text: '12月18日，县委书记周海涛与来我县考察定点扶贫工作的恒远集团副总经理许敏一行座谈。县长刘秀芬参加座谈。',
    known: COUNTY,
    told: { events: [['周海涛 MEET', '许敏 MEET', '刘秀芬 ATTEND']], kinds: ['TALKS'] },
  },
  {
    is: 'guests who came to look around',
    text: '12月18日，县委书记周海涛与前来考察的恒远集团董事长许敏会谈。',
    known: COUNTY,
    told: { events: [['周海涛 MEET', '许敏 MEET']], kinds: ['TALKS'] },
  },
  {
    is: 'who is received by whom',
    text: '12月18日，省医疗队领队许敏受到县委书记周海涛的亲切会见。县长刘秀芬参加会见。',
    known: COUNTY,
    told: { events: [['许敏 MEET', '周海涛 MEET', '刘秀芬 ATTEND']], kinds: ['TALKS'] },
  },
  {
    is: 'visits of one person on two days',
    text: '12月17日，县长周海涛来到沙州镇检查工作。12月18日，县长周海涛到木鱼镇检查春耕，副县长刘秀芬陪同。',
    known: COUNTY,
    told: {
      events: [['周海涛 LEAD'], ['周海涛 LEAD', '刘秀芬 ACCOMPANY']],
      dates: ['2024-12-17', '2024-12-18'],
      places: [['沙州镇'], ['木鱼镇']],
    },
  },
  {
    is: 'groups that go to different towns',
    text: '12月18日，督查组兵分两路。县委书记周海涛带领第一组到木鱼镇督查，县长刘秀芬带领第二组到沙州镇督查。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD'], ['刘秀芬 LEAD']], places: [['木鱼镇'], ['沙州镇']] },
  },
  {
    is: 'leaders who go different ways, one behind the other',
    text: '12月18日，县领导开展走访慰问。县委书记周海涛一行来到木鱼镇，看望困难群众；县长刘秀芬一行来到沙州镇，慰问敬老院老人。',
    known: COUNTY,
    told: { events: [['周海涛 LEAD'], ['刘秀芬 LEAD']], places: [['木鱼镇'], ['沙州镇']] },
  },
  {
    is: 'others who plant trees elsewhere on the same day',
    text: '3月12日，市委书记周海涛、市长刘秀芬在南山参加义务植树活动。同日，青川县委书记许敏率县四家班子领导到木鱼镇参加义务植树。',
    known: { publisher: '广元日报' },
    told: {
      events: [['周海涛 ATTEND', '刘秀芬 ATTEND'], ['许敏 ATTEND']],
      kinds: ['CEREMONY', 'CEREMONY'],
      places: [['广元市'], ['木鱼镇']],
    },
  },
  {
    is: 'what is spoken of is no event',
    text: '12月18日，全县人大工作会议召开，县委书记周海涛讲话。周海涛在讲话中指出，要办好代表联合视察活动。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK']], kinds: ['MEETING'] },
  },
  {
    is: 'who speaks from what a visit showed leads none',
    text: '12月18日，全县乡村振兴座谈会召开，县委书记周海涛讲话。副县长刘秀芬结合调研实际作了发言。',
    known: COUNTY,
    told: { events: [['周海涛 SPEAK', '刘秀芬 SPEAK']], kinds: ['MEETING'] },
  },
]

describe('visits told in turn', () => {
  it.each(ROWS)('$is', expectTold)
  it.each(recast(ROWS))('$is, $kind', expectTold)
})
