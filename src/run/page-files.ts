import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { InputError } from '../fact/error.ts'

/** Standard input, as an argument. */
export const STDIN = '-'

/** A page to be read: where it lies and what it is called. */
export interface PageFile {
  readonly path: string
  readonly name: string
}

const PAGE_ENDINGS = ['.txt', '.html', '.htm', '.xhtml']

/** `page.txt` is called by its folder, any other file by its own name without the ending. */
export const pageName = (path: string): string => {
  if (path === STDIN) return 'stdin'
  const own = basename(path, extname(path))
  return own === 'page' ? basename(dirname(resolve(path))) : own
}

const unreadable = (path: string, error: unknown): InputError => {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  const said = reason === 'ENOENT' ? 'no such file or folder' : `cannot be read (${reason})`
  return new InputError(said, { code: 'PAGE_UNREADABLE', where: path, cause: error })
}

/** Runs a call on the file system; its failure becomes an InputError that names the path. */
export const onDisk = async <T>(path: string, call: () => Promise<T>): Promise<T> => {
  try {
    return await call()
  } catch (error) {
    throw unreadable(path, error)
  }
}

const inFolder = async (folder: string): Promise<string[]> => {
  const entries = await onDisk(folder, () => readdir(folder, { withFileTypes: true }))
  const found: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await inFolder(path)))
    else if (PAGE_ENDINGS.includes(extname(entry.name).toLowerCase())) found.push(path)
  }
  return found
}

const underPath = async (path: string): Promise<string[]> => {
  if (path === STDIN) return [path]
  const entry = await onDisk(path, () => stat(path))
  if (!entry.isDirectory()) return [path]
  const found = await inFolder(path)
  if (found.length > 0) return found
  throw new InputError(`a folder without pages (${PAGE_ENDINGS.join(', ')})`, {
    code: 'FOLDER_WITHOUT_PAGES',
    where: path,
  })
}

/**
 * The pages under files, folders (at any depth, in the order of their paths) and `-`, each once.
 *
 * @throws InputError for a path that is not there and for a folder without pages.
 */
export const findPages = async (paths: readonly string[]): Promise<readonly PageFile[]> => {
  const found: string[] = []
  for (const path of paths) found.push(...(await underPath(path)))
  return [...new Set(found)].map((path) => ({ path, name: pageName(path) }))
}
