type Arguments = readonly unknown[]

interface Counted {
  readonly on: object
  readonly methods: string
  /** What a call counts, beside one for each time it calls back. */
  readonly cost: (self: unknown, result: unknown) => number
}

const sizeOf = (value: unknown): number => (Array.isArray(value) || typeof value === 'string' ? value.length : 0)

/** As far as a search went. */
const searched = (self: unknown, result: unknown): number =>
  typeof result === 'number' && result >= 0 ? 1 + result : 1 + sizeOf(self)

const COUNTED: readonly Counted[] = [
  {
    on: Array.prototype,
    methods: 'map filter flatMap some every find findIndex findLast reduce forEach push pop at',
    cost: () => 1,
  },
  { on: Array.prototype, methods: 'slice concat join flat toSorted sort', cost: (_, result) => 1 + sizeOf(result) },
  { on: Array.prototype, methods: 'includes indexOf', cost: searched },
  {
    on: String.prototype,
    methods: 'slice startsWith endsWith charAt charCodeAt codePointAt replace replaceAll split match',
    cost: (_, result) => 1 + sizeOf(result),
  },
  { on: String.prototype, methods: 'indexOf', cost: searched },
  { on: RegExp.prototype, methods: 'exec', cost: () => 1 },
  { on: Map.prototype, methods: 'get set has', cost: () => 1 },
  { on: Set.prototype, methods: 'has add', cost: () => 1 },
]

/**
 * How much a piece of work does, told by counting and not by a clock: calls of methods of arrays, strings and tables, each with the
 * items that it goes through or the text that it makes.
 */
export const effortOf = (work: () => unknown): number => {
  let effort = 0
  const undo: (() => void)[] = []
  const counting = (callback: unknown): unknown =>
    typeof callback !== 'function'
      ? callback
      : function (this: unknown, ...args: Arguments): unknown {
          effort++
          return Reflect.apply(callback, this, args)
        }
  const wrap = ({ on, cost }: Counted, method: string): void => {
    const original: unknown = Reflect.get(on, method)
    if (typeof original !== 'function') return
    const wrapped = function (this: unknown, ...args: Arguments): unknown {
      const [first, ...others] = args
      const result: unknown = Reflect.apply(original, this, args.length === 0 ? [] : [counting(first), ...others])
      effort += cost(this, result)
      return result
    }
    Reflect.set(on, method, wrapped)
    undo.push(() => Reflect.set(on, method, original))
  }
  try {
    for (const counted of COUNTED) for (const method of counted.methods.split(' ')) wrap(counted, method)
    work()
  } finally {
    for (const each of undo) each()
  }
  return effort
}
