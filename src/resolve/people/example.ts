/** A career in an example: when it was seen, in which roles (`GOVERNMENT 副市长@630100`), with which notes and in which list. */
export interface CareerExample {
  /** First and last day, `2014-01-01/2015-01-01`. */
  readonly days?: string
  readonly roles?: readonly string[]
  readonly gender?: string
  readonly ethnicity?: string
  readonly report?: string
}

/** Two careers that a row of a table is about; every row has one, and every one is a test. */
export interface PairExample {
  readonly left: CareerExample
  readonly right: CareerExample
}
