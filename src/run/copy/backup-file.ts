import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { InputError } from '../../fact/error.ts'
import type { Load, Region } from '../../fact/graph.ts'
import type { KeptJudgement, PageVersion } from '../../fact/history.ts'
import type { Archive } from './archive.ts'
import type { Digest } from './digest.ts'

/** The format's name and version, the first line of every backup. */
const FORMAT = 'tongxi-backup/1'

/** A line of the file: exactly one of these. The hashes come last, so that a file that was cut off is known as such. */
interface Line {
  readonly format?: string
  readonly region?: Region
  readonly load?: Load
  readonly judgement?: KeptJudgement
  readonly version?: PageVersion
  readonly digest?: Digest
}

const digest = z.object({
  regions: z.string(),
  loads: z.string(),
  judgements: z.string(),
  pages: z.string(),
  graph: z.string(),
  all: z.string(),
})

async function* linesOf(archive: Archive, hashes: Digest): AsyncGenerator<string> {
  const line = (content: Line): string => `${JSON.stringify(content)}\n`
  yield line({ format: FORMAT })
  for (const region of archive.regions) yield line({ region })
  for (const load of archive.loads) yield line({ load })
  for (const judgement of archive.judgements) yield line({ judgement })
  for await (const version of archive.versions) yield line({ version })
  yield line({ digest: hashes })
}

/** Writes a backup: JSON lines, gzipped. The file is there whole or not at all, and never takes the place of another. */
export const writeBackup = async (path: string, archive: Archive, hashes: Digest): Promise<void> => {
  if (existsSync(path)) {
    throw new InputError('is there already; give another name', { code: 'BACKUP_EXISTS', where: path })
  }
  const part = `${path}.part`
  try {
    await pipeline(Readable.from(linesOf(archive, hashes)), createGzip(), createWriteStream(part))
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) throw error
    const reason = String(error.code)
    throw new InputError(`cannot be written (${reason})`, { code: 'BACKUP_UNWRITABLE', where: path, cause: error })
  }
}

const broken = (path: string, why: string, cause?: unknown): InputError =>
  new InputError(`is no whole backup of Tongxi: ${why}`, { code: 'BACKUP_BROKEN', where: path, cause })

async function* readLines(path: string): AsyncGenerator<Line> {
  let number = 0
  try {
    const source = createReadStream(path)
    const unzipped = createGunzip()
    source.on('error', (error) => unzipped.destroy(error))
    for await (const line of createInterface({ input: source.pipe(unzipped), crlfDelay: Infinity })) {
      number += 1
      yield JSON.parse(line) as Line
    }
  } catch (error) {
    if (error instanceof InputError) throw error
    const said = error instanceof Error ? error.message : String(error)
    throw broken(path, `line ${String(number + 1)}: ${said}`, error)
  }
}

/** A backup as an archive, and its hashes once `versions` are read to their end. */
export interface Backup {
  readonly archive: Archive
  readonly digest: () => Digest
}

/** Opens a backup. Throws `InputError` BACKUP_BROKEN, here or from `versions`, for what is none or was cut off. */
export const readBackup = async (path: string): Promise<Backup> => {
  const lines = readLines(path)
  const first = await lines.next()
  const format = first.done === true ? undefined : first.value.format
  if (format !== FORMAT) throw broken(path, `it begins with ${JSON.stringify(format)} and not with ${FORMAT}`)
  const [regions, loads, judgements]: [Region[], Load[], KeptJudgement[]] = [[], [], []]
  let hashes: Digest | undefined
  let next = await lines.next()
  for (; next.done !== true && next.value.version === undefined; next = await lines.next()) {
    const { region, load, judgement, digest: last } = next.value
    if (region !== undefined) regions.push(region)
    else if (load !== undefined) loads.push(load)
    else if (judgement !== undefined) judgements.push(judgement)
    else if (last !== undefined) hashes = digest.parse(last)
  }
  const head = next
  async function* versions(): AsyncGenerator<PageVersion> {
    for (let at = head; at.done !== true; at = await lines.next()) {
      if (at.value.version !== undefined) yield at.value.version
      if (at.value.digest !== undefined) hashes = digest.parse(at.value.digest)
    }
    if (hashes === undefined) throw broken(path, 'its end is missing')
  }
  return {
    archive: { regions, loads, judgements, versions: versions() },
    digest: () => {
      if (hashes === undefined) throw broken(path, 'its end is missing')
      return hashes
    },
  }
}
