// What the evidence of the posts that a mention prints is of, in its property postBases; those there already get it from their roles,
// which the program reads, as Cypher cannot look into JSON.
