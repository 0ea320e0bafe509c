import { describe, expect, it } from 'vitest'
import { eventsOf, readText } from './helper.ts'
import type { Known } from './helper.ts'

const placesOf = (text: string, known?: Known): readonly string[] => eventsOf(readText(text, known))[0]?.places ?? []

describe('where a visit went', () => {
  it('names every town of a list', () => {
    const text = '青川县新闻\n\n12月18日，县委书记周海涛来到木鱼镇、沙州镇，走访慰问困难群众。'
    expect(placesOf(text)).toEqual(['木鱼镇', '沙州镇'])
  })
})
