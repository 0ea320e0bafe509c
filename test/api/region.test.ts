import { expect, it } from 'vitest'
import { putGazetteer } from '../../src/run/gazetteer.ts'
import { withStore } from '../run/ingest-stores.ts'
import { dataOf } from './served.ts'
import { writing } from './writing.ts'

it('a county that became a district tells until when it stood and what took its place', () =>
  withStore(async (store) => {
    await putGazetteer(store)
    const data = await dataOf(
      writing(store)(
        '{ was: region(id: "630122") { name since until successor { name since until successor { name } } } }',
      ),
    )
    expect(data).toEqual({
      was: {
        name: '湟中县',
        since: null,
        until: 2018,
        successor: { name: '湟中区', since: 2019, until: null, successor: null },
      },
    })
  }))
