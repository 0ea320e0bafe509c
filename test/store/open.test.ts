import { describe, expect, it } from 'vitest'
import { StoreError, UseError } from '../../src/fact/error.ts'
import { openStore, parseStoreAddress } from '../../src/store/open.ts'

const login = { NEO4J_PASSWORD: 'secret' }

describe('parseStoreAddress', () => {
  it('takes the path of an embedded store as it stands', () => {
    expect(parseStoreAddress('embedded:./data/a b.db', {})).toEqual({ engine: 'embedded', path: './data/a b.db' })
  })

  it.each(['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'])(
    'takes %s with the login of the environment',
    (scheme) => {
      const uri = `${scheme}://graph.example:7687`
      expect(parseStoreAddress(uri, { ...login, NEO4J_USERNAME: 'reader', NEO4J_DATABASE: 'officials' })).toEqual({
        engine: 'neo4j',
        uri,
        username: 'reader',
        password: 'secret',
        database: 'officials',
        poolSize: undefined,
      })
      expect(parseStoreAddress(uri, login)).toMatchObject({ username: 'neo4j', database: undefined })
    },
  )

  it.each(['', 'data/tongxi.db', 'sqlite:x.db', 'embedded:', 'neo4j://', 'http://host', 'neo4j:7687'])(
    'refuses %j as wrong use',
    (address) => {
      expect(() => parseStoreAddress(address, login)).toThrow(UseError)
    },
  )

  it('refuses a password in an address without repeating it', () => {
    const parse = () => parseStoreAddress('neo4j://neo4j:hunter2@host:7687', login)
    expect(parse).toThrow(UseError)
    expect(parse).not.toThrow(/hunter2/u)
  })

  it('takes the most connections from the environment, and refuses what is no number of them', () => {
    const parse = (size: string) => parseStoreAddress('neo4j://host:7687', { ...login, NEO4J_POOL_SIZE: size })
    expect(parse('12')).toMatchObject({ poolSize: 12 })
    expect(parse('')).toMatchObject({ poolSize: undefined })
    for (const size of ['0', '-1', '1.5', 'many']) expect(() => parse(size)).toThrow(/NEO4J_POOL_SIZE/u)
  })

  it('asks for the password of a Neo4j store', () => {
    expect(() => parseStoreAddress('neo4j://host:7687', {})).toThrow(/NEO4J_PASSWORD/u)
  })
})

describe('openStore', () => {
  it('makes no empty store where one is expected', async () => {
    const opened = openStore('embedded:/nowhere/at/all.db', { create: false, environment: {} })
    await expect(opened).rejects.toThrow(StoreError)
  })
})
