import { once } from './lexicon-file.ts'

const HAN = /^\p{Script=Han}$/u

/** For each UTF-16 unit whether it is a character of Chinese script; those beyond the basic plane are asked one by one. */
const basic = once(() =>
  Uint8Array.from({ length: 0x10000 }, (_, code) => (HAN.test(String.fromCharCode(code)) ? 1 : 0)),
)

/** True for the code point of a Chinese character. */
export const isHan = (point: number): boolean =>
  point < 0x10000 ? basic()[point] === 1 : HAN.test(String.fromCodePoint(point))

/** UTF-16 units of a code point. */
export const unitsOf = (point: number): number => (point > 0xffff ? 2 : 1)

const dots = new Uint8Array(0x10000)
for (const dot of '·•・‧∙⋅．') dots[dot.charCodeAt(0)] = 1

/** True for the dots that part the names of a person: ·, ・ and their like. */
export const isDot = (point: number): boolean => dots[point] === 1
