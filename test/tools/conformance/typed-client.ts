import { codegen } from '@graphql-codegen/core'
import * as typedDocumentNode from '@graphql-codegen/typed-document-node'
import * as typescriptOperations from '@graphql-codegen/typescript-operations'
import { parse } from 'graphql'
import ts from 'typescript'
import { printedSchema } from '../../../src/api/schema.ts'

/** Types and documents for these operations, as a client's build makes them from the printed schema. */
export const generateClient = (operations: readonly string[]): Promise<string> =>
  codegen({
    filename: 'client.ts',
    schema: parse(printedSchema()),
    documents: operations.map((text, nth) => ({ location: `${String(nth)}.graphql`, document: parse(text) })),
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: {
      operations: typescriptOperations,
      documents: typedDocumentNode,
    },
    config: {
      useTypeImports: true,
      enumType: 'string-literal',
      scalars: { Date: 'string', DateTime: 'string', Edtf: 'string', File: 'Blob' },
    },
  })

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  types: [],
}

/** What the compiler has to say of files that stand in no folder; they see the packages of this one. */
export const compile = (files: Readonly<Record<string, string>>): readonly string[] => {
  const place = (name: string): string => new URL(name, import.meta.url).pathname
  const texts = new Map(Object.entries(files).map(([name, text]) => [place(name), text]))
  const host = ts.createCompilerHost(OPTIONS)
  const read = host.getSourceFile.bind(host)
  const known = host.fileExists.bind(host)
  const load = host.readFile.bind(host)
  host.getSourceFile = (name, ...rest) => {
    const text = texts.get(name)
    return text === undefined ? read(name, ...rest) : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022)
  }
  host.fileExists = (name) => texts.has(name) || known(name)
  host.readFile = (name) => texts.get(name) ?? load(name)
  const program = ts.createProgram([...texts.keys()], OPTIONS, host)
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}
