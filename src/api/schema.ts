import { lexicographicSortSchema, printSchema } from 'graphql'
import { builder } from './builder.ts'
import './type/activity.ts'
import './type/article.ts'
import './type/attendance.ts'
import './type/career.ts'
import './type/companion.ts'
import './type/event.ts'
import './type/evidence.ts'
import './type/mention.ts'
import './type/neighbourhood.ts'
import './type/node.ts'
import './type/occupancy.ts'
import './type/order.ts'
import './type/organization.ts'
import './type/page.ts'
import './type/path.ts'
import './type/person.ts'
import './type/post.ts'
import './type/region.ts'
import './type/relation.ts'
import './type/report.ts'
import './type/role.ts'
import './type/series.ts'
import './type/status.ts'
import './type/succession.ts'
import './type/together.ts'
import './type/write.ts'

/** The executable schema. */
export const schema = builder.toSchema()

/** The schema as `schema/schema.graphql` holds it. */
export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`
