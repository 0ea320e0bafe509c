import type { EventReading, NamedReading } from '../fact/reading.ts'
import type { Scene } from './article-scene.ts'
import { namedAs } from './named-as.ts'
import { isPublicRole } from './public-role.ts'

/** Those named without taking part who hold or held public office, or got or lost one there. */
export function alsoNamed(scene: Scene, events: readonly EventReading[]): NamedReading[] {
  const taken = new Set([
    ...events.flatMap((event) => event.participants.map((one) => one.name)),
    ...scene.source.article.bylines.map((one) => one.name),
  ])
  const found = new Map<string, NamedReading>()
  for (const person of scene.people) {
    if (taken.has(person.name) || found.has(person.name)) continue
    const roles = scene.roles.get(person.name) ?? []
    if (scene.moved.has(person.name) || roles.some(isPublicRole)) found.set(person.name, namedAs(scene, person))
  }
  return [...found.values()]
}
