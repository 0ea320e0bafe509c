import { builder } from '../builder.ts'

builder.mutationType({
  description: 'Writes; each needs the server’s token in the header `authorization: Bearer TOKEN`.',
})
