import type { Judgement } from '../../fact/graph.ts'
import type { KeptJudgement } from '../../fact/history.ts'
import type { Slice, Window } from '../contract.ts'
import { asJudgement, asKeptJudgement, encode } from './codec.ts'
import { textOf } from './connection.ts'
import type { Connection } from './connection.ts'
import { readSlice } from './window.ts'

/**
 * Keeps a judgement beside all earlier ones. The same id again replaces its row: that is how one is withdrawn, and how it follows a
 * fact whose page was read anew.
 */
export const addJudgement = (connection: Connection, load: number, judgement: Judgement): void => {
  const { left, right } = judgement
  const [leftPage, rightPage] = (judgement.anchors ?? []).map(({ page }) => page)
  connection.run(
    `INSERT INTO judgement (id, low, high, personal, at, withdrawn, added_in, withdrawn_in, left_page, right_page, row)
     VALUES (@id, @low, @high, @personal, @at, @withdrawn, @load, @withdrawnIn, @leftPage, @rightPage, @row)
     ON CONFLICT (id) DO UPDATE SET low = excluded.low, high = excluded.high, personal = excluded.personal,
     at = excluded.at, withdrawn = excluded.withdrawn, left_page = excluded.left_page, right_page = excluded.right_page,
     withdrawn_in = CASE WHEN excluded.withdrawn THEN coalesce(judgement.withdrawn_in, excluded.withdrawn_in) END, row = excluded.row`,
    {
      id: judgement.id,
      low: left < right ? left : right,
      high: left < right ? right : left,
      personal: judgement.by.startsWith('person:') ? 1 : 0,
      at: judgement.at,
      withdrawn: judgement.withdrawn ? 1 : 0,
      load,
      withdrawnIn: judgement.withdrawn ? load : null,
      leftPage: leftPage ?? null,
      rightPage: rightPage ?? null,
      row: encode(judgement),
    },
  )
}

const STANDING = `WITH asked AS MATERIALIZED (SELECT value FROM json_each(@ids)),
touched AS (SELECT seq FROM asked CROSS JOIN judgement ON judgement.low = asked.value
  UNION SELECT seq FROM asked CROSS JOIN judgement ON judgement.high = asked.value),
ranked AS (SELECT judgement.at AS at, judgement.id AS id, judgement.row AS row, row_number() OVER (
    PARTITION BY judgement.low, judgement.high ORDER BY judgement.personal DESC, judgement.at DESC, judgement.id DESC) AS rank
  FROM touched CROSS JOIN judgement ON judgement.seq = touched.seq WHERE NOT judgement.withdrawn)
SELECT row FROM ranked WHERE rank = 1 ORDER BY at, id`

export const judgementsOn = (connection: Connection, ids: readonly string[]): readonly Judgement[] =>
  connection.texts(STANDING, { ids: encode(ids) }).map(asJudgement)

const ON_PAGES = `WITH asked AS MATERIALIZED (SELECT value FROM json_each(@pages)),
touched AS (SELECT seq FROM asked CROSS JOIN judgement ON judgement.left_page = asked.value
  UNION SELECT seq FROM asked CROSS JOIN judgement ON judgement.right_page = asked.value)
SELECT judgement.row FROM touched CROSS JOIN judgement ON judgement.seq = touched.seq
WHERE NOT judgement.withdrawn ORDER BY judgement.at, judgement.id`

/** All standing judgements that are anchored on these pages. */
export const judgementsOfPages = (connection: Connection, pages: readonly string[]): readonly Judgement[] =>
  connection.texts(ON_PAGES, { pages: encode(pages) }).map(asJudgement)

/** The contract's KeptJudgement as JSON. */
const KEPT = `json_object('judgement', json(judgement.row), 'addedIn', judgement.added_in, 'withdrawnIn', judgement.withdrawn_in)`

export const judgementsById = (connection: Connection, ids: readonly string[]): readonly (KeptJudgement | null)[] =>
  connection
    .all(
      `SELECT (SELECT ${KEPT} FROM judgement WHERE judgement.id = asked.value) AS row FROM json_each(@ids) asked ORDER BY asked.key`,
      { ids: encode(ids) },
    )
    .map(({ row }) => (row === null ? null : asKeptJudgement(textOf(row))))

export const judgements = (connection: Connection, window: Window): Slice<KeptJudgement> => {
  const range = {
    source: 'judgement',
    keys: ['judgement.at', 'judgement.id'],
    fields: `${KEPT} AS row`,
    row: 'shown.row',
    values: {},
  }
  return readSlice(connection, range, { window, decode: asKeptJudgement })
}
