import { loadPage } from '../../src/page/load-page.ts'
import { readPage } from '../../src/read/read-page.ts'
import type { MadePage } from './made-pages.ts'

/** What is measured: how it is made ready, and what it does with one page. */
interface Contender {
  readonly name: string
  readonly says: string
  readonly load: () => Promise<(page: MadePage) => unknown>
}

const encoder = new TextEncoder()

/** The reader, and the peers that it is measured against: word cutters in native code, the fastest that there are. */
export const CONTENDERS: readonly Contender[] = [
  {
    name: 'tongxi',
    says: 'bytes to articles, events, people and posts with evidence',
    load: async () => (page) =>
      readPage(loadPage({ bytes: encoder.encode(page.text), name: 'page', known: page.known })),
  },
  {
    name: 'nodejieba.cut',
    says: 'text to words',
    load: async () => {
      const { default: nodejieba } = await import('nodejieba')
      return ({ text }) => nodejieba.cut(text)
    },
  },
  {
    name: 'nodejieba.tag',
    says: 'text to words with parts of speech',
    load: async () => {
      const { default: nodejieba } = await import('nodejieba')
      return ({ text }) => nodejieba.tag(text)
    },
  },
  {
    name: '@node-rs/jieba cut',
    says: 'text to words',
    load: async () => {
      const [{ Jieba }, { dict }] = await Promise.all([import('@node-rs/jieba'), import('@node-rs/jieba/dict.js')])
      const jieba = Jieba.withDict(dict)
      return ({ text }) => jieba.cut(text, true)
    },
  },
]

export const BASELINE = 'nodejieba.cut'
