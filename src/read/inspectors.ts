/** A group that came from above, as a post in it is printed: 省委第五督导组组长, 组长 carried over. */
const INSPECTORS =
  /(?:督导|督查|督察|巡视|巡察|考核|检查|调研|考察)[组团](?:第?[一二三四五六七八九十]?副?[组团]长|成员)?$|^第?一?副?[组团]长$/u

/** True for words that name a group of inspectors or a post in it: who has it tells not whose meeting it is. */
export const areInspectors = (words: string): boolean => INSPECTORS.test(words)
