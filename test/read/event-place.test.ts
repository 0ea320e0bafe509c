import { describe, expect, it } from 'vitest'
import { eventsOf, readText } from './helper.ts'

/** Places of every event of a report from 青川县. */
const placesOf = (text: string): readonly (readonly string[])[] =>
  eventsOf(readText(`　　青川县新闻\n\n　　${text}`)).map(({ places }) => places)

describe('where a visit went', () => {
  it('names every town of a list', () => {
    expect(placesOf('12月18日，县委书记周海涛来到木鱼镇、沙州镇，走访慰问困难群众。')).toEqual([['木鱼镇', '沙州镇']])
  })

  it('goes on over the sentences that only tell of the party', () => {
    expect(placesOf('12月18日，县委书记周海涛率调研组调研春耕生产。调研组到木鱼镇察看苗情。')).toEqual([['木鱼镇']])
  })

  it('is not told by a speech', () => {
    expect(placesOf('12月18日，县委书记周海涛调研春耕生产。周海涛说，技术员要到木鱼镇蹲点。')).toEqual([['青川县']])
  })

  it('is the town of each site, and of none where another site has no town', () => {
    expect(placesOf('12月18日，县委书记周海涛来到木鱼镇污水处理厂调研。')).toEqual([['木鱼镇']])
    expect(placesOf('12月18日，县委书记周海涛来到木鱼镇敬老院、沙州镇卫生院走访慰问。')).toEqual([['木鱼镇', '沙州镇']])
    expect(placesOf('12月18日，县委书记周海涛来到木鱼镇敬老院、县人民医院走访慰问。')).toEqual([['青川县']])
  })

  it('is not told by whose company somebody comes in', () => {
    expect(placesOf('12月18日，县委书记周海涛在罗胜利、许敏陪同下深入木鱼镇、沙州镇调研。')).toEqual([
      ['木鱼镇', '沙州镇'],
    ])
  })

  it('is told closer by the stops of a tour', () => {
    const text = '12月16日至18日，市委书记周海涛率队到青川县调研。周海涛一行先后来到木鱼镇、沙州镇的安置点，走访群众。'
    expect(placesOf(text)).toEqual([['木鱼镇', '沙州镇']])
  })

  it('is found behind a party named by what it does', () => {
    expect(placesOf('12月18日，县人大常委会副主任何平安带领检查组到木鱼镇、沙州镇检查食品安全。')).toEqual([
      ['木鱼镇', '沙州镇'],
    ])
  })

  it('is the town of a village or a river', () => {
    expect(placesOf('12月18日，县长周海涛到木鱼镇清溪河（竹园段）开展巡河工作。')).toEqual([['木鱼镇']])
    expect(placesOf('12月18日，县长周海涛到木鱼镇清溪水（竹园段）开展巡河工作。')).toEqual([['木鱼镇']])
    expect(placesOf('12月18日，县长周海涛到全县第一个党支部诞生地木鱼镇柳湾村慰问老党员。')).toEqual([['木鱼镇']])
  })

  it('is no division whose name a village of a list has', () => {
    expect(placesOf('12月18日，县长周海涛分别到剑阁、石山、柳湾等村委会走访慰问困难党员。')).toEqual([['青川县']])
  })

  it('may be abroad', () => {
    expect(placesOf('12月18日，县长周海涛率团赴韩国、日本考察旅游业。')).toEqual([['韩国', '日本']])
    expect(placesOf('12月18日，县长周海涛赴朝阳区考察旅游业。')).toEqual([['朝阳区']])
  })

  it('names a town for its county and the other counties beside', () => {
    const text =
      '12月16日至18日，市委书记周海涛先后来到青川县、剑阁县，就水利建设进行调研。在青川县木鱼镇，周海涛走进群众家中。'
    expect(placesOf(text)).toEqual([['木鱼镇', '剑阁县']])
  })

  it('is where people planted trees', () => {
    expect(placesOf('3月12日，县长周海涛赴木鱼镇柳湾村开展义务植树活动。')).toEqual([['木鱼镇']])
  })

  it('is not where the guests of a meeting are from', () => {
    expect(
      placesOf('4月20日上午，苍溪县党政代表团来青川对接协作工作座谈会召开。青川县县长周海涛出席会议并讲话。'),
    ).toEqual([['青川县']])
  })

  it('is not where a company is registered', () => {
    expect(placesOf('12月18日，县长周海涛先后来到成都远航纺织有限公司和县物流中心调研。')).toEqual([['青川县']])
  })

  it('is not the division of one site of a list', () => {
    expect(placesOf('12月18日，县长周海涛先后来到森林公安局、剑阁县武装部、气象台走访慰问。')).toEqual([['青川县']])
    expect(placesOf('12月18日，市长周海涛先后来到青川县武装部、剑阁县中学走访慰问。')).toEqual([['青川县', '剑阁县']])
  })

  it('is not where people are from', () => {
    expect(placesOf('12月18日，县长周海涛看望在这里工作的浙江省第三批援川干部。')).toEqual([['青川县']])
  })

  it('is told by a tour’s stops behind what tells when', () => {
    const text = '12月18日，市委书记周海涛到广元市考察。在广元考察期间，周海涛一行先后深入青川县、剑阁县，察看园区。'
    expect(placesOf(text)).toEqual([['青川县', '剑阁县']])
  })

  it('is no hotel', () => {
    expect(placesOf('12月18日，县长周海涛在锦江宾馆会见了客人。')).toEqual([['青川县']])
  })

  it('finds towns by their short names', () => {
    expect(placesOf('12月18日，县委书记周海涛先后到竹园、木鱼等乡镇调研。')).toEqual([['竹园镇', '木鱼镇']])
    expect(placesOf('12月18日，县委书记周海涛先后赶赴竹园、木鱼两镇，督查救灾。')).toEqual([['竹园镇', '木鱼镇']])
    expect(placesOf('12月18日，县委书记周海涛深入到竹园、木鱼和沙州等乡镇帮助春耕。')).toEqual([
      ['竹园镇', '木鱼镇', '沙州镇'],
    ])
  })

  it('knows the short name of the host', () => {
    expect(placesOf('12月18日，副市长周海涛来青调研，县长刘秀芬陪同。')).toEqual([['青川县']])
  })

  it('is told closer by stops behind the division that the paper is of', () => {
    const came = '12月18日，副省长周海涛率调研组来我市调研。市长刘秀芬主持召开座谈会。'
    expect(placesOf(`${came}其间，调研组先后深入青川、剑阁等地，察看园区。`)[0]).toEqual(['青川县', '剑阁县'])
    expect(placesOf(`${came}调研组在青川县看茶园，在剑阁县三江口水库问水情。`)[0]).toEqual(['青川县', '剑阁县'])
    expect(placesOf(`${came}两天里，调研组走了青川、剑阁、旺苍三个县区。`)[0]).toEqual(['青川县', '剑阁县', '旺苍县'])
    expect(placesOf(`${came}周海涛说，要到青川县、剑阁县办实事。`)[0]).toEqual(['广元市'])
  })

  it('is told closer by towns that it went on to', () => {
    const came = '12月18日，市长周海涛来到青川县调研。'
    expect(placesOf(`${came}在木鱼镇的茶园，周海涛边走边问。离开茶园，一行人又来到沙州镇柳湾村。`)).toEqual([
      ['木鱼镇', '沙州镇'],
    ])
  })

  it('is no town of a village among sites without towns', () => {
    expect(placesOf('12月18日，市长周海涛来到火车站、南山水库、沙州镇柳湾村、地质公园等地调研。')).toEqual([['广元市']])
    expect(placesOf('12月18日，县长周海涛到木鱼镇柳湾村、沙州镇南山社区考察了安置点和果园。')).toEqual([
      ['木鱼镇', '沙州镇'],
    ])
  })

  it('is the town of those who were visited', () => {
    expect(placesOf('12月18日，县长周海涛走访慰问了木鱼镇两户困难职工家庭。')).toEqual([['木鱼镇']])
  })

  it('is both of a list where one lies in the other', () => {
    expect(placesOf('12月18日，县长周海涛率队赴苏州市、昆山市学习考察。')).toEqual([['苏州市', '昆山市']])
  })

  it('is what one character stands for', () => {
    expect(placesOf('12月18日，县长周海涛率党政代表团赴京津考察。')).toEqual([['北京市', '天津市']])
    expect(placesOf('12月18日，县长周海涛在蓉参加推介会。')).toEqual([['成都市']])
    expect(placesOf('12月18日，县长周海涛率队赴青海考察。')).toEqual([['青海省']])
  })

  it('has names that are words elsewhere, and parts of cities', () => {
    const told = (publisher: string, text: string): readonly (readonly string[])[] =>
      eventsOf(readText(text, { publisher })).map(({ places }) => places)
    expect(told('晋中日报', '12月18日，市委书记周海涛深入和顺调研乡村振兴工作。')).toEqual([['和顺县']])
    expect(told('吕梁日报', '12月18日，市委书记周海涛到孝义、汾阳调研。')).toEqual([['孝义市', '汾阳市']])
    expect(told('汕尾日报', '12月18日，市长周海涛到城区、陆丰市调研。')).toEqual([['城区', '陆丰市']])
    expect(told('青川日报', '12月18日，县长周海涛到城区、木鱼镇调研。')).toEqual([['木鱼镇']])
    expect(told('马鞍山日报', '12月18日，市长周海涛到和县调研。')).toEqual([['和县']])
    expect(told('鹤岗日报', '12月18日，市长周海涛先后到兴安煤矿、柳湾煤矿察看。')).toEqual([['鹤岗市']])
  })

  it('is not where all those who came are from', () => {
    const text = '12月18日，安吉县委书记周海涛、安吉县县长高明率队前来对接协作工作。'
    expect(eventsOf(readText(text, { publisher: '青川日报' })).map(({ places }) => places)).toEqual([['青川县']])
  })

  it('gives every division of a list the unit of all', () => {
    expect(placesOf('12月18日，市委书记周海涛带队赴苍溪、剑阁、旺苍三县调研。')).toEqual([
      ['苍溪县', '剑阁县', '旺苍县'],
    ])
  })
})
