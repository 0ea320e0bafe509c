import type { Unit } from './title-parts.ts'

/** Endings of full names that a unit in a title stands for: 州委 is of a 自治州. */
export const ENDINGS: Readonly<Record<Unit, RegExp>> = {
  省: /省$/u,
  市: /市$/u,
  州: /自治州$/u,
  县: /县$/u,
  区: /(?<!自治|行政)区$/u,
  旗: /旗$/u,
  盟: /盟$/u,
  地: /地区$/u,
  乡: /乡$/u,
  镇: /镇$/u,
  街道: /街道$/u,
  自治区: /自治区$/u,
  自治州: /自治州$/u,
  自治县: /自治县$/u,
  自治旗: /自治旗$/u,
  特别行政区: /特别行政区$/u,
  特区: /特区$/u,
  兵团: /兵团$/u,
}
