import { InputError } from '../../fact/error.ts'
import type { Load } from '../../fact/graph.ts'
import { writerFor } from '../access.ts'
import { builder } from '../builder.ts'
import type { ApiContext } from '../context.ts'
import { fault } from '../fault.ts'
import { isAbsent, searchText } from '../given.ts'
import { rawId } from '../global-id.ts'
import { forgetLoaded, loadersOf } from '../loaders.ts'
import { LoadRef, PageRef } from '../ref.ts'
import type { ApiWriter } from '../writer.ts'

/** A write is dearer than any one read, so that few fit into a request. */
const WRITE = 1000

const BASE64 = /^[\w+/-]*={0,2}$/u

interface Done {
  readonly load: Load
  readonly page: string
}

interface Refusal {
  readonly code: string
  readonly message: string
}

const DoneRef = builder.objectRef<Done>('PageWritten').implement({
  description: 'What a write did.',
  fields: (t) => ({
    load: t.field({
      type: LoadRef,
      description: 'The finished load: what it added and withdrew.',
      resolve: ({ load }) => load,
    }),
    page: t.field({
      type: PageRef,
      nullable: true,
      description: 'The page as it is loaded now; null when it is withdrawn.',
      resolve: ({ page }, _args, context) => loadersOf(context).page.load(page),
    }),
  }),
})

const RefusalRef = builder.objectRef<Refusal>('WriteRefused').implement({
  description: 'Why nothing was written: the input is wrong. The store is as it was.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable name for programs: `PAGE_EMPTY`, `PAGE_UNKNOWN`.' }),
    message: t.exposeString('message', { description: 'What is wrong, for people.' }),
  }),
})

const ResultRef = builder.unionType('WriteResult', {
  description: 'A write done, or the reason why it was not.',
  types: [DoneRef, RefusalRef],
  resolveType: (result) => ('code' in result ? RefusalRef : DoneRef),
})

/** Does the write; wrong input becomes a result and everything else an error. */
const attempt = async (context: ApiContext, write: (writer: ApiWriter) => Promise<Done>): Promise<Done | Refusal> => {
  const writer = writerFor(context)
  try {
    const done = await write(writer)
    forgetLoaded(context)
    return done
  } catch (error) {
    if (error instanceof InputError) return { code: error.code, message: error.message }
    throw error
  }
}

const IngestPageInput = builder.inputType('IngestPageInput', {
  description: 'A page to read: its text, or its bytes as they are.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What to call it.' }),
    text: t.string({ description: 'Its text; this or `base64`.' }),
    base64: t.string({ description: 'Its bytes in Base64: text in any encoding, or HTML; this or `text`.' }),
    published: t.field({ type: 'Date', description: 'Issue date, where the page does not print one.' }),
    publisher: t.string({ description: 'Newspaper or site, where the page does not print one.' }),
  }),
})

const named = (text: string): string => {
  const name = searchText('name', text)
  if (name === undefined) throw fault('BAD_USER_INPUT', 'A page and a publisher need a name')
  return name
}

const bytesOf = (text: string | null | undefined, base64: string | null | undefined): Uint8Array => {
  const given = text ?? base64
  if (typeof given !== 'string' || (typeof text === 'string' && typeof base64 === 'string')) {
    throw fault('BAD_USER_INPUT', 'Give either "text" or "base64"')
  }
  if (given === text) return new TextEncoder().encode(text)
  if (!BASE64.test(given)) throw fault('BAD_USER_INPUT', '"base64" is not Base64')
  return Buffer.from(given, 'base64')
}

builder.mutationType({
  description: 'Writes; each needs the server’s token in the header `authorization: Bearer TOKEN`.',
  fields: (t) => ({
    ingestPage: t.field({
      type: ResultRef,
      description: 'Reads one page and loads it. The same page again changes nothing.',
      args: { input: t.arg({ type: IngestPageInput, required: true, description: 'The page.' }) },
      complexity: WRITE,
      resolve: (_root, { input: { name, text, base64, published, publisher } }, context) =>
        attempt(context, (writer) =>
          writer.ingestPage({
            name: named(name),
            bytes: bytesOf(text, base64),
            ...(isAbsent(published) ? {} : { published }),
            ...(isAbsent(publisher) ? {} : { publisher: named(publisher) }),
          }),
        ),
    }),
    forgetPage: t.field({
      type: ResultRef,
      description: 'Withdraws one page: what only it supported leaves the graph.',
      args: { page: t.arg.id({ required: true, description: 'Id of the page, or the SHA-256 of its bytes.' }) },
      complexity: WRITE,
      resolve: (_root, args, context) =>
        attempt(context, async (writer) => {
          const page = rawId('Page', args.page)
          return { load: await writer.forgetPage(page), page }
        }),
    }),
  }),
})
