/** A question worth asking, with the operation that answers it. */
export interface Question {
  readonly question: string
  readonly query: string
}

/** Questions for a first look; tests run them over the sample graph, so that they stay true to the schema. */
export const QUESTIONS: readonly Question[] = [
  {
    question: 'Who sat with 王卫东, how often, and at which events?',
    query: `{
  people(search: "王卫东", first: 1) {
    nodes {
      name
      companions(first: 10) {
        edges { node { name } count first last events { date title } }
      }
    }
  }
}`,
  },
]
