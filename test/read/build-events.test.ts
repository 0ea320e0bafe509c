import { describe, expect, it } from 'vitest'
import { eventsOf, readText, whoDidWhat } from './helper.ts'

const told = (text: string): readonly string[] => eventsOf(readText(text)).map(({ kind, title }) => `${kind} ${title}`)

const attendance = (text: string): readonly (readonly string[])[] => eventsOf(readText(text)).map(whoDidWhat)

describe('one event or two', () => {
  it('keeps meetings apart that share a head', () => {
    expect(
      told('12月18日，青川县召开教育工作会议，县长刘秀芬出席。\n\n12月19日，青川县召开防汛工作会议，县长刘秀芬出席。'),
    ).toEqual(['MEETING 教育工作会议', 'MEETING 防汛工作会议'])
  })

  it('goes on with a visit', () => {
    const text =
      '12月18日，省政协副主席刘秀芬深入青川县调研。\n\n调研期间，刘秀芬一行察看了水库，县委书记周海涛参加调研。'
    expect(attendance(text)).toEqual([['刘秀芬 LEAD', '周海涛 ACCOMPANY']])
  })

  it('takes a sitting for part of its session', () => {
    const text =
      '12月18日，青川县十九届人大常委会第五次会议召开。县人大常委会主任周海涛主持第一次全体会议，副主任刘秀芬出席。'
    expect(told(text)).toEqual(['MEETING 青川县十九届人大常委会第五次会议'])
  })

  it('gives the name of a ceremony to the doings before it', () => {
    const text = '12月18日，副县长周海涛为村民发放种羊。参加发放仪式的还有县委书记贺新民。'
    expect(told(text)).toEqual(['CEREMONY 发放仪式'])
  })

  it('leaves out what only sums up the visits that follow', () => {
    const text = [
      '春节前夕，12月8日至11日，县委书记周海涛、县长刘秀芬分别深入乡村走访慰问。',
      '12月8日，周海涛走访慰问困难群众。',
      '12月9日，刘秀芬走访慰问困难群众。',
      '12月11日，副县长贺新民走访慰问困难群众。',
    ].join('\n\n　　')
    expect(attendance(`　　${text}`)).toEqual([['周海涛 LEAD'], ['刘秀芬 LEAD'], ['贺新民 LEAD']])
  })
})

describe('names of ceremonies', () => {
  it('end in 节 where they are counted', () => {
    expect(told('12月18日，第三届青川国际木耳节在青溪古城开幕，县委书记周海涛致辞。')).toEqual([
      'CEREMONY 第三届青川国际木耳节',
    ])
  })
})

describe('a party that somebody leads', () => {
  it('comes for talks', () => {
    const [event] = eventsOf(readText('12月18日，两市代表团举行友好会谈。市长周海涛与市长刘秀芬分别率团参加会谈。'))
    expect(event?.kind).toBe('TALKS')
    expect(event?.participants.map(({ participation }) => participation)).toEqual([['MEET'], ['MEET']])
  })

  it('holds a meeting', () => {
    expect(told('副省长周海涛率领的经贸代表团18日在青川县举办绿色产业合作交流会，县长刘秀芬出席。')).toEqual([
      'MEETING 绿色产业合作交流会',
    ])
  })

  it('is received by name', () => {
    const text = '12月18日，县委书记周海涛在县城会见利州区委书记刘秀芬率领的党政代表团一行。'
    expect(attendance(text)).toEqual([['周海涛 MEET', '刘秀芬 MEET']])
  })

  it('is received as guests', () => {
    expect(told('12月18日，市长周海涛会见了来我市考察的某某公司总裁刘秀芬一行。')).toHaveLength(1)
  })
})
