import type { Store } from '../store/contract.ts'

/** The store with some of its parts changed; all else is its own. */
export const changedStore = (store: Store, changes: Partial<Store>): Store =>
  new Proxy(store, {
    get: (target, name) => {
      const own: unknown = Reflect.get(changes, name)
      if (own !== undefined) return own
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
