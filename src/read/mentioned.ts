/** Bodies by which a name that is a word as well shows that it is a division's. */
const OF_BODY = ['人民政府', '政府', '区委', '人大常委会', '政协']

/** True where a text has a division's short name as a word, or with a body of its own a name that is a word itself (城区). */
export const isMentioned = (text: string, name: string, unit: string): boolean =>
  name.length > 2 ? text.includes(name.slice(0, -unit.length)) : OF_BODY.some((body) => text.includes(name + body))
