import { once, seedRows } from './lexicon-file.ts'

const groups = once(() => {
  const forms = seedRows('names/ethnic-groups.tsv').flatMap(([name = '']) =>
    name.length > 2 ? [name, name.slice(0, -1)] : [name],
  )
  return forms.sort((one, other) => other.length - one.length)
})

/** 海西蒙古族藏族 → 海西; the last name is kept where nothing else is left (东乡族 → 东乡). */
function withoutGroups(text: string): string {
  let rest = text
  for (;;) {
    const group = groups().find((form) => rest.length > form.length && rest.endsWith(form))
    if (group === undefined) return rest.length > 2 && rest.endsWith('族') ? rest.slice(0, -1) : rest
    rest = rest.slice(0, -group.length)
  }
}

const AUTONOMOUS = /^(.{2,})自治([州县旗])$/u
const REGIONS = ['特别行政区', '维吾尔自治区', '壮族自治区', '回族自治区', '自治区']
const KINDS = ['地区', '省', '市', '盟', '县', '区', '旗']

/**
 * What a division is called for short, by rule, the customary one first: 西宁市 → 西宁; 海西蒙古族藏族自治州 → 海西州, 海西;
 * 门源回族自治县 → 门源县, 门源; 单县 → none, for one character names no place. Customs that no rule gives (巴州, 锡盟) are
 * in `seed/regions/short-names.tsv`.
 */
export function shortNames(name: string): string[] {
  for (const ending of REGIONS) if (name.endsWith(ending)) return [name.slice(0, -ending.length)]
  const autonomous = AUTONOMOUS.exec(name)
  if (autonomous !== null) {
    const stem = withoutGroups(autonomous[1] ?? '')
    return [stem + (autonomous[2] ?? ''), stem]
  }
  const kind = KINDS.find((ending) => name.endsWith(ending) && name.length - ending.length >= 2)
  return kind === undefined ? [] : [name.slice(0, -kind.length)]
}
