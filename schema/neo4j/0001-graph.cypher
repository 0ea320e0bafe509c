// The graph's identities and the ways into it. Community edition has no NOT NULL: rows are checked before they are written.

// The one Meta node, which holds the schema's version and at which writers take turns, is there before any migration.
CREATE CONSTRAINT load_id IF NOT EXISTS FOR (n:Load) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT load_token IF NOT EXISTS FOR (n:Load) REQUIRE n.token IS UNIQUE;

// Facts that are live. Withdrawn ones carry a Past… label instead, so that one id may have several of them.
CREATE CONSTRAINT page_id IF NOT EXISTS FOR (n:Page) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT report_id IF NOT EXISTS FOR (n:Report) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mention_id IF NOT EXISTS FOR (n:Mention) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT block_key IF NOT EXISTS FOR (n:Block) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
CREATE INDEX past_page_id IF NOT EXISTS FOR (n:PastPage) ON (n.id);
CREATE INDEX past_article_id IF NOT EXISTS FOR (n:PastArticle) ON (n.id);
CREATE INDEX past_report_id IF NOT EXISTS FOR (n:PastReport) ON (n.id);
CREATE INDEX past_mention_id IF NOT EXISTS FOR (n:PastMention) ON (n.id);

// The projection. A Division is any code that is referred to; those that the gazetteer knows are Regions too.
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (n:Organization) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT post_id IF NOT EXISTS FOR (n:Post) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT occupancy_id IF NOT EXISTS FOR (n:Occupancy) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT series_id IF NOT EXISTS FOR (n:Series) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT division_id IF NOT EXISTS FOR (n:Division) REQUIRE n.id IS UNIQUE;

// Orders of lists, and what resolution looks under.
CREATE INDEX person_order IF NOT EXISTS FOR (n:Person) ON (n.sortKey, n.id);
CREATE INDEX person_name_key IF NOT EXISTS FOR (n:Person) ON (n.nameKey);
CREATE INDEX event_order IF NOT EXISTS FOR (n:Event) ON (n.dayKey, n.sortKey, n.id);
CREATE INDEX event_until IF NOT EXISTS FOR (n:Event) ON (n.untilKey);
CREATE INDEX event_kind IF NOT EXISTS FOR (n:Event) ON (n.kind);
CREATE INDEX page_order IF NOT EXISTS FOR (n:Page) ON (n.issueKey, n.id);
CREATE INDEX region_parent IF NOT EXISTS FOR (n:Region) ON (n.parent);
CREATE INDEX mention_person IF NOT EXISTS FOR (n:Mention) ON (n.person);
CREATE INDEX report_event IF NOT EXISTS FOR (n:Report) ON (n.event);
CREATE INDEX past_mention_person IF NOT EXISTS FOR (n:PastMention) ON (n.person);
CREATE INDEX past_report_event IF NOT EXISTS FOR (n:PastReport) ON (n.event);
CREATE INDEX mention_name_key IF NOT EXISTS FOR (n:Mention) ON (n.nameKey);
CREATE INDEX judgement_left IF NOT EXISTS FOR (n:Judgement) ON (n.left);
CREATE INDEX judgement_right IF NOT EXISTS FOR (n:Judgement) ON (n.right);

// Parts of names, of their pinyin and of its initials.
CREATE TEXT INDEX person_name_part IF NOT EXISTS FOR (n:Person) ON (n.nameKey);
CREATE TEXT INDEX person_pinyin_part IF NOT EXISTS FOR (n:Person) ON (n.pinyin);
CREATE TEXT INDEX person_initials_part IF NOT EXISTS FOR (n:Person) ON (n.initials);

// Relations are replaced article by article.
CREATE INDEX spouse_article IF NOT EXISTS FOR ()-[r:SPOUSE_OF]-() ON (r.article);
CREATE INDEX parent_article IF NOT EXISTS FOR ()-[r:PARENT_OF]-() ON (r.article);
CREATE INDEX child_article IF NOT EXISTS FOR ()-[r:CHILD_OF]-() ON (r.article);
CREATE INDEX succeeds_article IF NOT EXISTS FOR ()-[r:SUCCEEDS]-() ON (r.article);
