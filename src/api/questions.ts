import { CAST as cast } from './question-cast.ts'

/** A question worth asking, with the operation that answers it. */
export interface Question {
  readonly question: string
  readonly query: string
  /** The sample pages answer it with nothing; tests ask it of a graph that has an answer, too. */
  readonly isEmptyHere?: true
}

/**
 * Questions that researchers ask, over the sample pages; the first three are for a first look. Tests run every one over the sample
 * graph and want an answer, so that none outlives the schema or the reading.
 */
export const QUESTIONS: readonly Question[] = [
  {
    question: `Who is ${cast.host}: which posts, which meetings, and in which words of the page?`,
    query: `{
  person(id: "${cast.host}") {
    name
    posts { firstSeen lastSeen post { title organization { name } } evidence { quote } }
    attendances(first: 10) {
      nodes { event { title date } participation position capacity evidence { quote start end page { publisher } } }
    }
  }
}`,
  },
  {
    question: `Over which meetings are ${cast.member} and ${cast.guest} connected?`,
    query: `{
  path(from: "${cast.member}", to: "${cast.guest}") {
    people { name }
    hops { event { title date } from { capacity evidence { quote } } to { capacity evidence { quote } } }
  }
}`,
  },
  {
    question: 'With whom did 秦志远 meet, how often, and at what?',
    query: `{
  person(id: "秦志远") {
    companions(first: 10) { totalCount edges { count first last node { name } events { date title } } }
  }
}`,
  },
  {
    question: 'Which meetings recur, who comes to them as a rule, and which of them do not list a regular?',
    query: `{
  series(search: "常务会议", first: 5) {
    totalCount
    nodes {
      title host { name }
      roster { attended span person { name } absences { listComplete event { title date } } }
    }
  }
}`,
  },
  {
    question: 'Who sits in one standing body, where in its lists, and which of its meetings leave somebody out?',
    query: `{
  roster(series: "97bc4fac1b28cf3c1927") {
    attended span person { name } attendances { position participation capacity }
    absences { listComplete event { title date } }
  }
}`,
  },
  {
    question: 'Whom do the meetings of a standing body leave out who were at one before and at one after?',
    query: `{
  absences(series: "97bc4fac1b28cf3c1927", minAttended: 2) {
    row { person { name posts { post { title } } } attended span }
    absence { listComplete event { title date reports { page { publisher published } } } }
  }
}`,
    isEmptyHere: true,
  },
  {
    question: 'Who was at a meeting, in printed order, and what did each do there?',
    query: `{
  events(from: "2024-12-19", to: "2024-12-19", region: "630000", kind: MEETING, first: 3) {
    nodes { title places attendances(first: 50) { nodes { position person { name } participation capacity } } }
  }
}`,
  },
  {
    question: 'Who holds a post in 西宁市 or below it?',
    query: `{
  region(id: "630100") {
    name
    people(first: 50) { totalCount nodes { name pinyin posts { post { title organization { name level } } lastSeen } } }
  }
}`,
  },
  {
    question: 'Who has been seen as secretary of a party committee?',
    query: `{
  people(post: "书记", first: 20) {
    nodes { name posts { firstSeen lastSeen post { title organization { name region { name parent { name } } } } } }
  }
}`,
  },
  {
    question: 'Who held the post that 高宏 holds, one after another, with gaps and overlaps?',
    query: `{
  person(id: "高宏") {
    posts { post { title organization { name } succession { person { name } from to gap overlaps { person { name } } } } }
  }
}`,
  },
  {
    question: 'At which events were at least two of these three together?',
    query: `{
  together(people: ["秦志远", "全胜利", "武安民"], minimum: 2) {
    edges { node { date title } attendances { person { name } position } }
  }
}`,
  },
  {
    question: 'Who of two is printed first, where, and did the order ever turn?',
    query: `{
  orderOf(a: "武安民", b: "童谣") {
    aFirst bFirst
    standings { event { date title } report { page { publisher } } first { name position } second { name position } }
    turns { event { date title } }
  }
}`,
  },
  {
    question: 'Did two people serve in one organization at the same time?',
    query: `{
  careerOverlap(a: "秦志远", b: "高宏") {
    organization { name } from to a { post { title } evidence { quote } } b { post { title } evidence { quote } }
  }
}`,
  },
  {
    question: `What does the graph around ${cast.guest} look like, for a graph tool?`,
    query: `{
  neighbourhood(of: "${cast.guest}", depth: 2, limit: 100) {
    complete
    nodes { __typename id ... on Person { name } ... on Event { title date } }
    edges { source target attendance { participation position } }
  }
}`,
  },
  {
    question: 'How many events were there in 西乡县, month by month?',
    query: `{
  activity(by: MONTH, region: "610724") { key events attendances }
}`,
  },
  {
    question: 'Which bodies hold events, and how many?',
    query: `{
  activity(by: HOST) { events attendances host { name kind level } }
}`,
  },
  {
    question: 'Which kinds of events does 洛绒尼玛 attend?',
    query: `{
  activity(by: KIND, attendee: "洛绒尼玛") { key events }
}`,
  },
  {
    question: 'Which women and which ethnic groups do the pages note?',
    query: `{
  people(first: 100) { nodes { name gender ethnicity mentions(first: 1) { nodes { evidence { quote page { name } } } } } }
}`,
  },
  {
    question: 'Whom does the page name without their taking part, and who is married to whom?',
    query: `{
  person(id: "${cast.leader}") {
    mentions(first: 10) { nodes { event { title } article { headline } roles { title of } } }
    relations { predicate subject { name } object { name } evidence { quote } }
  }
}`,
  },
  {
    question: 'What does each report say of one event, and how do their lists differ?',
    query: `{
  events(first: 5, kind: MEETING, attendee: "全胜利") {
    nodes { title reports { page { publisher published } listComplete mentions { position name label participation } } }
  }
}`,
  },
  {
    question: 'Which people are only names so far, without a post that ties them down?',
    query: `{
  people(first: 100) { nodes { name provisional mentions(first: 3) { nodes { label article { headline } } } } }
}`,
  },
  {
    question: 'What was read on a page, and where exactly does it say so?',
    query: `{
  pages(first: 1) {
    nodes {
      name publisher published
      articles { headline bylines reports { title date places evidence { rule basis quote source start end } mentions { name roles { title of evidence { quote } } } } }
    }
  }
}`,
  },
  {
    question: 'How much is loaded, from where, and when?',
    query: `{
  status { store schemaVersion counts { pages people events attendances posts } loads(last: 5) { nodes { number action startedAt pagesAdded } } }
  pages(first: 50) { totalCount nodes { publisher published synthetic } }
}`,
  },
  {
    question: 'Who is most active at meetings of 2024, in which roles?',
    query: `{
  people(first: 10, orderBy: { by: EVENTS, among: { event: { kinds: [MEETING], from: "2024-01-01", to: "2024-12-31" } } }) {
    nodes { name attendances(first: 20, where: { participation: [PRESIDE, SPEAK] }) { totalCount nodes { event { title } participation } } }
  }
}`,
  },
  {
    question: 'Who or what is written or spoken like this, and where do the words stand?',
    query: `{
  search(text: "wangweidong") { hits { text highlights { start end } node { __typename id } } didYouMean }
}`,
  },
  {
    question: `By which shortest ways of all kinds are ${cast.member} and ${cast.guest} connected: events, posts, organizations?`,
    query: `{
  paths(from: "${cast.member}", to: "${cast.guest}", through: [EVENT, POST, ORGANIZATION], limit: 5) {
    length people { name } hops { through event { date title } post { title } organization { name } evidence { quote } }
  }
}`,
  },
  {
    question: `What was known to hold for ${cast.host} on a day, surely or possibly?`,
    query: `query @asOf(date: "2024-12-20") {
  person(id: "${cast.host}") { name posts { certainty post { title organization { name } } } attendances { totalCount } }
}`,
  },
  {
    question: 'Which posts follow from what a page says, rather than stand in it, and from what?',
    query: `{ people(where: { holds: { bases: [INFERRED] } }) { nodes { name posts(where: { bases: [INFERRED] }) { post { title } evidence { basis quote source } } } } }`,
  },
  {
    question: 'What has been loaded since a load, and what do people say against the readings?',
    query: `{
  changes(since: 0, first: 50) { totalCount nodes { name publisher published addedIn withdrawnIn } }
  judgements(first: 50) { totalCount nodes { verdict names by why at withdrawal { by why } } }
}`,
  },
]
