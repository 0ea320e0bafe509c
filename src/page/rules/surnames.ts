/** Surnames that open a Chinese name: the old primer of surnames and those frequent today. One character each. */
const SINGLE =
  '丘晋谯缑郄呙撒忻赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐' +
  '费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董' +
  '梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚' +
  '程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙' +
  '叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温' +
  '别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾' +
  '毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公付肖闫岳佟初楚海仝佘苟綦粟佴覃么芦邸隋冼迟鄢修原次青展门商由苑钦亓禤来涂兰牟帅丛楼栗麦鹿朴谌邝雒敬漆檀刀虎亢辜盘巨宾渠揭蹇贠旷宛茆奉崇尧智买阳揣'

/** Surnames of two characters. */
const DOUBLE = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 ' +
    '鲜于 司空 闾丘 令狐 拓跋 呼延 轩辕 百里 东郭 西门 南门 第五'
  ).split(' '),
)

/** The most frequent surnames; a run of characters without spaces is cut into names only where these begin them. */
const FREQUENT =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金戴贾韦夏邱' +
  '侯邹熊孟秦白江阎闫薛尹段雷黎史陶贺顾毛郝龚邵万钱严武莫孔汤常康施洪樊赖殷牛葛庞邢翟聂路岳梅庄管祝左耿鲍柳焦霍'

const SINGLES = new Set(SINGLE)
const FREQUENTS = new Set(FREQUENT)

export const isSurname = (character: string): boolean => SINGLES.has(character)
export const isFrequentSurname = (character: string): boolean => FREQUENTS.has(character)
export const isCompoundSurname = (characters: string): boolean => DOUBLE.has(characters)
