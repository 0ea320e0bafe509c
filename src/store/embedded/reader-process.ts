import { failureOf } from '../../fact/failure.ts'
import type { Failure } from '../../fact/failure.ts'
import { endWithParent } from '../../fact/own-process.ts'
import { Connection } from './connection.ts'
import { answerLong } from './long-reads.ts'
import type { LongRead } from './long-reads.ts'
import { tune } from './tune.ts'

/** A process that reads for another: it opens the store's file, answers question after question, and ends when it is no longer needed. */

export interface Question {
  readonly read: LongRead
  readonly asked: readonly unknown[]
}

/** `statements` is the SQL that ran. */
export type Reply = ({ readonly answer: unknown } | { readonly failure: Failure }) & {
  readonly statements: readonly string[]
}

const [path = '', blocking = ''] = process.argv.slice(2)
const statements: string[] = []
const connection = new Connection(path, {
  readonly: true,
  blocking: Number(blocking),
  onStatement: (sql) => statements.push(sql),
})
tune(connection)

const answerTo = ({ read, asked }: Question): Reply => {
  statements.length = 0
  try {
    return { answer: answerLong(connection, read, asked), statements }
  } catch (error) {
    return { failure: failureOf(error), statements }
  }
}

process.on('message', (question: Question) => process.send?.(answerTo(question)))
endWithParent()
