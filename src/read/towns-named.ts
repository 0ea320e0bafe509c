import { townsIn } from './towns.ts'

/** A town that no list has, named with its own body or as the one that meets. */
const TOWN_BODY =
  /(?<!\p{Script=Han})(?![各全本我该两乡城村])\p{Script=Han}{2,4}(?:镇|乡|街道|苏木)(?=党|人大|人民|政府|第|召开|举行)/gu

/** The towns that a text names, those that it names most first. */
export const townsNamed = (text: string): readonly string[] => {
  const counts = new Map<string, number>()
  const holding = [...text.matchAll(TOWN_BODY)].map((match) => ({ name: match[0] }))
  for (const { name } of [...townsIn(text), ...holding]) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
}
