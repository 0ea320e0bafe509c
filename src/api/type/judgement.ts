import type { Judgement } from '../../fact/graph.ts'
import { FACT_VERDICTS, PAIR_VERDICTS, type Withdrawal } from '../../fact/judgement.ts'
import type { KeptJudgement } from '../../fact/history.ts'
import { builder } from '../builder.ts'
import { connectionOf, connectionType, pageArguments, pageCost, windowOf } from '../connection.ts'
import type { ApiContext } from '../context.ts'
import { described } from '../enums.ts'
import { judgedRelation } from '../judged-relation.ts'
import { asNode, NodeRef, type NodeRow } from '../node.ts'
import { loadersOf } from '../loaders.ts'
import { RelationRef } from '../ref.ts'

export const VerdictEnum = builder.enumType('Verdict', {
  description: 'What a judgement says.',
  values: described([...PAIR_VERDICTS, ...FACT_VERDICTS], {
    SAME: 'Two people or two events are one.',
    DIFFERENT: 'What was taken for one person or event is two.',
    REJECT: 'What was read is not so.',
    CONFIRM: 'What was read is so, and stays even where newer rules pass it over.',
    CORRECT: 'What was read is to be read otherwise.',
  }),
})

const WithdrawalRef = builder.objectRef<Withdrawal>('Withdrawal').implement({
  description: 'How a judgement was taken back.',
  fields: (t) => ({
    by: t.exposeString('by', { description: 'Who took it back, as `person:NAME`.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    why: t.exposeString('why', { description: 'For which reason.' }),
  }),
})

const CorrectedFieldRef = builder
  .objectRef<{ readonly field: string; readonly value: string }>('CorrectedField')
  .implement({
    description: 'One field that a person corrects.',
    fields: (t) => ({
      field: t.exposeString('field', { description: 'Its name: `name`, `participation`, `date`.' }),
      value: t.exposeString('value', { description: 'What stands in it since, as JSON.' }),
    }),
  })

/** The mention or report that an end of a judgement stands on now. */
const endOf = async (context: ApiContext, { subject }: Judgement, id: string): Promise<NodeRow | null> => {
  const loaders = loadersOf(context)
  if (subject === 'MENTION') {
    const mention = await loaders.mention.load(id)
    return mention === null ? null : asNode('Mention', mention)
  }
  const report = await loaders.report.load(id)
  return report === null ? null : asNode('Report', report)
}

export const JudgementRef = builder.objectRef<Judgement>('Judgement').implement({
  description: 'What a person says of what was read or resolved. It beats every rule and outlives new readings.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, for `withdrawJudgement` and `tongxi judge --withdraw`.' }),
    verdict: t.field({ type: VerdictEnum, description: 'What it says.', resolve: ({ verdict }) => verdict }),
    facts: t.field({
      type: [NodeRef],
      nullable: { list: false, items: true },
      description:
        'The mentions or reports that it is on: two for SAME and DIFFERENT, else one; null for one whose page is withdrawn or that is rejected. None where it is on a `relation`.',
      resolve: (judgement, _args, context) => {
        const { subject, left, right } = judgement
        if (subject === 'RELATION') return []
        return Promise.all((left === right ? [left] : [left, right]).map((id) => endOf(context, judgement, id)))
      },
    }),
    relation: t.field({
      type: RelationRef,
      nullable: true,
      description:
        'The relation between two people that it is on, as it stands now; null for other facts, where its page is withdrawn or it is rejected.',
      resolve: (judgement, _args, context) => judgedRelation(context, judgement),
    }),
    names: t.stringList({
      description:
        'What the page calls them: the mention’s name, the report’s title, or the relation’s names, when it was judged.',
      resolve: ({ anchors = [] }) => anchors.map(({ name }) => name),
    }),
    by: t.exposeString('by', { description: 'Who judged, as `person:NAME`, or a rule’s name.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    why: t.exposeString('why', { description: 'The reason.' }),
    correction: t.field({
      type: [CorrectedFieldRef],
      description: 'What CORRECT puts in place; empty for the others.',
      resolve: ({ correction = {} }) =>
        Object.entries(correction).map(([field, value]) => ({ field, value: JSON.stringify(value) })),
    }),
    withdrawal: t.field({
      type: WithdrawalRef,
      nullable: true,
      description: 'How it was taken back; null while it stands.',
      resolve: ({ withdrawal }) => withdrawal ?? null,
    }),
  }),
})

const JudgementConnection = connectionType<KeptJudgement, Judgement>({
  name: 'Judgement',
  node: JudgementRef,
  description: 'Judgements in the order in which they were made, withdrawn ones among them.',
  nodeOf: ({ judgement }) => judgement,
  edge: (t) => ({
    node: t.field({ type: JudgementRef, description: 'The judgement.', resolve: ({ row }) => row.judgement }),
    addedIn: t.int({ description: 'Number of the load that brought it.', resolve: ({ row }) => row.addedIn }),
    withdrawnIn: t.int({
      nullable: true,
      description: 'Number of the load that took it back; null while it stands.',
      resolve: ({ row }) => row.withdrawnIn,
    }),
  }),
})

builder.queryField('judgements', (t) =>
  t.field({
    type: JudgementConnection,
    description: 'What people judged, with what, why and since when.',
    args: pageArguments,
    complexity: pageCost,
    resolve: async (_root, args, { store, read }) => {
      const window = windowOf('judgements', args)
      return connectionOf('judgements', await store.judgements(window, read), window)
    },
  }),
)
