import { describe, expect, it } from 'vitest'
import { readText, rolesOf } from '../helper.ts'
import { expectTold } from './told.ts'
import type { Construction } from './told.ts'

const COUNTY = { publisher: '青川日报' }

const ROWS: readonly Construction[] = [
  {
    is: 'a member of a delegation',
    text: '12月18日，木鱼镇春耕会议召开。祝贺团成员、省发改委副主任高明参加。',
    known: COUNTY,
    told: { events: [['高明 ATTEND']], roles: { 高明: ['成员@祝贺团', '副主任@省发改委'] } },
  },
  {
    is: 'heads of delegations',
    text: '12月18日，青川县成立庆祝大会举行。省财政厅祝贺团团长、副厅长高明，民委祝贺团团长、办公厅副主任许敏率团祝贺并致辞。',
    known: COUNTY,
    told: {
      events: [['高明 ATTEND SPEAK', '许敏 ATTEND SPEAK']],
      roles: { 高明: ['团长@省财政厅祝贺团', '副厅长@省财政厅'] },
    },
  },
  {
    is: 'those who wait at the station',
    text: '省慰问团18日到达我县。到车站欢迎的有：县长刘秀芬、副县长高明，县人民武装部政委许敏。',
    known: COUNTY,
    told: { events: [['刘秀芬 ATTEND', '高明 ATTEND', '许敏 ATTEND']] },
  },
  {
    is: 'the festivities of a meeting',
    text: '12月18日，青川县召开春耕大会。副省长高明、厅长许敏率领的省代表团参加了庆祝活动。县长刘秀芬在大会上讲话。',
    known: COUNTY,
    told: { events: [['高明 ATTEND', '许敏 ATTEND', '刘秀芬 SPEAK']] },
  },
  {
    is: 'two days',
    text: '青川县各族各界16、18两日在县城集会。县长刘秀芬在庆祝大会上讲话。',
    known: COUNTY,
    told: { events: [['刘秀芬 SPEAK']], dates: ['2024-12-16/2024-12-18'] },
  },
  {
    is: 'round the lake',
    text: '12月18日，县委副书记、县级湖长高明到木鱼镇开展巡湖。副县长许敏一同巡湖。',
    known: COUNTY,
    told: { events: [['高明 LEAD', '许敏 ACCOMPANY']], kinds: ['VISIT'] },
  },
  {
    is: 'two sides that share no post',
    text: '12月18日，江口区副区长高明与许敏签署协议。县长许敏讲话。',
    known: COUNTY,
    told: { events: [['高明 ATTEND', '许敏 ATTEND SPEAK']], roles: { 许敏: ['县长@青川县'] } },
  },
  {
    is: 'who once held a post',
    text: '12月18日，青川县教育大会召开。县委书记周海涛，曾担任县政协副主席的高明，县长刘秀芬出席。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND', '高明 ATTEND', '刘秀芬 ATTEND']],
      roles: { 高明: [] },
    },
  },
  {
    is: 'planting with others',
    text: '12月18日，县委书记周海涛来到木鱼镇柳湾村，与机关干部、驻地官兵一起植树。副县长高明参加。',
    known: COUNTY,
    told: { events: [['周海涛 ATTEND', '高明 ATTEND']], kinds: ['CEREMONY'], places: [['木鱼镇']] },
  },
  {
    is: 'up on the stage',
    text: '12月18日晚，文艺晚会在木鱼镇举行。演出结束后，代表团团长周海涛，副团长高明、许敏走上舞台，同演员握手。',
    known: COUNTY,
    told: {
      events: [['周海涛 ATTEND', '高明 ATTEND', '许敏 ATTEND']],
      roles: { 许敏: ['副团长@代表团'] },
    },
  },
  {
    is: 'a county of former years',
    text: '柳湾县第三届第二次各界人民代表会议12月18日开幕。县长刘秀芬作报告，中共柳湾县委书记高明讲话。',
    known: { publisher: null },
    told: {
      events: [['刘秀芬 SPEAK', '高明 SPEAK']],
      places: [['柳湾县']],
      roles: { 刘秀芬: ['县长@柳湾县'], 高明: ['中共柳湾县委书记@柳湾县'] },
    },
  },
]

describe('delegations, their heads and those who welcome them', () => {
  it.each(ROWS)('$is', expectTold)
})

describe('former heads and ranks of officers in titles', () => {
  it('keep 原, though a district is called 原州', () => {
    const reading = readText('12月18日，县委书记高明、原州委书记许敏、原县长周海涛出席大会。')
    expect(rolesOf(reading, '许敏')).toEqual(['原州委书记@?'])
    expect(rolesOf(reading, '周海涛')).toEqual(['原县长@?'])
  })

  it('keep the officer’s rank and what is second', () => {
    const reading = readText('12月18日，省军区少将副司令员高明、凉山州委第二书记许敏出席大会。', {
      publisher: '四川日报',
    })
    expect(rolesOf(reading, '高明')).toEqual(['省军区少将副司令员@四川省'])
    expect(rolesOf(reading, '许敏')).toEqual(['州委第二书记@凉山彝族自治州'])
  })
})
