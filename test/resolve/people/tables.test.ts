import { describe, expect, it } from 'vitest'
import { CONTRADICTIONS, contradictionBetween } from '../../../src/resolve/people/contradictions.ts'
import { FEATURES } from '../../../src/resolve/people/features.ts'
import { nameShare } from '../../../src/resolve/people/name-share.ts'
import { areExclusive, jointCustom, rankOf } from '../../../src/resolve/people/posts.ts'
import { roleOf } from '../../../src/resolve/people/role.ts'
import { tieBetween, TIES } from '../../../src/resolve/people/ties.ts'
import { role } from '../builder.ts'
import { careerFrom, labelsFrom } from './careers.ts'

describe('features', () => {
  it.each(FEATURES.map((feature) => [feature.name, feature] as const))(
    '%s speaks as its example says',
    (_, feature) => {
      const { name, left, right, labels, sign } = feature.example
      const [one, other] = [careerFrom('a', left), careerFrom('b', right)]
      const weight = feature.weigh({
        left: one,
        right: other,
        tie: tieBetween(one, other),
        share: nameShare(name),
        homonyms: 0,
        labels: labelsFrom(labels ?? []),
      })
      expect(Math.sign(weight)).toBe(sign)
    },
  )
})

describe('contradictions', () => {
  it.each(CONTRADICTIONS.map((row) => [row.name, row] as const))('%s is found in its example', (name, { example }) => {
    const [left, right] = [careerFrom('a', example.left), careerFrom('b', example.right)]
    expect(contradictionBetween(left, right)?.name).toBe(name)
    expect(contradictionBetween(right, left)?.name).toBe(name)
  })

  it('leaves one post after another alone', () => {
    const left = careerFrom('a', { days: '2014-01-01/2016-01-01', roles: ['GOVERNMENT 县长@630121'] })
    const right = careerFrom('b', { days: '2015-12-20/2018-06-01', roles: ['PARTY 书记@630122'] })
    expect(contradictionBetween(left, right)).toBeNull()
  })
})

describe('ties', () => {
  it.each(TIES.map((tie) => [tie.name, tie] as const))('%s is the closest tie of its example', (name, { example }) => {
    const [left, right] = [careerFrom('a', { roles: [example[0]] }), careerFrom('b', { roles: [example[1]] })]
    expect(tieBetween(left, right).name).toBe(name)
    expect(tieBetween(right, left).name).toBe(name)
  })

  it('get looser down the table', () => {
    const among = TIES.map((tie) => tie.among)
    expect([...among].sort((left, right) => left - right)).toEqual(among)
  })

  it('are none where only the name is shared', () => {
    const [left, right] = [
      careerFrom('a', { roles: ['PARTY 书记@630100'] }),
      careerFrom('b', { roles: ['PARTY 书记@370100'] }),
    ]
    expect(tieBetween(left, right).name).toBe('name-only')
  })
})

const post = (text: string) => roleOf(role(text))

describe('posts', () => {
  it.each([
    ['PARTY 书记@630100', 'PARTY 常委@630000'],
    ['GOVERNMENT 市长@630100', 'PARTY 副书记@630100'],
    ['GOVERNMENT 副市长@630100', 'PARTY 常委@630100'],
    ['PARTY 总书记@CN', 'GOVERNMENT 国家主席@CN'],
    ['PARTY 书记@630000', 'CONGRESS 主任@630000'],
  ])('%s goes with %s', (left, right) => {
    expect(jointCustom(post(left), post(right))).not.toBeNull()
    expect(jointCustom(post(right), post(left))).not.toBeNull()
    expect(areExclusive(post(left), post(right))).toBe(false)
  })

  it.each([
    ['GOVERNMENT 副市长@630100', 'CONGRESS 副主任@630100'],
    ['GOVERNMENT 县长@630121', 'GOVERNMENT 县长@630122'],
    ['COURT 院长@630100', 'PROCURATORATE 检察长@630100'],
    ['GOVERNMENT 市长@630100', 'GOVERNMENT 省长@630000'],
  ])('%s excludes %s', (left, right) => {
    expect(areExclusive(post(left), post(right))).toBe(true)
    expect(areExclusive(post(right), post(left))).toBe(true)
  })

  it.each([
    ['CONGRESS 人大代表@630100', 'GOVERNMENT 市长@370100'],
    ['OTHER 董事长@630100', 'GOVERNMENT 市长@370100'],
    ['LABEL 市领导@630100', 'GOVERNMENT 市长@370100'],
  ])('%s does not exclude %s', (left, right) => {
    expect(areExclusive(post(left), post(right))).toBe(false)
  })

  it('are one whether printed with their organ, as acting or as executive deputy', () => {
    const keys = ['PARTY 市委书记@630100', 'PARTY 书记@630100', 'PARTY 代书记@630100'].map((text) => post(text).key)
    expect(new Set(keys).size).toBe(1)
    expect(post('GOVERNMENT 常务副市长@630100').key).toBe(post('GOVERNMENT 副市长@630100').key)
    expect(post('CONGRESS 人大代表@630100').title).toBe('代表')
  })

  it('rank from the country down, deputies below heads', () => {
    const ranks = [
      'GOVERNMENT 省长@630000',
      'GOVERNMENT 副省长@630000',
      'GOVERNMENT 市长@630100',
      'GOVERNMENT 副市长@630100',
      'GOVERNMENT 县长@630121',
    ].map((text) => rankOf(post(text)))
    expect([...ranks].sort((left, right) => Number(left) - Number(right))).toEqual(ranks)
    expect(rankOf(post('OTHER 董事长@630100'))).toBeNull()
  })
})

describe('nameShare', () => {
  it('is larger for a common name, and never nothing', () => {
    expect(nameShare('张伟')).toBeGreaterThan(nameShare('张俊录') * 10)
    expect(nameShare('褚平峻')).toBeLessThan(nameShare('李明'))
    expect(nameShare('欧阳雪')).toBeLessThan(nameShare('王雪'))
    for (const name of ['才让太', '乌拉孜别克·热苏力汗', '𬱖小明', '王']) expect(nameShare(name)).toBeGreaterThan(0)
  })
})
