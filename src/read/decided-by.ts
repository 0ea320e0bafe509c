import type { RoleReading } from '../fact/reading.ts'
import type { RoleMemory } from './role-memory.ts'
import { decisionOf, type Choice } from './weigh.ts'

/** How a role's division was decided, where that is asked for. */
export const decidedBy = <T>(
  memory: RoleMemory,
  choice: Choice<T>,
  text: (value: T) => string,
): Pick<RoleReading, 'decided'> => (memory.all ? { decided: { of: decisionOf(choice, text) } } : {})
