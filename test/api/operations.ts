import { personId } from '../fixture/small-graph.ts'

/** Operations with many rows on every level, and the reads that each may make: one a level, however many rows there are. */
export const OPERATIONS: readonly {
  readonly name: string
  readonly query: string
  readonly reads: readonly string[]
}[] = [
  {
    name: 'people with their posts, bodies and regions',
    query:
      '{ people { nodes { name posts { firstSeen post { title organization { name region { name parent { name } } } } } } } }',
    reads: ['people', 'occupanciesOfPeople', 'postsById', 'organizationsById', 'regionsById'],
  },
  {
    name: 'people with whom they met, three levels deep',
    query:
      '{ people { nodes { attendances { nodes { event { title attendances { nodes { person { name } } } } } } } } }',
    reads: ['people', 'attendancesOfPeople', 'eventsById', 'attendancesOfEvents', 'peopleById'],
  },
  {
    name: 'events with the evidence of every attendance',
    query:
      '{ events { nodes { attendances { nodes { person { name } evidence { quote article { headline } page { publisher } } } } } } }',
    reads: ['events', 'attendancesOfEvents', 'peopleById', 'mentionsById', 'articlesById', 'pagesById'],
  },
  {
    name: 'events with each report’s own list',
    query: '{ events { nodes { host { name } reports { page { publisher } mentions { name person { name } } } } } }',
    reads: ['events', 'organizationsById', 'reportsById', 'pagesById', 'factsOfPages', 'peopleById'],
  },
  {
    name: 'a path with the proof of each hop',
    query: `{ path(from: "${personId('shen')}", to: "${personId('gao')}") { people { name } hops { event { title } from { evidence { quote page { name } } } to { evidence { quote } } } } }`,
    reads: ['peopleById', 'paths', 'peopleById', 'eventsById', 'attendancesByPair', 'mentionsById', 'pagesById'],
  },
  {
    name: 'paths through organizations with the proof of each hop',
    query: `{ paths(from: "${personId('shen')}", to: "${personId('wangOfYunxi')}", through: [ORGANIZATION]) { hops { organization { name } fromPosts { post { title } } toPosts { firstSeen } evidence { quote page { name } } } } }`,
    reads: [
      'peopleById',
      'paths',
      'organizationsById',
      'occupanciesOfPeople',
      'postsById',
      'mentionsById',
      'pagesById',
    ],
  },
  {
    name: 'groups with the divisions and bodies they are of',
    query: '{ activity(by: [REGION, HOST]) { keys people region { name } host { name kind } } }',
    reads: ['groups', 'regionsById', 'organizationsById'],
  },
  {
    name: 'companions with the shared events',
    query: `{ person(id: "${personId('shen')}") { companions { edges { count node { name posts { post { title } } } events { title } } } } }`,
    reads: ['peopleById', 'companions', 'occupanciesOfPeople', 'postsById', 'eventsById'],
  },
  {
    name: 'people with the companions of each',
    query: '{ people { nodes { companions(first: 3) { edges { count expected node { name } events { title } } } } } }',
    reads: ['people', 'companions', 'eventsById'],
  },
  {
    name: 'regions with those below, two levels deep, and who and what is in each',
    query:
      '{ regions { nodes { children { nodes { name children { nodes { name } } events { totalCount nodes { title } } people { nodes { name } } } } } } }',
    reads: ['regions', 'regionsOfParents', 'regionsOfParents', 'eventsOfRegions', 'peopleOfRegions'],
  },
  {
    name: 'people named in a list, and in conditions',
    query:
      '{ together(people: ["林远舟", "周岚", "沈知夏"], minimum: 2) { nodes { title } } events(where: { OR: [{ attendees: ["陈𬭎", "许安"] }, { attendees: ["田默"] }] }) { totalCount } }',
    reads: ['people', 'events', 'events'],
  },
  {
    name: 'events with the bodies and series behind them, the posts of these bodies and their holders',
    query: `{ events { nodes { series { title host { name } } host { posts { title succession { person { name } overlaps { person { name } } } } region { name } } } } }`,
    reads: [
      'events',
      'seriesById',
      'organizationsById',
      'postsOfOrganizations',
      'regionsById',
      'occupanciesOfPosts',
      'peopleById',
    ],
  },
  {
    name: 'attendances of everybody under a condition, with both ends',
    query:
      '{ attendances(where: { participation: [SPEAK] }) { nodes { person { name } event { title } roles { title } } } }',
    reads: ['attendances', 'peopleById', 'eventsById', 'mentionsById'],
  },
]
