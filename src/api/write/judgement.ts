import { builder } from '../builder.ts'
import { fault } from '../fault.ts'
import { checkTexts, isAbsent, writtenText } from '../given.ts'
import { parseGlobalId, splitPair } from '../global-id.ts'
import { JudgementRef, VerdictEnum } from '../type/judgement.ts'
import type { JudgementsWritten } from '../writer.ts'
import { CorrectionInput } from './correction.ts'
import { attempt, resultType, WRITE } from './result.ts'
import { writtenFields } from './written.ts'

const JudgedRef = builder.objectRef<JudgementsWritten>('JudgementsWritten').implement({
  description: 'What a judgement, or taking one back, did.',
  fields: (t) => ({
    ...writtenFields(t),
    judgements: t.field({
      type: [JudgementRef],
      description: 'The judgements as they stand; several where an attendance rests on several mentions.',
      resolve: ({ judgements }) => judgements,
    }),
  }),
})

const JudgeResult = resultType('JudgeResult', 'A judgement written down, or the reason why it was not.', JudgedRef)

const JudgeInput = builder.inputType('JudgeInput', {
  description: 'Who says what of which facts, and why.',
  fields: (t) => ({
    verdict: t.field({ type: VerdictEnum, required: true, description: 'What is said.' }),
    ids: t.idList({
      required: true,
      description:
        'SAME and DIFFERENT: two ids, of people or mentions, or of events or reports. REJECT, CONFIRM, CORRECT: one, of a mention, a report or an attendance (all mentions that say so); or two, of people, for all relations between them.',
    }),
    by: t.string({ required: true, description: 'Name of who judges.' }),
    why: t.string({ required: true, description: 'The reason, kept with the judgement.' }),
    correction: t.field({ type: CorrectionInput, description: 'Of CORRECT: what stands in place of what was read.' }),
  }),
})

const RAW = /^[0-9a-f]{20}$/u

/** An id as judgements take it. Throws `BAD_ID` where it is none that can be judged. */
const judged = (id: string): string => {
  if (RAW.test(id)) return id
  const { type, raw } = parseGlobalId(id)
  switch (type) {
    case 'Attendance':
      return splitPair(raw).join('@')
    case 'Person':
    case 'Mention':
    case 'Event':
    case 'Report':
      return raw
    default:
      throw fault('BAD_ID', `A ${type} cannot be judged; give a person, mention, event, report or attendance`)
  }
}

builder.mutationFields((t) => ({
  judge: t.field({
    type: JudgeResult,
    description:
      'Says that two people or events are one or two, or that what was read is wrong, right or otherwise. The graph follows at once; nothing is lost, and it can be taken back.',
    args: { input: t.arg({ type: JudgeInput, required: true, description: 'The judgement.' }) },
    complexity: WRITE,
    resolve: (_root, { input: { verdict, ids, by, why, correction } }, context) =>
      attempt(context, (writer) => {
        checkTexts('correction', correction)
        return writer.judge({
          verdict,
          ids: ids.map(judged),
          by: writtenText('by', by),
          why: writtenText('why', why),
          ...(isAbsent(correction) ? {} : { correction: { ...correction } }),
        })
      }),
  }),
  withdrawJudgement: t.field({
    type: JudgeResult,
    description: 'Takes a judgement back: the graph is as if it had not been made; the store keeps both.',
    args: {
      id: t.arg.id({ required: true, description: 'Id of the judgement.' }),
      by: t.arg.string({ required: true, description: 'Name of who takes it back.' }),
      why: t.arg.string({ required: true, description: 'The reason.' }),
    },
    complexity: WRITE,
    resolve: (_root, { id, by, why }, context) =>
      attempt(context, (writer) => {
        if (!RAW.test(id)) throw fault('BAD_ID', 'The id is not one of a judgement')
        return writer.withdrawJudgement({ id, by: writtenText('by', by), why: writtenText('why', why) })
      }),
  }),
}))
