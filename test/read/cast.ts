/** Kinds of names that reports hold; each is an invented cast, its first four for the 甲, 乙, 丙 and 丁 of an example. */
export const CASTS: Readonly<Record<string, readonly string[]>> = {
  'three characters': ['陈立新', '刘秀芬', '周海涛', '孙玉梅', '吴晓东', '冯世杰'],
  'two characters': ['王刚', '李莉', '郭涛', '许敏', '孟洁', '丁宁'],
  'words as given names': ['张建设', '高明', '何平安', '罗胜利', '潘和平', '魏光明'],
  'compound surnames': ['欧阳文斌', '司马晓燕', '上官云飞', '诸葛瑞', '慕容雪', '尉迟海峰'],
  'without a surname': ['扎西才让', '卓玛措', '仁青多杰', '格桑旺堆', '白玛玉珍', '丹增'],
  dotted: ['艾尔肯·吐尼亚孜', '古丽娜尔·买买提', '木拉提·哈力', '热依汗·达吾提', '努尔兰·巴合提别克', '沙拉木·沙迪尔'],
}

const STANDS_FOR = ['甲', '乙', '丙', '丁']

/** An example with people of that kind for its 甲, 乙, 丙, 丁. */
export const withPeople = (example: string, names: readonly string[]): string =>
  STANDS_FOR.reduce((text, letter, index) => text.replaceAll(letter, names[index] ?? letter), example)

/** The people that an example names, in the order of 甲, 乙, 丙, 丁. */
export const peopleIn = (example: string, names: readonly string[]): readonly string[] =>
  STANDS_FOR.flatMap((letter, index) => (example.includes(letter) ? [names[index] ?? letter] : []))

/** Rows of a table of rules, each with every kind of name: `[example, kind, text, people, row]`. */
export const staged = <Row extends { readonly example: string }>(
  rows: readonly Row[],
): readonly {
  readonly example: string
  readonly kind: string
  readonly names: readonly string[]
  readonly row: Row
}[] => rows.flatMap((row) => Object.entries(CASTS).map(([kind, names]) => ({ example: row.example, kind, names, row })))
