import { isCompoundSurname, isSurname } from './rules/surnames.ts'

const QUALIFIED = /(?:特约|见习|实习|[全融]媒体?|责任|值班|执行)$/u

/** Length of the word before an inner role that is part of it: 甲特约记者乙. */
export const qualifierBefore = (text: string, cut: number): number => {
  const before = QUALIFIED.exec(text.slice(0, cut))?.[0].length ?? 0
  return cut - before < 2 ? 0 : before
}

/** Where somebody works with two or three characters right behind it: 城关镇政府办公室甲. */
const OFFICE =
  /^\p{Script=Han}{2,16}(?:[局镇乡]|街道|办公室|[县市区州旗]委|宣传部|组织部|统战部|报社|中心|公司|学校|[中小]学)(?=\p{Script=Han}{2,3}$)/u
/** What ends the name of an office below another: 城关县委宣传部. */
const OF_OFFICE = /[部局组处科股室站队会]$/u

/** Length of the office that a name is printed behind without a space; 0 where none is. */
export const officeBefore = (text: string): number => {
  const office = OFFICE.exec(text)?.[0].length ?? 0
  const name = text.slice(office)
  const named = (isSurname(name.charAt(0)) || isCompoundSurname(name.slice(0, 2))) && !OF_OFFICE.test(name)
  return named ? office : 0
}
