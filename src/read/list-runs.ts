import type { Piece } from './pieces.ts'

/** A list is over where its last is told to be one of so many: 甲等6位委员分别就水利、交通发言. */
const OVER = /等?[\d一二三四五六七八九十]+[名位]|等\p{Script=Han}{0,6}(?:分别|先后|出席|参加)/u

/** Lists of bodies and places end so: 公安、交通、卫健等单位负责人. */
const BODIES =
  /(?:[等各]|有关|相关)(?!\p{Script=Han}{0,3}领导)\p{Script=Han}{0,6}(?:单位|部门|地区|乡镇|[局县市区镇乡村](?!委常|委委|委班|委领|[四五几]|级(?:领导|干部|老)|人大(?:代表|常委会[副主领委])|政协[副主领委])|企业|方面|工作|领域|项目|产业|代表团)/u

/** What is counted is no person: 银杏、香樟等300余株. */
const THINGS = /等[\d一二三四五六七八九十百千万余多几两.]+[株棵种项家件吨亩类台辆册处条款幅批所座户套]/u

/** How something goes is no person: 安全、平稳、有序进行. */
const MANNER =
  /^(?:有序|顺利|高效|平稳|圆满|规范|健康|快速|稳步|扎实|精准|优质|安全)(?:有序|高效)?地?(?:进行|开展|推进|举行|运行|实施|发展|完成|度汛|落地|召开|举办)/u

/** A list of leaders ends so, whoever else is named behind it: 甲等县领导和县直各单位干部. */
const LEADERS = /等(?!部门|单位|乡镇|有关|相关)\p{Script=Han}{0,8}(?:领导|班子成员|常委(?!会)|老同志|老干部)/u

/** Posts and callings that no body has, though a unit stands in them: 甲、乙等副县长, 甲等八名企业家代表. */
const HOLDERS =
  /等(?:[\d一二三四五六七八九十几多两]+[名位]\p{Script=Han}{0,10}?(?:委员|代表|书记|主任|[主副]席|[省市州县区旗盟镇乡局]长|企业家|同志|老师|教授|专家|干部)|(?:政协|人大)?(?:代表|委员)(?![团会])|(?:民营|本地|青年|优秀)?企业家|\p{Script=Han}{0,8}(?:书记|(?<![乡镇村居]|社区)主任|主席|副?[省市州县区旗盟镇乡]长))(?!单位|办公|[会等和及、])/u

/** True for words with which a list of bodies, places or things ends. */
export const endsNoPeople = (words: string): boolean =>
  (BODIES.test(words) && !LEADERS.test(words) && !HOLDERS.test(words)) || THINGS.test(words) || MANNER.test(words)

/** True for words with which a list of people ends. */
export const endsPeople = (words: string): boolean => LEADERS.test(words) || HOLDERS.test(words)

const wordsOf = (text: string, piece: Piece | undefined): string =>
  piece === undefined ? '' : text.slice(piece.start, piece.end)

/** True where a list goes on after a piece: past 、, or past a note in brackets after a name. */
function goesOn(text: string, piece: Piece, next: Piece | undefined): boolean {
  if (piece.after === '、') return !OVER.test(wordsOf(text, piece))
  return piece.after === '（' && next?.after === '）'
}

/** What heads of towns have in common, whose towns may be listed by their short names: 石桥、柳湾等镇党委书记. */
const OF_TOWNS = /等[^，。；]{0,6}?(?:[乡镇村]|街道|社区)\p{Script=Han}{0,8}(?:书记|主任|主席|长)/u

/** True for a list of two characters each that closes as towns do. */
function mayBeTowns(text: string, pieces: readonly Piece[], run: readonly number[]): boolean {
  const words = run.map((index) => wordsOf(text, pieces[index]))
  return OF_TOWNS.test(words.at(-1) ?? '') && words.slice(0, -1).every((one) => one.length < 3)
}

/** True for pieces that may be bare names. */
const mayBePeople = (text: string, pieces: readonly Piece[], run: readonly number[]): boolean =>
  run.length > 1 && !endsNoPeople(wordsOf(text, pieces[run.at(-1) ?? 0])) && !mayBeTowns(text, pieces, run)

/** Places of pieces joined by 、 that may be bare names, run by run; notes in brackets after a name are passed over. */
export function runsOf(text: string, pieces: readonly Piece[]): number[][] {
  const found: number[][] = []
  let run: number[] = []
  for (const [index, piece] of pieces.entries()) {
    if (piece.before === '（' && piece.after === '）' && run.length > 0) continue
    if (piece.start < piece.end) run.push(index)
    if (run.length > 0 && goesOn(text, piece, pieces[index + 1])) continue
    if (mayBePeople(text, pieces, run)) found.push(run)
    run = []
  }
  return found
}
