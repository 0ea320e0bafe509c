import { join } from 'node:path'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { temporaryFolder } from '../fixture/temporary.ts'
import { describeStore } from './store-contract.ts'

const folder = temporaryFolder()
let opened = 0

describeStore('the embedded store', () => {
  opened += 1
  return openEmbedded(join(folder, `${opened}.db`))
})
