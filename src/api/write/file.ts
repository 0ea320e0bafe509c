import { builder } from '../builder.ts'
import { fault } from '../fault.ts'
import type { UploadedFile } from '../uploaded-file.ts'

const isFile = (value: unknown): value is UploadedFile =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'arrayBuffer' in value &&
  typeof value.arrayBuffer === 'function'

const notAFile = () =>
  fault('BAD_USER_INPUT', 'A file comes as a part of a multipart request, mapped to a variable of this type')

builder.scalarType('File', {
  description:
    'A file, sent as a part of a multipart request and mapped to a variable: https://github.com/jaydenseric/graphql-multipart-request-spec. The request carries the header `x-tongxi: 1`.',
  serialize: () => {
    throw new TypeError('A file is only ever given')
  },
  parseValue: (value) => {
    if (!isFile(value)) throw notAFile()
    return value
  },
  parseLiteral: () => {
    throw notAFile()
  },
})
