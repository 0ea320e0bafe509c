import { LEDGER, NUMBERS, TITLES, VERSIONS } from './schema-lookups.ts'

/** Marks the file as ours in SQLite's header: "TXGR". */
export const APPLICATION_ID = 0x54584752

export interface Migration {
  readonly version: number
  readonly name: string
  readonly script: string
}

/**
 * Each row is kept whole as JSON in `row`, so that what the vocabulary gains later is kept too and odd characters survive; beside it
 * stand only the columns that are searched, joined or ordered by. An unknown day is `~`, which sorts after every date.
 * A page's facts hang on its `version`, one for each time that it was added, so that an earlier state can be told from a later one.
 */
const FIRST = `
CREATE TABLE migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT;
CREATE TABLE durable (id INTEGER PRIMARY KEY CHECK (id = 1), commits INTEGER NOT NULL) STRICT;
INSERT INTO durable VALUES (1, 0);

CREATE TABLE load (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  action TEXT NOT NULL,
  pages_added INTEGER NOT NULL DEFAULT 0,
  pages_withdrawn INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE page (
  version INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL,
  day TEXT NOT NULL,
  publisher TEXT,
  published TEXT,
  added_in INTEGER NOT NULL REFERENCES load,
  withdrawn_in INTEGER REFERENCES load,
  digest TEXT NOT NULL,
  articles INTEGER NOT NULL,
  reports INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  relations TEXT NOT NULL,
  row TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX page_live ON page (id) WHERE withdrawn_in IS NULL;
CREATE INDEX page_order ON page (day, id) WHERE withdrawn_in IS NULL;

CREATE TABLE article (
  seq INTEGER PRIMARY KEY, version INTEGER NOT NULL REFERENCES page, id TEXT NOT NULL, ordinal INTEGER NOT NULL, row TEXT NOT NULL
) STRICT;
CREATE INDEX article_version ON article (version);
CREATE INDEX article_id ON article (id);

CREATE TABLE report (
  seq INTEGER PRIMARY KEY, version INTEGER NOT NULL REFERENCES page, id TEXT NOT NULL, row TEXT NOT NULL
) STRICT;
CREATE INDEX report_version ON report (version);
CREATE INDEX report_id ON report (id);
CREATE TABLE report_block (
  block TEXT NOT NULL, report INTEGER NOT NULL REFERENCES report, PRIMARY KEY (block, report)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
  seq INTEGER PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES page,
  id TEXT NOT NULL,
  report TEXT,
  name_key TEXT NOT NULL,
  row TEXT NOT NULL
) STRICT;
CREATE INDEX mention_version ON mention (version);
CREATE INDEX mention_id ON mention (id);
CREATE INDEX mention_report ON mention (report);
CREATE INDEX mention_name ON mention (name_key);

CREATE TABLE judgement (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  low TEXT NOT NULL,
  high TEXT NOT NULL,
  personal INTEGER NOT NULL,
  at TEXT NOT NULL,
  withdrawn INTEGER NOT NULL,
  added_in INTEGER NOT NULL REFERENCES load,
  row TEXT NOT NULL
) STRICT;
CREATE INDEX judgement_low ON judgement (low, high);
CREATE INDEX judgement_high ON judgement (high);

CREATE TABLE region (id TEXT PRIMARY KEY, parent TEXT, level TEXT NOT NULL, row TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX region_parent ON region (parent, id);
CREATE INDEX region_level ON region (level, id);

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name_key TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  pinyin TEXT NOT NULL,
  initials TEXT NOT NULL,
  row TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_name ON person (name_key);
CREATE INDEX person_order ON person (sort_key, id, name_key, pinyin, initials);
CREATE TABLE mention_person (mention TEXT PRIMARY KEY, person TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX mention_person_person ON mention_person (person);

CREATE TABLE event (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  until TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  host TEXT,
  series TEXT,
  row TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX event_order ON event (day, sort_key, id, until, kind);
CREATE INDEX event_kind ON event (kind, day, sort_key, id, until);
CREATE INDEX event_host ON event (host) WHERE host IS NOT NULL;
CREATE INDEX event_series ON event (series) WHERE series IS NOT NULL;
CREATE TABLE event_region (
  region TEXT NOT NULL,
  event TEXT NOT NULL REFERENCES event ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (region, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_region_event ON event_region (event);
CREATE TABLE report_event (report TEXT PRIMARY KEY, event TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX report_event_event ON report_event (event);

CREATE TABLE attendance (
  seq INTEGER PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  event TEXT NOT NULL REFERENCES event ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  day TEXT NOT NULL,
  until TEXT NOT NULL,
  position INTEGER NOT NULL,
  row TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX attendance_event ON attendance (event, person);
CREATE INDEX attendance_person ON attendance (person, day, event, until);

CREATE TABLE organization (id TEXT PRIMARY KEY, name TEXT NOT NULL, region TEXT, row TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX organization_region ON organization (region);
CREATE TABLE post (
  id TEXT PRIMARY KEY,
  organization TEXT NOT NULL REFERENCES organization DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  row TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX post_organization ON post (organization, title, id);
CREATE TABLE occupancy (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  post TEXT NOT NULL REFERENCES post DEFERRABLE INITIALLY DEFERRED,
  day TEXT NOT NULL,
  row TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX occupancy_person ON occupancy (person, day, id, post);
CREATE INDEX occupancy_post ON occupancy (post, day, id, person);

CREATE TABLE relation (
  article TEXT NOT NULL,
  subject TEXT NOT NULL REFERENCES person ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  predicate TEXT NOT NULL,
  object TEXT NOT NULL REFERENCES person ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  row TEXT NOT NULL,
  PRIMARY KEY (article, subject, predicate, object)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_subject ON relation (subject);
CREATE INDEX relation_object ON relation (object);
CREATE TABLE series (id TEXT PRIMARY KEY, row TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

/** What a person's judgement stands on, so that it is found by its page, and a page as it was read beside what judgements made of it. */
const JUDGING = `
ALTER TABLE page ADD COLUMN as_read TEXT;
ALTER TABLE judgement ADD COLUMN left_page TEXT;
ALTER TABLE judgement ADD COLUMN right_page TEXT;
ALTER TABLE judgement ADD COLUMN withdrawn_in INTEGER REFERENCES load;
CREATE INDEX judgement_left_page ON judgement (left_page) WHERE left_page IS NOT NULL;
CREATE INDEX judgement_right_page ON judgement (right_page) WHERE right_page IS NOT NULL;
CREATE INDEX judgement_order ON judgement (at, id);
`

/**
 * What resolution asks of the live mentions of a name, side by side and without their evidence, so that a name of a thousand mentions
 * is read from few pages of the file: `fact` is the mention without its roles, `place` when and where the event of its report was.
 */
const PLACING = `
CREATE TABLE placing (
  name_key TEXT NOT NULL,
  mention TEXT NOT NULL,
  version INTEGER NOT NULL REFERENCES page,
  publisher TEXT,
  published TEXT,
  report TEXT,
  fact TEXT NOT NULL,
  roles TEXT NOT NULL,
  place TEXT,
  PRIMARY KEY (name_key, mention, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX placing_version ON placing (version);
INSERT INTO placing SELECT mention.name_key, mention.id, mention.version, page.publisher, page.published, mention.report,
  json_remove(mention.row, '$.evidence', '$.roles'),
  (SELECT json_group_array(json(json_remove(role.value, '$.evidence'))) FROM json_each(mention.row, '$.roles') role),
  CASE WHEN report.id IS NULL THEN NULL ELSE json_object('earliest', report.row ->> '$.earliest',
    'latest', report.row ->> '$.latest', 'regions', json(report.row -> '$.regions'), 'hostRegion', report.row ->> '$.hostRegion') END
FROM page CROSS JOIN mention ON mention.version = page.version
LEFT JOIN report ON report.id = mention.report AND report.version = mention.version
WHERE page.withdrawn_in IS NULL;
DROP INDEX mention_name;
DROP INDEX mention_report;
CREATE INDEX mention_report ON mention (report, version, name_key, id);
`

/** In order; a released one never changes, a change of the schema is a new one. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: 'first', script: FIRST },
  { version: 2, name: 'judging', script: JUDGING },
  { version: 3, name: 'placing', script: PLACING },
  { version: 4, name: 'numbers', script: NUMBERS },
  { version: 5, name: 'ledger', script: LEDGER },
  { version: 6, name: 'versions', script: VERSIONS },
  { version: 7, name: 'titles', script: TITLES },
]
