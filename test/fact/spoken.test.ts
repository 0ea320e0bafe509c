import { describe, expect, test } from 'vitest'
import { soundOf, spokenOf } from '../../src/fact/spoken.ts'

describe('sounds', () => {
  test.each([
    ['wang wu|00738b004e94', 'wangwu', 'ww'],
    ['2031 nian hui yi|0032', '2031nianhuiyi', '2nhy'],
    ['lin|006797', 'lin', 'l'],
    ['|00', '', ''],
    ['', '', ''],
  ])('%s is looked for in %s and %s', (sortKey, pinyin, initials) => {
    expect(spokenOf(sortKey)).toEqual({ pinyin, initials })
  })

  test('letters and figures are parts of a sound, all else is none', () => {
    expect(['Wang Wu', 'hy2031', '会议', '·', '', 'a%'].map(soundOf)).toEqual([
      'wangwu',
      'hy2031',
      null,
      null,
      null,
      null,
    ])
  })
})
