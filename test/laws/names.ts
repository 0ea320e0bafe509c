import * as fc from 'fast-check'

/** Our own lists, so that a name that is drawn need not stand in the reader's tables. */
const COMMON = Array.from(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁余叶蒋杜苏魏吕任姚卢傅姜崔谭廖范汪陆金石戴贾韦邱侯邹熊孟秦阎薛尹段雷黎龙贺顾郝龚邵严武',
)
const WORDLIKE = Array.from('党国时平安常明高成水云路左边牛车门封单查盖计连乐冷应强温和全关左海南江东方向简支')
const RARE = Array.from('昝亓逄仝佘郗璩禹苟綦晏褚粟阚鞠宓訾佴仉瞿咸麴郜笪隗缑')
const COMPOUND = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '皇甫',
  '尉迟',
  '令狐',
  '公孙',
  '慕容',
  '东方',
  '夏侯',
  '端木',
  '澹台',
  '呼延',
]
const GIVEN = [
  '建华',
  '志刚',
  '晓东',
  '丽萍',
  '文斌',
  '海燕',
  '永胜',
  '春生',
  '国庆',
  '德明',
  '玉兰',
  '立军',
  '宏伟',
  '学文',
  '秀梅',
  '世杰',
  '雅琴',
  '振兴',
  '俊峰',
  '淑芬',
  '卫平',
  '维国',
  '祥林',
  '瑞雪',
  '少卿',
  '子涵',
]
const WORDS = [
  '建设',
  '和平',
  '团结',
  '胜利',
  '解放',
  '文明',
  '民主',
  '自强',
  '光明',
  '前进',
  '生产',
  '方向',
  '成功',
  '为民',
  '向东',
  '长江',
  '海洋',
  '青山',
  '平安',
  '长城',
  '先进',
  '新华',
  '进步',
  '联合',
  '发展',
  '全会',
  '中华',
  '正义',
]
const SINGLE = Array.from('刚伟强勇军磊洋艳涛超霞鹏飞玲向进立全同平明华')
const TIBETAN = [
  '扎西顿珠',
  '次仁罗布',
  '格桑卓嘎',
  '洛桑江村',
  '才让当周',
  '旦增曲扎',
  '索南达杰',
  '仁青措毛',
  '白玛玉珍',
  '多杰才旦',
  '拉毛措',
  '尕藏才让',
  '丹增',
  '卓玛',
  '平措',
  '普布次仁',
  '达娃',
]
const MONGOLIAN = [
  '巴特尔',
  '乌云其木格',
  '宝音德力格尔',
  '那日苏',
  '斯琴高娃',
  '额尔登图',
  '呼日查',
  '敖日格勒',
  '布仁',
  '阿拉腾敖其尔',
  '乌力吉',
  '娜仁托娅',
  '孟克巴雅尔',
  '苏和',
  '阿木古楞',
]
const DOTTED = [
  '阿不都克里木·艾山',
  '努尔兰·巴合提别克',
  '古丽娜尔·买买提',
  '艾尔肯·吐尼亚孜',
  '哈那提·斯拉木',
  '木拉提·纳斯尔',
  '热依汗·达吾提',
  '沙拉木·沙迪尔',
  '吐鲁洪·库尔班江',
  '叶尔肯·哈力',
  '玛依努尔·尼牙孜',
  '杰恩斯·卡德尔别克',
  '古丽扎提·托合塔尔',
  '哈里·阿不力孜',
]
const UNUSUAL = [
  '李犇',
  '张翀',
  '王喆媛',
  '陈燚',
  '刘堃',
  '赵𣲘',
  '吴𠅤新',
  '孙旻罡',
  '钱玥琪',
  '周曌',
  '林䶮',
  '郑燊',
  '何𬭎',
  '杨淏晅',
]

const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((words) => words.join(''))

const one = (words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words)

/** A name as officials bear them, the hard kinds more often than in life. */
const anyName: fc.Arbitrary<string> = fc.oneof(
  { weight: 30, arbitrary: joined(one(COMMON), one(GIVEN)) },
  { weight: 16, arbitrary: joined(one(COMMON), one(SINGLE)) },
  { weight: 16, arbitrary: joined(one(COMMON), one(WORDS)) },
  { weight: 8, arbitrary: joined(one(WORDLIKE), fc.oneof(one(GIVEN), one(SINGLE))) },
  { weight: 6, arbitrary: joined(one(RARE), fc.oneof(one(GIVEN), one(SINGLE))) },
  { weight: 5, arbitrary: joined(one(COMPOUND), fc.oneof(one(GIVEN), one(SINGLE))) },
  { weight: 7, arbitrary: one(TIBETAN) },
  { weight: 5, arbitrary: one(MONGOLIAN) },
  { weight: 4, arbitrary: one(DOTTED) },
  { weight: 3, arbitrary: one(UNUSUAL) },
)

/** What kind of name it is, by which failures are counted. */
export const kindOfName = (name: string): string => {
  if (name.includes('·')) return 'dotted'
  if (TIBETAN.includes(name)) return 'Tibetan'
  if (MONGOLIAN.includes(name)) return 'Mongolian'
  if (UNUSUAL.includes(name)) return 'rare characters'
  if (COMPOUND.some((surname) => name.startsWith(surname))) return 'compound surname'
  if (RARE.some((surname) => name.startsWith(surname))) return 'rare surname'
  if (WORDS.some((word) => name.endsWith(word))) return 'given name a word'
  if (WORDLIKE.some((surname) => name.startsWith(surname))) return 'surname a word'
  return name.length === 2 ? 'given name of one character' : 'plain'
}

const hold = (one: string, other: string): boolean => one.includes(other) || other.includes(one)

/**
 * New names for `old`, none of which the text has, holds or lies in, nor any other name; a dotted name stays dotted, since its
 * dot tells. Null entries never occur: there are far more names than people on a page.
 */
export const newNames = (old: readonly string[], text: string): fc.Arbitrary<ReadonlyMap<string, string>> => {
  const flat = text.replace(/\s+/gu, '')
  const dotted = old.filter((name) => name.includes('·'))
  const plain = old.filter((name) => !name.includes('·'))
  const assign = (names: readonly string[], pool: readonly string[]): [string, string][] => {
    const taken: string[] = [...old]
    const free = pool.filter((name) => {
      const fits = !flat.includes(name) && !taken.some((other) => hold(other, name))
      if (fits) taken.push(name)
      return fits
    })
    return names.flatMap((name, i): [string, string][] => {
      const other = free[i]
      return other === undefined ? [] : [[name, other]]
    })
  }
  const pools = fc.tuple(
    fc.array(anyName, { minLength: plain.length * 3, maxLength: plain.length * 3 }),
    fc.shuffledSubarray(DOTTED, { minLength: DOTTED.length }),
  )
  return pools.map(([any, dots]) => {
    const map = assign(plain, any)
    const used = new Set(map.map(([, name]) => name))
    return new Map([
      ...map,
      ...assign(
        dotted,
        dots.filter((name) => !used.has(name)),
      ),
    ])
  })
}
