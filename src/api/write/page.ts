import { builder } from '../builder.ts'
import { fault } from '../fault.ts'
import { isAbsent, writtenText } from '../given.ts'
import { rawId } from '../global-id.ts'
import { loadersOf } from '../loaders.ts'
import { PageRef } from '../ref.ts'
import type { PagesWritten, UploadedPage, Written } from '../writer.ts'
import './file.ts'
import { attempt, RefusalRef, resultType, WRITE } from './result.ts'
import { writtenFields } from './written.ts'

/** Most files in one upload. */
const FILES = 100

/** What each file costs. */
const FILE = 100

const BASE64 = /^[\w+/-]*={0,2}$/u

interface Done extends Written {
  readonly page: string
}

const DoneRef = builder.objectRef<Done>('PageWritten').implement({
  description: 'What a write did to one page.',
  fields: (t) => ({
    ...writtenFields(t),
    page: t.field({
      type: PageRef,
      nullable: true,
      description: 'The page as it is loaded now; null when it is withdrawn.',
      resolve: ({ page }, _args, context) => loadersOf(context).page.load(page),
    }),
  }),
})

const UploadedRef = builder.objectRef<UploadedPage>('UploadedPage').implement({
  description: 'What became of one of several files.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the file without its ending, as the page is called.' }),
    page: t.field({
      type: PageRef,
      nullable: true,
      description: 'The page as it is loaded; null when the file could not be read.',
      resolve: ({ page }, _args, context) => (page === null ? null : loadersOf(context).page.load(page)),
    }),
    refused: t.field({
      type: RefusalRef,
      nullable: true,
      description: 'Why the file was not loaded; null when it was.',
      resolve: ({ refusal }) => refusal,
    }),
  }),
})

const PagesRef = builder.objectRef<PagesWritten>('PagesWritten').implement({
  description: 'What a load of several files did.',
  fields: (t) => ({
    ...writtenFields(t),
    pages: t.field({
      type: [UploadedRef],
      description: 'Each file, as they were given.',
      resolve: ({ pages }) => pages,
    }),
  }),
})

const PageResult = resultType('WriteResult', 'A write done, or the reason why it was not.', DoneRef)
const UploadResult = resultType(
  'UploadResult',
  'Files loaded, or the reason why none was: the first file’s, where none can be read.',
  PagesRef,
)

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

const bytesOf = (text: string | null | undefined, base64: string | null | undefined): Uint8Array => {
  const given = text ?? base64
  if (typeof given !== 'string' || (typeof text === 'string' && typeof base64 === 'string')) {
    throw fault('BAD_USER_INPUT', 'Give either "text" or "base64"')
  }
  if (given === text) return new TextEncoder().encode(text)
  if (!BASE64.test(given)) throw fault('BAD_USER_INPUT', '"base64" is not Base64')
  return Buffer.from(given, 'base64')
}

/** A file as the command line calls it: without its ending. */
const withoutEnding = (name: string): string => name.replace(/(?<=.)\.\w+$/u, '')

interface KnownInput {
  readonly published?: string | null | undefined
  readonly publisher?: string | null | undefined
}

const knownOf = ({ published, publisher }: KnownInput) => ({
  ...(isAbsent(published) ? {} : { published }),
  ...(isAbsent(publisher) ? {} : { publisher: writtenText('publisher', publisher) }),
})

builder.mutationFields((t) => ({
  ingestPage: t.field({
    type: PageResult,
    description: 'Reads one page and loads it. The same page again changes nothing.',
    args: { input: t.arg({ type: IngestPageInput, required: true, description: 'The page.' }) },
    complexity: WRITE,
    resolve: (_root, { input }, context) =>
      attempt(context, (writer) =>
        writer.ingestPage({
          name: writtenText('name', input.name),
          bytes: bytesOf(input.text, input.base64),
          ...knownOf(input),
        }),
      ),
  }),
  uploadPages: t.field({
    type: UploadResult,
    description:
      'Reads files and loads them in one load, each a page that is called by its file without the ending. A file that cannot be read is told, and the others are loaded.',
    args: {
      files: t.arg({ type: ['File'], required: true, description: `Text or HTML; 1 to ${String(FILES)} files.` }),
      published: t.arg({ type: 'Date', description: 'Issue date of all, where a page does not print one.' }),
      publisher: t.arg.string({ description: 'Newspaper or site of all, where a page does not print one.' }),
    },
    complexity: ({ files }) => WRITE + FILE * files.length,
    resolve: (_root, { files, ...known }, context) =>
      attempt(context, async (writer) => {
        if (files.length < 1 || files.length > FILES) {
          throw fault('BAD_USER_INPUT', `"files" must be 1 to ${String(FILES)} files`)
        }
        const pages = files.map(async (file) => ({
          name: withoutEnding(writtenText('files', file.name)),
          file: file.name,
          bytes: new Uint8Array(await file.arrayBuffer()),
          ...knownOf(known),
        }))
        return writer.ingestPages(await Promise.all(pages))
      }),
  }),
  forgetPage: t.field({
    type: PageResult,
    description: 'Withdraws one page: what only it supported leaves the graph.',
    args: { page: t.arg.id({ required: true, description: 'Id of the page, or the SHA-256 of its bytes.' }) },
    complexity: WRITE,
    resolve: (_root, args, context) =>
      attempt(context, async (writer) => {
        const page = rawId('Page', args.page)
        return { ...(await writer.forgetPage(page)), page }
      }),
  }),
}))
