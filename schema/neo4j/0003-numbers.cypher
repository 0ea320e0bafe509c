// Numbers that lists come by, most first: who is most active, which event was largest.
CREATE INDEX person_events IF NOT EXISTS FOR (n:Person) ON (n.attendances);
CREATE INDEX person_mentions IF NOT EXISTS FOR (n:Person) ON (n.mentions);
CREATE INDEX event_size IF NOT EXISTS FOR (n:Event) ON (n.attendances);
