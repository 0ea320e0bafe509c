import { EnvelopArmor } from '@escape.tech/graphql-armor'
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention'
import { createYoga, type Plugin, type YogaInitialContext, type YogaServerInstance } from 'graphql-yoga'
import type { Store } from '../../store/contract.ts'
import { holdsToken } from '../access.ts'
import type { ApiContext } from '../context.ts'
import type { ApiPast } from '../past.ts'
import { QUESTIONS } from '../questions.ts'
import { schema } from '../schema.ts'
import type { ApiWriter } from '../writer.ts'
import { useAnswerCache } from './answer-cache.ts'
import { useCodes, useNoIntrospection } from './code.ts'
import { useCost } from './cost.ts'
import { useDeadline } from './deadline.ts'
import { useAsOf, useKnownAt } from './directives.ts'
import { useFields } from './fields.ts'
import { thrownText, type Log } from './log.ts'
import { maskError } from './mask.ts'
import { useMetrics } from './metrics.ts'
import { useQuestionsPage } from './questions-page.ts'
import { useRateLimit } from './rate.ts'
import { useReady } from './ready.ts'
import { DEFAULT_SETTINGS, type ApiSettings } from './settings.ts'
import { requestId, useTrace } from './trace.ts'
import { useUploads } from './uploads.ts'

export interface ApiOptions {
  readonly store: Store
  /** Does the writes; none where the API only reads. */
  readonly writer?: ApiWriter
  /** Gives graphs as they were; none where the API answers only from what is known now. */
  readonly past?: ApiPast
  readonly settings?: Partial<ApiSettings>
  /** Ends what would run on by itself: subscriptions. */
  readonly closing?: AbortSignal
}

/** Header that a browser cannot send across sites without asking first. */
export const CSRF_HEADER = 'x-tongxi'

const limits = ({ depth, aliases, tokens, directives }: ApiSettings): Plugin[] =>
  new EnvelopArmor<YogaInitialContext>({
    maxDepth: { n: depth },
    maxAliases: { n: aliases },
    maxTokens: { n: tokens },
    maxDirectives: { n: directives },
    // Its price list knows neither page sizes nor our connections; `useCost` does.
    costLimit: { enabled: false },
    // The schema is public, so hiding near misses helps nobody.
    blockFieldSuggestion: { enabled: false },
  }).protect().plugins

const plugins = (store: Store, past: ApiPast | undefined, settings: ApiSettings): Plugin[] => [
  useTrace(settings.log),
  ...(settings.rate > 0 ? [useRateLimit(settings.rate)] : []),
  ...(settings.metrics ? [useMetrics()] : []),
  useQuestionsPage(),
  useReady(store),
  ...limits(settings),
  ...(settings.csrf ? [useCSRFPrevention({ requestHeaders: [CSRF_HEADER, 'x-graphql-csrf'] })] : []),
  ...(settings.token === '' ? [] : [useUploads(settings.token)]),
  ...(settings.introspection ? [] : [useNoIntrospection()]),
  useDeadline(settings.milliseconds),
  useFields(),
  useCost(settings.cost),
  ...(settings.answers > 0 ? [useAnswerCache(store, settings.answers)] : []),
  // After the cache, which tells states of the store itself apart.
  useKnownAt({ past, patience: settings.milliseconds / 2 }),
  useAsOf(),
  useCodes(),
]

const logged =
  (log: Log, level: 'warn' | 'error') =>
  (...thrown: readonly unknown[]): void => {
    const request = requestId()
    log({ level, message: thrown.map(thrownText).join(' '), ...(request === undefined ? {} : { request }) })
  }

/** The API over a store as a fetch-style handler: `api.fetch(request)`; `/graphql`, `/health`, `/ready`, `/metrics`. */
export const createApi = (options: ApiOptions): YogaServerInstance<object, ApiContext> => {
  const { store, closing = new AbortController().signal } = options
  const settings = { ...DEFAULT_SETTINGS, ...options.settings }
  const { log } = settings
  return createYoga<object, ApiContext>({
    schema,
    context: ({ request }) => ({
      store,
      asOf: null,
      fields: new Set(),
      gone: request.signal,
      closing,
      read: { signal: request.signal },
      writer: settings.token === '' ? null : (options.writer ?? null),
      authorized: settings.token !== '' && holdsToken(request.headers.get('authorization'), settings.token),
    }),
    plugins: plugins(store, options.past, settings),
    maskedErrors: { maskError },
    logging: { debug: () => undefined, info: () => undefined, warn: logged(log, 'warn'), error: logged(log, 'error') },
    graphiql: settings.graphiql && { title: 'Tongxi 同席', defaultQuery: QUESTIONS[0]?.query ?? '' },
    renderGraphiQL: async (page) => (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(page),
    healthCheckEndpoint: '/health',
    maxRequestBodySize: settings.body,
    cors: settings.origins.length > 0 && { origin: [...settings.origins], methods: ['GET', 'POST'] },
    multipart: settings.token !== '',
    batching: false,
    landingPage: false,
  })
}
