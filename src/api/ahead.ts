import {
  getArgumentValues,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionNode,
} from 'graphql'
import type { ApiContext } from './context.ts'
import type { NodeType } from './global-id.ts'

/** Extension of a field that needs nothing of its parent but the raw id. */
export const OF_ID = { ofId: true } as const

/** Fields of the type itself, also within fragments; what a directive may leave out is not begun. */
const fieldsIn = (
  selections: readonly SelectionNode[],
  type: string,
  fragments: GraphQLResolveInfo['fragments'],
): readonly FieldNode[] =>
  selections.flatMap((selection) => {
    if (selection.directives !== undefined && selection.directives.length > 0) return []
    if (selection.kind === Kind.FIELD) return [selection]
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value]
    if (fragment === undefined || (fragment.typeCondition?.name.value ?? type) !== type) return []
    return fieldsIn(fragment.selectionSet.selections, type, fragments)
  })

interface Started {
  readonly type: GraphQLObjectType
  readonly id: string
  readonly context: ApiContext
  readonly info: GraphQLResolveInfo
}

const begin = async (node: FieldNode, { type, id, context, info }: Started): Promise<void> => {
  const field = type.getFields()[node.name.value]
  if (field?.extensions['ofId'] !== true) return
  await field.resolve?.({ id }, getArgumentValues(field, node, info.variableValues), context, info)
}

/**
 * Begins what is asked of a row by its id alone while the row itself is still looked up, so that both take one turn to the store. The
 * answers, and the errors, stay in the request's loaders, where the fields themselves find them. An id that turns out to be another
 * row's has cost a read.
 */
export const beginAhead = (
  row: { readonly type: NodeType; readonly id: string },
  context: ApiContext,
  info: GraphQLResolveInfo,
): void => {
  const type = info.schema.getType(row.type)
  if (!isObjectType(type)) return
  for (const { selectionSet } of info.fieldNodes) {
    for (const node of fieldsIn(selectionSet?.selections ?? [], row.type, info.fragments)) {
      // The field itself meets the same error in its loader, and tells it.
      begin(node, { type, id: row.id, context, info }).catch(() => undefined)
    }
  }
}
