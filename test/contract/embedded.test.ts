import { join } from 'node:path'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { temporaryFolder } from '../fixture/temporary.ts'
import { describeStore } from './store-contract.ts'
import { describeRandom } from './store-random.ts'

const folder = temporaryFolder()
let opened = 0

const open = () => {
  opened += 1
  return openEmbedded(join(folder, `${opened}.db`))
}

describeStore('the embedded store', open)
describeRandom('the embedded store', { open, runs: 40 })
