import { z } from 'zod'
import { InputError, UseError } from '../../fact/error.ts'
import type { Correction, Judgement } from '../../fact/graph.ts'
import { EVENT_KINDS, PARTICIPATIONS, RELATION_KINDS } from '../../fact/participation.ts'
import type { RoleReading } from '../../fact/reading.ts'
import { organizationOf } from '../../resolve/projection/organization.ts'

/** What is said of a mention, and what of a report. */
const FIELDS: Readonly<Record<Judgement['subject'], readonly (keyof Correction)[]>> = {
  MENTION: ['name', 'gender', 'ethnicity', 'label', 'position', 'participation', 'roles'],
  REPORT: ['title', 'kind', 'date', 'endDate', 'host', 'hostRegion', 'places', 'regions', 'listComplete'],
  RELATION: ['predicate'],
}

const CALLED: Readonly<Record<Judgement['subject'], string>> = {
  MENTION: 'a mention',
  REPORT: 'a report',
  RELATION: 'a relation',
}

/** @throws InputError when a field is none of what is corrected. */
export const checkCorrection = (subject: Judgement['subject'], correction: Correction): void => {
  const wrong = Object.keys(correction).find((field) => !FIELDS[subject].some((known) => known === field))
  if (wrong === undefined) return
  throw new InputError(`${CALLED[subject]} has no ${wrong}: correct ${FIELDS[subject].join(', ')}`, {
    code: 'JUDGE_FIELD_UNKNOWN',
    where: wrong,
  })
}

const list = (text: string): readonly string[] => text.split(/[,，]/u).map((part) => part.trim())
const nothing = (text: string): string | null => (text === '' ? null : text)
const date = z
  .string()
  .regex(/^(?:\d{4}|X{4})(?:-\d{2}(?:-\d{2})?)?$/u, 'must be a day, month or year such as 2024-12-20')

const role = z.strictObject({
  title: z.string().min(1),
  organization: z.string().min(1).nullish(),
  region: z.string().min(1).nullish(),
  of: z.string().nullish(),
  label: z.boolean().optional(),
  status: z.enum(['CURRENT', 'FORMER', 'ACTING', 'CANDIDATE', 'APPOINTED', 'REMOVED']).optional(),
})

/** A role as a person states it; kind and level of its organization follow from name and division as for all. */
const roleOf = (said: z.infer<typeof role>): RoleReading => {
  const region = said.region ?? null
  const { kind, level } = organizationOf(said.organization ?? '', region)
  return {
    title: said.title,
    of: said.of ?? said.organization ?? region,
    kind: said.label === true ? 'LABEL' : 'POST',
    status: said.status ?? 'CURRENT',
    post: { organization: said.organization ?? null, organ: kind, title: said.title, region, level },
    evidence: [],
  }
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UseError(`roles are a JSON list such as [{"title":"市长","organization":"西宁市人民政府"}]: ${text}`, {
      code: 'JUDGE_VALUE_WRONG',
      cause: error,
    })
  }
}

/** How the text after `FIELD=` becomes the field's value; an empty one says that there is none. */
const VALUES = {
  name: z.string().min(1),
  title: z.string().min(1),
  gender: z.enum(['女', '男', '']).transform(nothing),
  ethnicity: z.string().transform(nothing),
  label: z.string().transform(nothing),
  position: z.coerce.number().int().positive(),
  participation: z
    .string()
    .transform(list)
    .pipe(z.array(z.enum(PARTICIPATIONS))),
  roles: z
    .string()
    .transform(json)
    .pipe(z.array(role))
    .transform((roles) => roles.map(roleOf)),
  kind: z.enum(EVENT_KINDS),
  date: z.union([date, z.literal('').transform(nothing)]),
  endDate: z.union([date, z.literal('').transform(nothing)]),
  host: z.string().transform(nothing),
  hostRegion: z.string().transform(nothing),
  places: z.string().transform((text) => (text === '' ? [] : list(text))),
  regions: z.string().transform((text) => (text === '' ? [] : list(text).map(nothing))),
  listComplete: z.enum(['true', 'false']).transform((text) => text === 'true'),
  predicate: z.enum(RELATION_KINDS),
} satisfies Readonly<Record<keyof Correction, z.ZodType>>

const isField = (name: string): name is keyof Correction => name in VALUES

/** A correction from `FIELD=VALUE` texts. Throws `UseError` for a text that is none, or whose field or value is unknown. */
export const parseCorrection = (texts: readonly string[]): Correction =>
  Object.fromEntries(
    texts.map((text) => {
      const [, field = '', value = ''] = /^(\w+)=(.*)$/su.exec(text) ?? []
      if (!isField(field)) {
        throw new UseError(`--set ${text}: say FIELD=VALUE with one of ${Object.keys(VALUES).join(', ')}`, {
          code: 'JUDGE_FIELD_UNKNOWN',
        })
      }
      const parsed = VALUES[field].safeParse(value)
      if (parsed.success) return [field, parsed.data]
      const why = parsed.error.issues[0]?.message ?? parsed.error.message
      throw new UseError(`--set ${text}: ${why}`, { code: 'JUDGE_VALUE_WRONG', cause: parsed.error })
    }),
  )

const orNothing = z.string().min(1).nullable()

/** The same fields as a program states them; null says that there is none. */
const GIVEN = z
  .strictObject({
    name: z.string().min(1),
    title: z.string().min(1),
    gender: z.enum(['女', '男']).nullable(),
    ethnicity: orNothing,
    label: orNothing,
    position: z.number().int().positive(),
    participation: z.array(z.enum(PARTICIPATIONS)),
    roles: z.array(role).transform((roles) => roles.map(roleOf)),
    kind: z.enum(EVENT_KINDS),
    date: date.nullable(),
    endDate: date.nullable(),
    host: orNothing,
    hostRegion: orNothing,
    places: z.array(z.string().min(1)),
    regions: z.array(orNothing),
    listComplete: z.boolean(),
    predicate: z.enum(RELATION_KINDS),
  } satisfies Readonly<Record<keyof Correction, z.ZodType>>)
  .partial()

/** A correction from the fields that a program gives. Throws `InputError` JUDGE_VALUE_WRONG with the field and what is wrong with it. */
export const givenCorrection = (fields: Readonly<Record<string, unknown>>): Correction => {
  const parsed = GIVEN.safeParse(fields)
  if (parsed.success) return withoutAbsent(parsed.data)
  const [issue] = parsed.error.issues
  const where = issue?.path.map(String).join('.') ?? ''
  throw new InputError(`${where}: ${issue?.message ?? parsed.error.message}`, {
    code: 'JUDGE_VALUE_WRONG',
    where,
    cause: parsed.error,
  })
}

const withoutAbsent = (fields: { readonly [Field in keyof Correction]: Correction[Field] | undefined }): Correction =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
