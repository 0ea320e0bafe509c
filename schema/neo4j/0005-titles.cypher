// How events' titles sound, for search; of those there already it is told by their sort keys, whose head is syllables apart by blanks.
MATCH (n:Event) WHERE n.pinyin IS NULL
WITH n, split(split(n.sortKey, '|')[0], ' ') AS syllables
SET n.pinyin = reduce(all = '', one IN syllables | all + one), n.initials = reduce(all = '', one IN syllables | all + left(one, 1));
CREATE TEXT INDEX event_title_part IF NOT EXISTS FOR (n:Event) ON (n.title);
CREATE TEXT INDEX event_pinyin_part IF NOT EXISTS FOR (n:Event) ON (n.pinyin);
CREATE TEXT INDEX event_initials_part IF NOT EXISTS FOR (n:Event) ON (n.initials);
CREATE INDEX series_order IF NOT EXISTS FOR (n:Series) ON (n.host, n.id);
