// The days of an event stand at its places too, so that what was held in a division for some time is found without looking at all
// that ever was.
MATCH (n:Event)-[held:HELD_IN]->() SET held.dayKey = n.dayKey, held.untilKey = n.untilKey;
