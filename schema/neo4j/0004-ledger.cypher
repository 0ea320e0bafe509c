// What resolution keeps of each name, so that one more mention of it is given to its person without reading the others.
CREATE CONSTRAINT ledger_name IF NOT EXISTS FOR (n:Ledger) REQUIRE n.nameKey IS UNIQUE;
