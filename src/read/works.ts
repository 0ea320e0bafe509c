import type { Build } from './build-state.ts'
import type { EventName } from './event-names.ts'

const WORKS = /(?:项目|工程|大桥|机场|铁路|公路|电站|园区)$/u
const BEGINNING = /(?:开工|奠基|启动|竣工|通车|投产|投用)(?:仪式|典礼|活动)$/u

/** True for the works whose beginning is the ceremony spoken of: 甲宣布大桥项目开工 at the 开工仪式. */
export const isWorksOf = ({ current }: Build, name: EventName): boolean =>
  WORKS.test(name.text) && current?.kind === 'CEREMONY' && current.names.some((other) => BEGINNING.test(other.text))
