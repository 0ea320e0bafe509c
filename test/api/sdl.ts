import { readFile, writeFile } from 'node:fs/promises'
import { printedSchema } from '../../src/api/schema.ts'

/** Where the printed schema is kept for clients and reviewers. */
export const SDL_FILE = new URL('../../schema/schema.graphql', import.meta.url)

/** Writes the schema; with `--check` only tells whether the file still says the same. */
const run = async (check: boolean): Promise<number> => {
  const printed = printedSchema()
  if (!check) {
    await writeFile(SDL_FILE, printed)
    return 0
  }
  if ((await readFile(SDL_FILE, 'utf8')) === printed) return 0
  process.stderr.write('schema/schema.graphql is not what the code says; run: npm run sdl\n')
  return 1
}

if (import.meta.filename === process.argv[1]) process.exitCode = await run(process.argv.includes('--check'))
