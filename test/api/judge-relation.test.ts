import { describe, expect, it } from 'vitest'
import { globalId } from '../../src/api/global-id.ts'
import { load, withStore } from '../run/ingest-stores.ts'
import { couple, first, peopleNamed, who } from '../run/judge/pages.ts'
import { dataOf, type Ask } from './served.ts'
import { TOKEN, writing } from './writing.ts'

const JUDGE = `mutation ($input: JudgeInput!) { judge(input: $input) {
  __typename ... on WriteRefused { code } ... on JudgementsWritten { judgements { facts { __typename } } }
} }`

interface Result {
  readonly judge: { readonly __typename: string }
}

const judge = async (ask: Ask, input: object): Promise<Result['judge']> =>
  (await dataOf<Result>(ask(JUDGE, { input: { ...who, ...input } }))).judge

describe('judging a relation through the API', () => {
  const JUDGEMENTS = `{ judgements { nodes { verdict names facts { __typename } relation {
    predicate subject { name } object { name } evidence { rule }
  } } } }`

  it('tells which relation it stands on, and none once it is rejected', () =>
    withStore(async (store) => {
      await load(store, [couple])
      const ask = writing(store, TOKEN)
      const ids = [...(await peopleNamed(store, '程远')), ...(await peopleNamed(store, '苏禾'))]
      const confirmed = await judge(ask, { verdict: 'CONFIRM', ids: [globalId('Person', first(ids)), ids[1]] })
      expect(confirmed).toMatchObject({ __typename: 'JudgementsWritten', judgements: [{ facts: [] }] })
      const standing = {
        names: ['苏禾 SPOUSE 程远'],
        facts: [],
        relation: { predicate: 'SPOUSE', subject: { name: '苏禾' }, object: { name: '程远' } },
      }
      expect(await dataOf(ask(JUDGEMENTS))).toMatchObject({
        judgements: { nodes: [{ verdict: 'CONFIRM', ...standing }] },
      })
      expect((await judge(ask, { verdict: 'REJECT', ids })).__typename).toBe('JudgementsWritten')
      expect(await dataOf(ask(JUDGEMENTS))).toMatchObject({
        judgements: { nodes: [{ relation: null }, { verdict: 'REJECT', facts: [], relation: null }] },
      })
    }))
})
