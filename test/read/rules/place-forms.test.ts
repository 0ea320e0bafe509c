import { describe, expect, it } from 'vitest'
import { HELD_FORMS, ROUTE_FORMS, VISIT_FORMS } from '../../../src/read/rules/place-forms.ts'
import { eventsOf, readText } from '../helper.ts'

/** Places of the first event of a report from 青川县 and the rule that told them. */
const placed = (text: string): { places: readonly string[]; rule: string | undefined } => {
  const [event] = eventsOf(readText(`　　青川县新闻\n\n　　${text}`))
  return { places: event?.places ?? [], rule: event?.evidence.places[0]?.rule }
}

describe('words around a place where an event was held', () => {
  it.each(HELD_FORMS)('$id: $example', ({ id, example }) => {
    expect(placed(`12月18日，${example}，县委书记周海涛出席会议。`)).toEqual({ places: ['木鱼镇'], rule: id })
  })
})

describe('words around a place that a visit went to', () => {
  it.each(VISIT_FORMS)('$id: $example', ({ id, example }) => {
    expect(placed(`12月18日，${example}。`)).toEqual({ places: ['木鱼镇', '沙州镇'], rule: id })
  })

  it.each(ROUTE_FORMS)('$id: $example', ({ id, example }) => {
    const text = `12月18日，县委书记周海涛率调研组调研春耕生产。${example}。`
    expect(placed(text)).toEqual({ places: ['木鱼镇', '沙州镇'], rule: id })
  })
})
