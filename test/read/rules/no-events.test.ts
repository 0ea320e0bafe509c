import { describe, expect, it } from 'vitest'
import { CONDOLENCE, FAREWELL, FICTION, LIFE_WORDS, OBITUARY } from '../../../src/read/rules/no-events.ts'
import { eventsOf, onlyNamed, readText, takingPart } from '../helper.ts'

describe('words that tell of a life', () => {
  it.each(LIFE_WORDS)('$example', ({ example }) => {
    expect(eventsOf(readText(`${example}，2019年任青川县副县长。`))).toEqual([])
  })

  it('are not those that tell of a meeting', () => {
    expect(takingPart(readText('12月18日，副县长周海涛参加工作会议。'))).toEqual(['周海涛'])
  })
})

describe('what is made up', () => {
  it.each(FICTION)('$example', ({ example }) => {
    const text = `${example}\n青石河（七）\n作者：山风\n\n　　县委书记周海涛主持召开会议的时候，外面下着雪。县长刘秀芬一言不发。\n`
    expect(eventsOf(readText(text))).toEqual([])
    expect(onlyNamed(readText(text))).toEqual([])
  })

  it('is no report on a novel', () => {
    const text = '　　长篇小说《青石河》研讨会举行\n\n　　12月18日，小说研讨会在青川县举行，副县长周海涛出席。\n'
    expect(takingPart(readText(text))).toEqual(['周海涛'])
  })
})

describe('care and condolence around a farewell', () => {
  it.each(CONDOLENCE)('$example', ({ example }) => {
    const farewell = '12月18日，周海涛同志遗体告别仪式举行，县政协主席刘秀芬出席。'
    const text = `青川县政协原主席周海涛同志因病逝世\n\n　　青川县政协原主席周海涛同志因病逝世。${farewell}${example}，副县长许敏到家中慰问。\n`
    expect(takingPart(readText(text))).toEqual(['刘秀芬'])
  })
})

describe('an obituary', () => {
  const of = (headline: string, words: string): string =>
    `${headline}\n\n　　青川县政协原主席周海涛同志因病逝世。${words}\n`

  it.each(OBITUARY)('$example: who sends condolences took part in nothing', ({ example }) => {
    const reading = readText(of(example, '县长刘秀芬到医院看望，县委书记贺新民表示哀悼。'))
    expect(eventsOf(reading)).toEqual([])
    expect(onlyNamed(reading)).toEqual(expect.arrayContaining(['刘秀芬', '贺新民']))
  })

  it.each(FAREWELL)('$example', ({ example }) => {
    const text = of('周海涛同志逝世', `12月18日，${example}。县长刘秀芬，县委书记贺新民前往送别。`)
    expect(takingPart(readText(text))).toEqual(['刘秀芬', '贺新民'])
  })
})
