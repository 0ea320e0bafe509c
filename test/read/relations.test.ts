import { describe, expect, it } from 'vitest'
import { readText } from './helper.ts'

const relations = (text: string): readonly string[] =>
  readText(text)
    .articles.flatMap((article) => article.relations)
    .map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`)

describe('kin that a text tells', () => {
  it.each([
    ['12月18日，县长周海涛和夫人刘秀芬出席晚会。', ['刘秀芬 SPOUSE 周海涛']],
    ['12月18日，县长周海涛看望了老县长贺新民的女儿贺小兰。', ['贺小兰 CHILD 贺新民']],
    ['县长周海涛的夫人刘秀芬、儿子周建国表示感谢。', ['刘秀芬 SPOUSE 周海涛', '周建国 CHILD 周海涛']],
    ['县长周海涛到医院看望县政协原主席贺新民，并向其夫人刘秀芬表示慰问。', ['刘秀芬 SPOUSE 贺新民']],
    ['12月18日，县长周海涛、副县长刘秀芬出席晚会。', []],
  ])('%s', (text, wanted) => {
    expect(relations(text)).toEqual(wanted)
  })
})
