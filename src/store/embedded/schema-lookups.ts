/** Numbers that lists come by, most first; the expressions are those of the queries, letter by letter. */
export const NUMBERS = `
CREATE INDEX person_events ON person (-(row ->> '$.attendances'), sort_key, id);
CREATE INDEX person_mentions ON person (-(row ->> '$.mentions'), sort_key, id);
CREATE INDEX event_size ON event (-(row ->> '$.attendances'), day, sort_key, id);
`

/** What resolution keeps of each name, so that one more mention of it is given to its person without reading the others. */
export const LEDGER = `
CREATE TABLE ledger (seq INTEGER PRIMARY KEY, name_key TEXT NOT NULL UNIQUE, row TEXT NOT NULL) STRICT;
`

/** States of pages come by load, window by window; the expression is that of the query, letter by letter. */
export const VERSIONS = `
CREATE INDEX page_versions ON page (added_in, id, coalesce(withdrawn_in, ${String(Number.MAX_SAFE_INTEGER)}), version);
`

/** How events' titles sound, for search; of those there already it is told by their sort keys, whose head is syllables apart by blanks. */
export const TITLES = `
ALTER TABLE event ADD COLUMN pinyin TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN initials TEXT NOT NULL DEFAULT '';
UPDATE event SET pinyin = replace(substr(sort_key, 1, instr(sort_key, '|') - 1), ' ', ''),
  initials = coalesce((SELECT group_concat(substr(value, 1, 1), '' ORDER BY key)
    FROM json_each('["' || replace(substr(sort_key, 1, instr(sort_key, '|') - 1), ' ', '","') || '"]')), '');
CREATE INDEX series_host ON series (row ->> '$.host', id);
`
