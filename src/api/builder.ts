import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars'
import type { ApiContext } from './context.ts'
import type { UploadedFile } from './uploaded-file.ts'

/** What a list without a page size is taken to hold when the cost of a query is reckoned. */
const USUAL_LIST = 4

/** The one schema builder. Cost is reckoned once, before execution (`server/cost.ts`), so the plugin itself stays off. */
export const builder = new SchemaBuilder<{
  Context: ApiContext
  DefaultFieldNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    Date: { Input: string; Output: string }
    DateTime: { Input: Date; Output: Date | string }
    Edtf: { Input: string; Output: string }
    File: { Input: UploadedFile; Output: never }
  }
}>({
  defaultFieldNullability: false,
  plugins: [ComplexityPlugin],
  complexity: { disabled: true, defaultComplexity: 1, defaultListMultiplier: USUAL_LIST },
})

builder.addScalarType('Date', GraphQLLocalDate, {
  description: 'A day of the calendar, `YYYY-MM-DD`, without a time zone.',
})
builder.addScalarType('DateTime', GraphQLDateTimeISO, {
  description: 'An instant as ISO 8601 in UTC: `2024-12-20T08:00:00.000Z`.',
})
builder.scalarType('Edtf', {
  description:
    'A date as precise as the source is, in EDTF: `2024-12-19` a day, `2024-12` a month, `2024` a year, `XXXX-12-19` a day whose year nothing tells.',
  serialize: (value) => value,
})

builder.queryType({ description: 'Where every question starts.' })
