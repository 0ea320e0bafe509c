import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The oldest release that the product supports, so that tests need nothing newer. */
export const NEO4J_VERSION = '5.26.16'

const dependency = (group: string, artifact: string): string =>
  `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${NEO4J_VERSION}</version></dependency>`

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>tongxi</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>${dependency('org.neo4j', 'neo4j')}${dependency('org.neo4j.app', 'neo4j-server')}</dependencies></project>
`

/** Where servers for tests keep what outlives a run: `tongxi` under the user's cache directory. */
export const cacheDirectory = (): string => join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'tongxi')

const answers = async (command: string): Promise<boolean> => {
  try {
    await run(command, ['-version'])
    return true
  } catch {
    return false
  }
}

/** The programs that a server needs and that are not here. */
export const missingPrograms = async (): Promise<readonly string[]> => {
  const programs = existsSync(libraries()) ? ['java'] : ['java', 'mvn']
  const found = await Promise.all(programs.map(answers))
  return programs.filter((_, index) => found[index] !== true)
}

const libraries = (): string => join(cacheDirectory(), `neo4j-${NEO4J_VERSION}`, 'lib')

/** Folder with the server's jars, fetched by Maven the first time (116 MB) and used again ever after. */
export const serverLibraries = async (): Promise<string> => {
  const lib = libraries()
  if (existsSync(lib)) return lib
  const parent = join(lib, '..')
  await mkdir(parent, { recursive: true })
  // A folder of our own and one rename: two runs that fetch at once never see each other's half.
  const work = await mkdtemp(join(parent, 'fetch-'))
  try {
    await writeFile(join(work, 'pom.xml'), POM)
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'
    await run('mvn', ['-q', '-B', goal, `-DoutputDirectory=${join(work, 'lib')}`], { cwd: work })
    await rename(join(work, 'lib'), lib).catch((error: unknown) => {
      if (!existsSync(lib)) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return lib
}
