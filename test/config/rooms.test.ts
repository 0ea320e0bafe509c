import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Files whose imports break a rule each, and one that breaks none. */
const PLANTED: Readonly<Record<string, string>> = {
  'src/fact/plain.ts': 'export const plain = 1\n',
  'src/read/good.ts': "import { plain } from '../fact/plain.ts'\nexport const good = plain\n",
  'src/page/types-count-too.ts': "import type { good } from '../read/good.ts'\nexport type Good = typeof good\n",
  'src/api/past-the-contract.ts': "export { engine } from '../store/embedded/engine.ts'\n",
  'src/store/embedded/engine.ts': "import Database from 'better-sqlite3'\nexport const engine = Database\n",
  'src/store/neo4j/other-engine.ts': "export { engine } from '../embedded/engine.ts'\n",
  'src/store/neo4j/foreign-driver.ts': "import Database from 'better-sqlite3'\nexport const driver = Database\n",
  'src/run/main.ts': 'export const main = 1\n',
  'src/resolve/upward.ts': "export { main } from '../run/main.ts'\n",
  'src/resolve/chicken.ts': "import { egg } from './egg.ts'\nexport const chicken = [egg]\n",
  'src/resolve/egg.ts': "import type { chicken } from './chicken.ts'\nexport const egg: typeof chicken = []\n",
  'src/export/dictionary.ts': "import { cut } from 'nodejieba'\nexport const words = cut\n",
  'src/research/only-for-tests.ts': "import fc from 'fast-check'\nexport const check = fc\n",
}

const report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

const cruise = (folder: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const bin = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
    const config = join(root, 'test', 'config', 'dependency-cruiser.cjs')
    execFile(
      process.execPath,
      [bin, '--config', config, '--output-type', 'json', 'src'],
      { cwd: folder },
      (error, out) => {
        // It ends with the number of violations, which is what is wanted here.
        if (out === '') reject(error ?? new Error('no report'))
        else resolve(out)
      },
    )
  })

describe('the rule of the rooms', () => {
  it('catches each planted import and lets the good ones pass', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tongxi-rooms-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    copyFileSync(join(root, 'package.json'), join(folder, 'package.json'))
    const options = { allowImportingTsExtensions: true, noEmit: true, module: 'nodenext' }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['src'] }))
    for (const [path, text] of Object.entries(PLANTED)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const { violations } = report.parse(JSON.parse(await cruise(folder))).summary
    const broken = violations.map(({ from, rule }) => `${from} ${rule.name}`)
    expect(new Set(broken)).toEqual(
      new Set([
        'src/page/types-count-too.ts room-page',
        'src/api/past-the-contract.ts room-api',
        'src/api/past-the-contract.ts engines-behind-open',
        'src/store/neo4j/other-engine.ts engines-apart',
        'src/store/neo4j/foreign-driver.ts only-sqlite',
        'src/resolve/upward.ts room-resolve',
        'src/resolve/upward.ts nobody-imports-run',
        'src/resolve/chicken.ts no-circular',
        'src/export/dictionary.ts only-nodejieba',
        'src/research/only-for-tests.ts no-dev-dependency-in-product',
      ]),
    )
  })
})
